package org.optofit.dsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What is done to a unit, frame for frame, while a signal runs through it: the same however the
 * stream is divided between two moves.
 */
final class BreakingScript {
  /** The whole legal range of each parameter, as {@code model.ParameterRange} states it. */
  private static final double[][] RANGES = {
    {-90, 6}, {1, 200}, {0.02, 1_000}, {1, 30_000}, {-60, 60}
  };

  /** Gain and trim come on top of the make-up gain. */
  private static final double MORE_GAIN_DB = 44;

  private record Move(int frame, Consumer<BreakingSubject> what) {}

  /** What came out. */
  static final class Result {
    private final float[][] output;
    private final float[][] metered;
    private final float[] gain;
    private final List<String> wrongState;

    private Result(float[][] output, float[][] metered, float[] gain, List<String> wrongState) {
      this.output = output;
      this.metered = metered;
      this.gain = gain;
      this.wrongState = wrongState;
    }

    /** Samples per channel. */
    float[][] output() {
      return output;
    }

    /** The first thing wrong with it, or nothing. */
    String complaint() {
      for (float[] channel : output) {
        for (int n = 0; n < channel.length; n++) {
          if (NumbersWithin.isWrong(channel[n])) {
            return "output " + channel[n] + " at frame " + n;
          }
        }
      }
      for (int n = 0; n < gain.length; n++) {
        if (NumbersWithin.isWrong(gain[n]) || !(gain[n] > 0 && gain[n] <= 1)) {
          return "gain " + gain[n] + " at frame " + n;
        }
      }
      return wrongState.isEmpty() ? "" : "state " + wrongState.get(0);
    }

    boolean sameBits(Result other) {
      return Arrays.deepEquals(output, other.output)
          && Arrays.deepEquals(metered, other.metered)
          && Arrays.equals(gain, other.gain);
    }
  }

  private final boolean paired;
  private final double rateHz;
  private final ChannelLink link;
  private final List<Move> moves = new ArrayList<>();

  /** For one unit, or for a pair of them. */
  BreakingScript(boolean paired, double rateHz, ChannelLink link) {
    this.paired = paired;
    this.rateHz = rateHz;
    this.link = link;
  }

  /** Something done before a frame; moves are added in their order. */
  BreakingScript at(int frame, Consumer<BreakingSubject> what) {
    moves.add(new Move(frame, what));
    return this;
  }

  /**
   * Parameters drawn from the whole legal range every few hundred frames, each third an extreme.
   */
  BreakingScript randomParameters(int frames, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int n = 0; n < frames; n += 1 + random.nextInt(900)) {
      at(n, anyParameters(random));
    }
    return this;
  }

  /** One set of parameters from the whole legal range. */
  static Consumer<BreakingSubject> anyParameters(SplittableRandom random) {
    double[] p = new double[RANGES.length];
    for (int i = 0; i < p.length; i++) {
      double[] range = RANGES[i];
      p[i] =
          switch (random.nextInt(6)) {
            case 0 -> range[0];
            case 1 -> range[1];
            default -> range[0] + random.nextDouble() * (range[1] - range[0]);
          };
    }
    p[4] += MORE_GAIN_DB * (2 * random.nextDouble() - 1);
    Slot slot = random.nextBoolean() ? Slot.A : Slot.B;
    return subject -> subject.unit(slot).setParameters(p[0], p[1], p[2], p[3], p[4]);
  }

  /** Runs a signal through a new unit in blocks of one size; 0 is blocks of any size. */
  Result run(float[][] input, int block) {
    return runOn(BreakingSubject.of(paired, rateHz, input.length, link), input, block);
  }

  /** The same through a unit that has a past. */
  Result runOn(BreakingSubject unit, float[][] input, int block) {
    int frames = input[0].length;
    float[][] output = new float[input.length][frames];
    float[] gain = new float[frames];
    SplittableRandom sizes = new SplittableRandom(block + 1L);
    int done = 0;
    int next = 0;
    while (done < frames) {
      while (next < moves.size() && moves.get(next).frame() <= done) {
        moves.get(next++).what().accept(unit);
      }
      int until = next < moves.size() ? Math.min(frames, moves.get(next).frame()) : frames;
      int size = block > 0 ? block : sizes.nextInt(3_000);
      int count = Math.min(size, until - done);
      unit.process(input, output, gain, done, count);
      done += count;
    }
    return new Result(output, unit.metered(), gain, NumbersWithin.wrongIn(unit));
  }
}
