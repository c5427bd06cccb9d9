package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.List;
import org.optofit.app.RenderOutcome;
import org.optofit.app.RenderedItem;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.ui.control.Numbers;

/** What is said about rendered files. */
final class RenderWords {
  private RenderWords() {}

  /** What was done before it was stopped. */
  static StatusMessage stopped(List<RenderedItem> results) {
    long done = results.stream().filter(RenderedItem::done).count();
    return StatusMessage.of(
        Kind.INFO,
        results.size() == 1
            ? RenderedItem.STOPPED
            : "Stopped. " + done + " of " + results.size() + " files are written and stay.");
  }

  /**
   * What became of the files.
   *
   * @param trimDb trim of equal loudness that went into them, 0 for none
   */
  static StatusMessage report(List<RenderedItem> results, double trimDb) {
    if (results.size() == 1) {
      RenderedItem only = results.get(0);
      RenderOutcome outcome = only.outcome();
      return outcome == null
          ? StatusMessage.of(Kind.ERROR, only.failure())
          : report(String.valueOf(only.item().target().getFileName()), outcome, trimDb);
    }
    List<RenderedItem> failed = results.stream().filter(result -> !result.done()).toList();
    if (!failed.isEmpty()) {
      return StatusMessage.of(
          Kind.ERROR,
          results.size()
              - failed.size()
              + " of "
              + results.size()
              + " files are written. "
              + failed.get(0).failure());
    }
    Path into = results.get(0).item().target().getParent();
    long clipped =
        results.stream()
            .map(RenderedItem::outcome)
            .filter(outcome -> outcome != null && outcome.clippedSamples() > 0)
            .count();
    String done = results.size() + " files are written to " + into + trimmed(trimDb) + ".";
    return clipped == 0
        ? StatusMessage.of(Kind.DONE, done)
        : StatusMessage.of(
            Kind.WARNING,
            done + " In " + clipped + " of them samples are clipped; " + advice(trimDb));
  }

  private static StatusMessage report(String name, RenderOutcome outcome, double trimDb) {
    String done =
        name
            + " is written"
            + trimmed(trimDb)
            + ", peak "
            + Numbers.decibels(outcome.peakDbfs())
            + "FS.";
    if (outcome.clippedSamples() > 0) {
      return StatusMessage.of(
          Kind.WARNING,
          done
              + " "
              + outcome.clippedSamples()
              + (outcome.clippedSamples() == 1 ? " sample is" : " samples are")
              + " clipped; "
              + advice(trimDb));
    }
    return StatusMessage.of(Kind.DONE, done);
  }

  private static String trimmed(double trimDb) {
    return trimDb == 0 ? "" : " with a trim of " + Numbers.signed(trimDb, 1) + " dB";
  }

  /** A trim makes up for Gain, so that turning it down helps only without one. */
  private static String advice(double trimDb) {
    return trimDb == 0
        ? "turn Gain down or render as 32 bit float."
        : "render without the trim or as 32 bit float.";
  }
}
