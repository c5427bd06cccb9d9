package org.optofit.capture;

import java.util.Arrays;
import java.util.Optional;
import org.optofit.model.AudioClip;

/**
 * Which of two recordings is the dry one, and what says so.
 *
 * <p>Names are believed first. Where they say nothing, or the same of both, the recording with the
 * larger short-time dynamics is the dry one: a compressor narrows the spread between loud and quiet
 * passages, and its own gain changes neither.
 *
 * @param firstIsDry whether the first of the two is the dry one
 * @param evidence what decided
 * @param spreadDb spread of short-time levels of dry less that of wet in dB; NaN where the names
 *     decided or the levels say nothing
 */
public record PairAssignment(boolean firstIsDry, Evidence evidence, double spreadDb) {
  /** Levels are measured over this long, in seconds. */
  private static final double WINDOW_SECONDS = 0.05;

  /** Windows this far below the loudest one, in dB, are pauses. */
  private static final double PAUSE_DB = 60;

  private static final double LOUD = 0.95;
  private static final double QUIET = 0.25;

  /** What decided. */
  public enum Evidence {
    /** The file names. */
    NAMES,
    /** The larger short-time dynamics. */
    DYNAMICS,
    /** Nothing: the order in which they came. */
    ORDER
  }

  /** Tells two recordings apart. */
  public static PairAssignment of(AudioClip first, AudioClip second) {
    Optional<PairRole> firstRole = CaptureName.of(first.name()).role();
    Optional<PairRole> secondRole = CaptureName.of(second.name()).role();
    if (!firstRole.equals(secondRole)) {
      PairRole role = firstRole.or(() -> secondRole.map(PairRole::other)).orElseThrow();
      return new PairAssignment(role == PairRole.DRY, Evidence.NAMES, Double.NaN);
    }
    double difference = spreadDb(first) - spreadDb(second);
    if (Double.isNaN(difference) || difference == 0) {
      return new PairAssignment(true, Evidence.ORDER, Double.NaN);
    }
    return new PairAssignment(difference > 0, Evidence.DYNAMICS, Math.abs(difference));
  }

  /**
   * Distance in dB between the 95th and the 25th percentile of the levels of 50 ms windows of the
   * first channel, pauses left out; NaN for silence.
   */
  static double spreadDb(AudioClip clip) {
    float[] samples = clip.channel(0);
    int window = Math.max(1, (int) Math.round(WINDOW_SECONDS * clip.sampleRateHz()));
    double[] levels = new double[samples.length / window];
    for (int i = 0; i < levels.length; i++) {
      double energy = 0;
      for (int n = i * window; n < (i + 1) * window; n++) {
        energy += Float.isFinite(samples[n]) ? (double) samples[n] * samples[n] : 0;
      }
      levels[i] = 10 * Math.log10(energy / window);
    }
    double loudest = Arrays.stream(levels).max().orElse(Double.NEGATIVE_INFINITY);
    double[] sounding =
        Arrays.stream(levels).filter(l -> l > loudest - PAUSE_DB).sorted().toArray();
    if (sounding.length == 0) {
      return Double.NaN;
    }
    return percentile(sounding, LOUD) - percentile(sounding, QUIET);
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
