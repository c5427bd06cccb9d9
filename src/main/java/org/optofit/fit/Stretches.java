package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.dsp.PreEmphasisFilter;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * A recording cut into stretches of equal length, each entered with the states that a run from the
 * beginning would have there.
 *
 * <p>A start in the middle is forgotten at the rate of the slower of the two coefficients, so a
 * warm-up of {@value #SETTLE_NEPERS} time constants leaves 6e-6 of it: the sum over the stretches
 * is the loss of one pass over the whole recording with running states, for any release. The first
 * second of the recording counts nowhere, as {@link ErrorToSignalRatio} has it.
 *
 * @param first first sample that counts
 * @param hop samples from the beginning of a stretch to that of the next
 * @param frames samples that count in each stretch, from its beginning; 1 to {@code hop}
 * @param count number of stretches, 1 or more
 */
record Stretches(int first, int hop, int frames, int count) implements Partition {
  /** Time constants of the slower coefficient until a start is forgotten. */
  static final double SETTLE_NEPERS = 12;

  /** Samples until the pre-emphasis filter has forgotten its start, to 2e-9. */
  static final int FILTER_SETTLE_FRAMES = (int) Math.ceil(-20 / Math.log(PreEmphasisFilter.POLE));

  /** Enough for two threads with the widest vectors there are; more where that costs little. */
  private static final int LEAST_COUNT = 16;

  private static final int MOST_COUNT = 64;
  private static final double LONG_SECONDS = 16;

  /** A stretch is not shorter than what lies before the first: then a lane sees all of it. */
  private static final double SHORT_SECONDS = ErrorToSignalRatio.SKIP_SECONDS;

  private static final double EXCERPT_SHARE = 0.2;
  private static final double EXCERPT_SECONDS = 12;

  /** Checks the order of the lengths. */
  Stretches {
    if (first < 0 || frames < 1 || hop < frames || count < 1) {
      throw new IllegalArgumentException(
          "stretches from " + first + ", " + frames + " of " + hop + " samples, " + count);
    }
  }

  /**
   * Covers a recording from the end of its first second, or of its first half where it is shorter
   * than two; up to {@code count - 1} samples more where the length is no multiple of the count.
   */
  static Stretches of(int recordingFrames, double sampleRateHz) {
    int skipped =
        (int)
            Math.min(
                Math.round(ErrorToSignalRatio.SKIP_SECONDS * sampleRateHz), recordingFrames / 2);
    int counted = recordingFrames - skipped;
    double seconds = counted / sampleRateHz;
    int count = LEAST_COUNT;
    while (count < MOST_COUNT && seconds / (2 * count) >= LONG_SECONDS) {
      count *= 2;
    }
    while (count > 1 && seconds / count < SHORT_SECONDS) {
      count /= 2;
    }
    int hop = (counted + count - 1) / count;
    int first = recordingFrames - hop * count;
    return first < 0
        ? new Stretches(skipped, counted, counted, 1)
        : new Stretches(first, hop, hop, count);
  }

  /**
   * The beginning of each stretch: enough to see which minimum a start leads to. A fifth of the
   * recording but not less than 12 s, where that is well below the whole.
   */
  Stretches excerpt(double sampleRateHz) {
    double wanted = Math.max(EXCERPT_SHARE * hop, EXCERPT_SECONDS * sampleRateHz / count);
    return wanted < hop / 2.0 ? new Stretches(first, hop, (int) Math.ceil(wanted), count) : this;
  }

  /** Samples that count. */
  long countedSamples() {
    return (long) count * frames;
  }

  /** Into how many equal parts of a given length or a little more each stretch can be cut. */
  int parts(double partFrames) {
    return (int) Math.max(1, Math.floor(frames / Math.max(1, partFrames)));
  }

  /** Samples to run before a stretch at given parameters. */
  int warmUp(KernelPoint point) {
    double slower = Math.min(point.attack(), point.release());
    double settled = Math.ceil(-SETTLE_NEPERS / Math.log1p(-slower));
    return (int) Math.min(first + (double) count * hop, Math.max(settled, FILTER_SETTLE_FRAMES));
  }

  /** Where a stretch begins to count. */
  int counted(int stretch) {
    return first + stretch * hop;
  }

  @Override
  public List<Chunk> chunks(KernelPoint point) {
    int warmUp = warmUp(point);
    List<Chunk> chunks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int counted = counted(i);
      chunks.add(new Chunk(Math.max(0, counted - warmUp), counted, counted + frames));
    }
    return chunks;
  }
}
