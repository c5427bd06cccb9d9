package org.optofit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.optofit.store.report.FitFacts;
import org.optofit.store.report.FitPage;
import org.optofit.store.report.FitReport;
import org.optofit.store.report.SweepPage;
import org.optofit.store.report.SweepReport;

/**
 * Writes a report of a fit: a page of HTML that needs nothing beside it, and its twin of the same
 * name that ends in {@code .json}.
 *
 * <p>Each file is replaced whole or not at all. Stateless; any thread.
 */
public final class FitReportWriter {
  /** How the names of reports end. */
  public static final String EXTENSION = ".html";

  private static final String TWIN = ".json";

  private FitReportWriter() {}

  /**
   * Writes both files, the page last, so that a page never lacks its twin.
   *
   * @param page the page's file, *.html
   * @return the twin's file
   * @throws StoreException if a place cannot be written or is taken; that file is then as it was
   */
  public static Path write(Path page, FitReport report) throws StoreException {
    requirePlaceFor(page);
    String twin = String.valueOf(twin(page).getFileName());
    return write(page, FitPage.html(report, twin), FitFacts.whole(report));
  }

  /** The same for a sweep. */
  public static Path write(Path page, SweepReport report) throws StoreException {
    requirePlaceFor(page);
    String twin = String.valueOf(twin(page).getFileName());
    return write(page, SweepPage.html(report, twin), FitFacts.whole(report));
  }

  private static Path write(Path page, String html, Map<String, Object> facts)
      throws StoreException {
    Path twin = twin(page);
    AtomicFile.write(twin, JsonText.of(facts) + "\n");
    AtomicFile.write(page, html);
    return twin;
  }

  /**
   * Checks before long work that a report could be written to a place.
   *
   * @throws StoreException if the name does not end in .html, if it or its twin is a folder, a
   *     device or in a folder that does not exist, or if the twin's name is that of another file
   */
  public static void requirePlaceFor(Path page) throws StoreException {
    if (!String.valueOf(page.getFileName()).endsWith(EXTENSION)) {
      throw new StoreException(page + " does not end in " + EXTENSION + ". Name the report so.");
    }
    AtomicFile.requirePlace(page);
    Path twin = twin(page);
    AtomicFile.requirePlace(twin);
    if (Files.exists(twin) && !isReport(twin)) {
      throw new StoreException(
          twin + " is there already and is no report. Give the report another name.");
    }
  }

  /** The file beside a page that holds the same facts. */
  public static Path twin(Path page) {
    String name = String.valueOf(page.getFileName());
    return page.resolveSibling(name.substring(0, name.length() - EXTENSION.length()) + TWIN);
  }

  private static boolean isReport(Path file) {
    try {
      JsonNode root = JsonNode.parse(file.toString(), Files.readString(file));
      return root.text("format", "").equals(FitFacts.FORMAT);
    } catch (IOException e) {
      return false; // No text, no JSON or not to be read: then it is somebody else's.
    }
  }
}
