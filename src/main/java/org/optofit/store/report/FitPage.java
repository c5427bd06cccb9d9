package org.optofit.store.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The page of one fit. */
public final class FitPage {
  private static final String STYLE = "report.css";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private FitPage() {}

  /**
   * The page as XHTML.
   *
   * @param twin name of the file beside it that holds the same facts
   */
  public static String html(FitReport report, String twin) {
    Markup out = begin(report.title());
    heading(
        out,
        report.title(),
        report.recordings().dry().name() + " \u2192 " + report.recordings().wet().name(),
        report.written(),
        report.program());
    sections(out, report);
    foot(out, report.program(), twin);
    return end(out);
  }

  /** Everything about one fit, without heading. */
  static void sections(Markup out, FitReport report) {
    FitReport.Found found = report.found();
    if (found == null) {
      out.open("section");
      out.element("h2", "Result").element("p", "No fit: a check blocks it.", "class", "lead");
      out.close();
    } else {
      new ResultSection(found).write(out);
      new KnownSection(found.result()).write(out);
      new CurveSection(found).write(out);
      new ConvergenceSection(report.run(), found.result()).write(out);
    }
    new RecordingSection(report).write(out);
    new SettingsSection(report).write(out);
  }

  /** Opens a page. */
  static Markup begin(String title) {
    Markup out = new Markup();
    out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en");
    out.open("head");
    out.empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.empty("meta", "name", "color-scheme", "content", "light dark");
    out.element("title", title);
    out.style(style());
    out.close();
    return out.open("body").open("main");
  }

  /** The head of a page as it is read. */
  static void heading(Markup out, String title, String about, Instant written, String program) {
    out.open("header");
    out.element("h1", title);
    out.element("p", about, "class", "about");
    out.element("p", DATE.format(written) + ", " + program, "class", "muted");
    out.close();
  }

  /** What stands below everything. */
  static void foot(Markup out, String program, String twin) {
    out.open("footer");
    out.element("p", "Written by " + program + ". The same facts for programs: " + twin + ".");
    out.close();
  }

  /** Closes a page. */
  static String end(Markup out) {
    return out.close().close().close().document();
  }

  private static String style() {
    try (InputStream in = FitPage.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + STYLE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
