package org.optofit.store.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.Alignment;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.dsp.NumberText;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;

/** The recordings: files, what the checks found, and what was done. */
final class RecordingSection {
  private final FitReport report;

  RecordingSection(FitReport report) {
    this.report = report;
  }

  void write(Markup out) {
    out.open("section").element("h2", "Checks of the recordings");
    checks(out, report.checks().outcomes());
    List<String> corrections = report.checks().corrections();
    out.element("h3", "What was done to them");
    if (corrections.isEmpty()) {
      out.element("p", "Nothing: both were fitted as they are.");
    } else {
      out.open("ul");
      corrections.forEach(sentence -> out.element("li", sentence));
      out.close();
    }
    alignment(out, report.checks());
    out.close();
    files(out);
  }

  private static void checks(Markup out, List<CheckOutcome> outcomes) {
    out.open("table", "class", "checks").open("thead").open("tr");
    for (String head : new String[] {"Check", "Outcome", "Value (dry, wet)", "Limit"}) {
      out.element("th", head);
    }
    out.close().close().open("tbody");
    for (CheckOutcome outcome : outcomes) {
      String state =
          outcome.notMeasured()
              ? "not-measured"
              : outcome.severity().name().toLowerCase(Locale.ROOT);
      out.open("tr", "class", state);
      out.element("th", outcome.title(), "scope", "row");
      out.open("td", "class", "severity");
      out.element(
          "span",
          switch (outcome.severity()) {
            case OK -> outcome.notMeasured() ? "\u2013" : "\u2713 passed";
            case WARNING -> "\u25b2 warning";
            case BLOCKING -> "\u2716 blocking";
          });
      out.close();
      out.element("td", outcome.value()).element("td", outcome.limit(), "class", "muted");
      out.close();
      if (!outcome.message().isEmpty()) {
        out.open("tr", "class", "message").element("td", "");
        out.element("td", outcome.message(), "colspan", "3").close();
      }
    }
    out.close().close();
  }

  private static void alignment(Markup out, CaptureReport checks) {
    out.element("h3", "Alignment");
    if (checks.alignment().isEmpty()) {
      out.element("p", "Not measured; both were taken to start at the same sample.");
      return;
    }
    Alignment alignment = checks.alignment().get().alignment();
    out.open("dl", "class", "facts");
    out.element("dt", "Latency of wet").open("dd");
    double latency = alignment.latencySamples();
    out.number("alignment.latencySamples", latency, NumberText.fixed(latency, 2));
    double ms = 1000 * latency / checks.sampleRateHz();
    out.text(" samples (" + NumberText.fixed(ms, 2) + " ms)").close();
    out.element("dt", "Polarity").open("dd");
    out.number(
        "alignment.polarity",
        alignment.polarity(),
        alignment.polarity() == 1 ? "as it should be" : "inverted");
    out.close();
    out.element("dt", "Drift").open("dd");
    double drift = alignment.driftPpm();
    out.number("alignment.driftPpm", drift, NumberText.signed(drift, 2)).text(" ppm").close();
    if (checks.resampledFromHz().isPresent()) {
      double rate = checks.resampledFromHz().getAsDouble();
      out.element("dt", "Wet resampled from").open("dd");
      out.number("alignment.resampledFromHz", rate, number(rate)).text(" Hz").close();
    }
    out.close();
  }

  private void files(Markup out) {
    out.open("section").element("h2", "Files");
    out.open("dl", "class", "facts");
    file(out, "Dry", "recordings.dry", report.recordings().dry(), report.recordings().hash(0));
    file(out, "Wet", "recordings.wet", report.recordings().wet(), report.recordings().hash(1));
    out.close();
    report.recordings().warnings().forEach(warning -> out.element("p", warning));
    out.close();
  }

  private static void file(
      Markup out, String name, String place, AudioClip clip, @Nullable CaptureHash hash) {
    out.element("dt", name).open("dd");
    out.element("strong", clip.name()).empty("br");
    out.number(place + ".sampleRateHz", clip.sampleRateHz(), number(clip.sampleRateHz()));
    out.text(" Hz, ");
    ResultSection.count(out, place + ".channels", clip.channelCount());
    out.text(clip.channelCount() == 1 ? " channel, " : " channels, ");
    ResultSection.count(out, place + ".frames", clip.frames());
    double seconds = clip.frames() / clip.sampleRateHz();
    out.text(" samples (" + NumberText.fixed(seconds, 2) + " s), " + clip.encoding());
    out.empty("br");
    out.element("code", hash == null ? "no file" : "SHA-256 " + hash.sha256(), "class", "hash");
    out.close();
  }

  /** A rate without decimals where it has none. */
  private static String number(double value) {
    return NumberText.fixed(value, value == Math.rint(value) ? 0 : 3);
  }
}
