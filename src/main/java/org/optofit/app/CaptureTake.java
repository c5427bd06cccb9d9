package org.optofit.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.capture.Severity;
import org.optofit.capture.SignalReturn;
import org.optofit.dsp.NumberText;
import org.optofit.model.AudioClip;

/**
 * One recording of a unit at a position of its knob, not kept yet.
 *
 * @param setup what it was made with, and where it belongs
 * @param peakReduction position of the knob, 0 to 100
 * @param dry what was played
 * @param wet what came back, frame n of it belonging to frame n of dry to within a sample; null if
 *     not all of it came back
 * @param found how it came back
 * @param checks what the checks say of the pair; null without wet
 * @param peakDbfs level of the highest sample that came back
 * @param missedDeadlines times a device was kept waiting for too long
 */
public record CaptureTake(
    CaptureSetup setup,
    double peakReduction,
    AudioClip dry,
    @Nullable AudioClip wet,
    SignalReturn found,
    @Nullable CaptureReport checks,
    double peakDbfs,
    long missedDeadlines) {
  /** Whether it can be kept at all: the whole signal came back. */
  public boolean whole() {
    return wet != null;
  }

  /** Whether it may be kept without asking: no check forbids a fit. */
  public boolean usable() {
    return checks != null && !checks.blocked();
  }

  /** Number of checks that warn. */
  public int warnings() {
    return checks == null
        ? 0
        : (int) checks.outcomes().stream().filter(o -> o.severity() == Severity.WARNING).count();
  }

  /** What the checks found, the gravest first; empty without wet. */
  public List<CheckOutcome> findings() {
    return checks == null
        ? List.of()
        : checks.outcomes().stream()
            .sorted(Comparator.comparing(CheckOutcome::severity).reversed())
            .toList();
  }

  /** What speaks against it: finding, number, next step; empty if nothing does. */
  public Optional<String> objection() {
    if (found instanceof SignalReturn.Absent) {
      return Optional.of(
          String.format(
              "The signal did not come back; the input peaks at %s dBFS."
                  + " Check the cables and the input channel, and record again.",
              NumberText.fixed(peakDbfs, 1)));
    }
    if (found instanceof SignalReturn.EndMissing) {
      return Optional.of(
          "The end of the signal did not come back. Check that nothing switched off, and record"
              + " again.");
    }
    if (found instanceof SignalReturn.Slipped slipped) {
      return Optional.of(
          String.format(
              "The recording %s %s samples on its way. Close other programs and record" + " again.",
              slipped.samples() < 0 ? "lost" : "gained",
              NumberText.fixed(Math.abs(slipped.samples()), 0)));
    }
    return checks == null
        ? Optional.empty()
        : checks.outcomes().stream()
            .filter(outcome -> outcome.severity() == Severity.BLOCKING)
            .map(CheckOutcome::message)
            .findFirst();
  }
}
