package org.optofit.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.optofit.capture.SweepCapture;

/** Writes what {@link CaptureList} reads, whole or not at all. */
public final class CaptureListWriter {
  private CaptureListWriter() {}

  /**
   * Writes a list.
   *
   * @param file the list; files beside it or below are named relative to it
   * @param captures its lines, in this order
   * @throws StoreException if it cannot be written; a former list is then as it was
   */
  public static void write(Path file, List<SweepCapture> captures) throws StoreException {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord("dry", "wet", "peakReduction", "mode");
      for (SweepCapture capture : captures) {
        printer.printRecord(
            name(folder, capture.dry()),
            name(folder, capture.wet()),
            position(capture.peakReduction()),
            capture.mode().id());
      }
    } catch (IOException e) {
      throw new StoreException(file + " cannot be written. Choose another folder.", e);
    }
    AtomicFile.write(file, text.toString());
  }

  /** Whole positions without a point. */
  private static String position(double value) {
    return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
  }

  private static String name(Path folder, Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path start = folder.normalize();
    return (whole.startsWith(start) ? start.relativize(whole) : whole)
        .toString()
        .replace('\\', '/');
  }
}
