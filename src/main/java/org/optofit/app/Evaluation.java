package org.optofit.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.PairTreatment;
import org.optofit.capture.Remedy;
import org.optofit.dsp.Decibels;
import org.optofit.fit.ErrorToSignalRatio;
import org.optofit.fit.LoudnessDynamicRange;
import org.optofit.model.AudioClip;

/**
 * How far a test clip is from a reference clip, sample for sample.
 *
 * @param esr error-to-signal ratio as a fraction; NaN with an obstacle
 * @param ldrDifferenceDb loudness dynamic range, test minus reference, in dB; NaN with an obstacle
 * @param obstacle why the two cannot be compared; empty when they were
 * @param remarks sentences about what was compared, usually none
 */
public record Evaluation(
    double esr, double ldrDifferenceDb, Optional<String> obstacle, List<String> remarks) {
  /** Copies the remarks. */
  public Evaluation {
    remarks = List.copyOf(remarks);
  }

  /**
   * Compares the common length; several channels by their mean.
   *
   * @param treatment what is done to the test first
   */
  public static Evaluation of(AudioClip reference, AudioClip test, PairTreatment treatment) {
    double rate = reference.sampleRateHz();
    boolean matched = treatment.asProposed() || treatment.preparation().has(Remedy.MATCH_RATES);
    if (rate != test.sampleRateHz() && !matched) {
      return impossible(
          String.format(
              Locale.ROOT,
              "The reference runs at %.0f Hz and the test at %.0f Hz."
                  + " Convert one of them to the other's rate, or give --align.",
              rate,
              test.sampleRateHz()));
    }
    int frames = Math.min(reference.frames(), test.frames());
    if (frames <= ErrorToSignalRatio.SKIP_SECONDS * rate) {
      return impossible(
          String.format(
              Locale.ROOT,
              "Only %.2f s are in both files, and the first second is left out."
                  + " Use longer files.",
              frames / rate));
    }
    long bad = notFinite(reference) + notFinite(test);
    if (bad > 0) {
      return impossible(
          String.format(
              Locale.ROOT,
              "The files hold %,d samples that are no numbers. Export them again.",
              bad));
    }
    CaptureReport mono = treatment.examine(new CapturePair(reference, test));
    if (mono.dry().length <= ErrorToSignalRatio.SKIP_SECONDS * rate) {
      return impossible(
          "The test does not lie on the reference anywhere. Check that both are the same piece.");
    }
    double esr = ErrorToSignalRatio.of(mono.dry(), mono.wet(), rate);
    if (Double.isNaN(esr) || reference.peakDbfs() <= Decibels.FLOOR_DB) {
      return impossible("The reference is silent, so no ratio to it exists. Use another file.");
    }
    if (mono.preparation().has(Remedy.SHIFT_WET) && mono.alignment().isEmpty()) {
      return impossible(
          String.format(
              Locale.ROOT,
              "The test was not found in the reference's %.1f s, so it cannot be aligned to it."
                  + " Check that both are the same piece, or compare them as they are without"
                  + " --align.",
              reference.seconds()));
    }
    double ldr = LoudnessDynamicRange.difference(mono.wet(), mono.dry(), rate);
    return new Evaluation(esr, ldr, Optional.empty(), remarks(reference, test, mono));
  }

  private static Evaluation impossible(String sentence) {
    return new Evaluation(Double.NaN, Double.NaN, Optional.of(sentence), List.of());
  }

  private static List<String> remarks(AudioClip reference, AudioClip test, CaptureReport mono) {
    List<String> remarks = new ArrayList<>(mono.corrections());
    if (reference.frames() != test.frames() && !mono.preparation().has(Remedy.SHIFT_WET)) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "The files differ in length by %,d samples; the common part is compared.",
              Math.abs((long) reference.frames() - test.frames())));
    }
    if (reference.channelCount() > 1 || test.channelCount() > 1) {
      remarks.add("The mean of the channels is compared.");
    }
    return remarks;
  }

  private static long notFinite(AudioClip clip) {
    return Arrays.stream(clip.channels()).mapToLong(Evaluation::notFinite).sum();
  }

  private static long notFinite(float[] samples) {
    long count = 0;
    for (float sample : samples) {
      count += Math.abs(sample) <= Float.MAX_VALUE ? 0 : 1;
    }
    return count;
  }
}
