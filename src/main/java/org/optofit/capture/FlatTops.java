package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.optofit.dsp.Decibels;
import org.optofit.model.AudioClip;

/**
 * Peaks of a recording that were cut off, at whatever level it has now.
 *
 * @param seconds where, in rising order; cuts less than {@value #PLACE_SECONDS} s apart are one
 *     place
 * @param levelDbfs the level they were cut at; {@link Decibels#FLOOR_DB} without any
 */
/*
 * A run of equal samples at the largest value of a channel is a cut, unless the quantisation made
 * it: a slow peak rounded to steps of q is flat as well. But a peak, a parabola, that stays within t
 * of its top over a run of half-width r has fallen by no more than (t + q) ((r + h) / r)^2 when it
 * is h samples past the run. A cut falls further: the peak it belongs to would have gone on rising.
 *
 * t = 2 q allows for dither after the cut. q is the smallest step within 20 ms: of 16 bit and 8 bit
 * audio that of the format, of scaled audio what the scale made of it.
 */
record FlatTops(List<Double> seconds, double levelDbfs) {
  private static final int SHORTEST_RUN = 3;
  private static final double NEIGHBOURHOOD_SECONDS = 0.02;
  private static final double PLACE_SECONDS = 0.05;
  private static final double BEYOND = 1.5;
  private static final double DITHER_STEPS = 2;

  /** Below this many steps a channel holds silence, whose largest value means nothing. */
  private static final double LEAST_STEPS = 32;

  /** Steps of 8 bit audio are too coarse to allow two of them for dither. */
  private static final double COARSE = 1.0 / 1024;

  /** Copies the list. */
  FlatTops {
    seconds = List.copyOf(seconds);
  }

  /** Looks through all channels of a clip. */
  static FlatTops in(AudioClip clip) {
    TreeSet<Integer> frames = new TreeSet<>();
    double level = 0;
    int reach = (int) Math.max(1, NEIGHBOURHOOD_SECONDS * clip.sampleRateHz());
    for (int c = 0; c < clip.channelCount(); c++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        Side side = new Side(clip.channel(c), sign, reach);
        if (side.collect(frames)) {
          level = Math.max(level, side.top);
        }
      }
    }
    List<Double> places = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int frame : frames) {
      double second = frame / clip.sampleRateHz();
      if (second - last > PLACE_SECONDS) {
        places.add(second);
      }
      last = second;
    }
    return new FlatTops(places, Decibels.fromFactor(level));
  }

  /** The upper or the lower half of one channel. */
  private static final class Side {
    private final float[] x;
    private final int sign;
    private final int reach;
    private final double top;

    Side(float[] x, int sign, int reach) {
      this.x = x;
      this.sign = sign;
      this.reach = reach;
      double largest = 0;
      for (float sample : x) {
        largest = Math.max(largest, sign * MonoSignal.finite(sample));
      }
      top = largest;
    }

    /** Adds the first frame of each cut; whether there was one. */
    boolean collect(Set<Integer> frames) {
      boolean found = false;
      int n = 0;
      while (top > 0 && n < x.length) {
        if (at(n) < top * (1 - 2 * COARSE)) {
          n++;
          continue;
        }
        double step = smallestStep(n);
        double tolerance = step < COARSE * top ? DITHER_STEPS * step : 0;
        int end = n;
        while (end < x.length && at(end) >= top - tolerance) {
          end++;
        }
        if (end - n >= SHORTEST_RUN && top > LEAST_STEPS * step && cut(n, end, tolerance + step)) {
          frames.add(n);
          found = true;
        }
        n = Math.max(end, n + 1);
      }
      return found;
    }

    private boolean cut(int from, int to, double flat) {
      double half = (to - from - 1) / 2.0;
      int beyond = (to - from + 1) / 2;
      if (from - beyond < 0 || to - 1 + beyond >= x.length) {
        return false;
      }
      double before = top - at(from - beyond);
      double after = top - at(to - 1 + beyond);
      double natural = flat * Math.pow((half + beyond) / half, 2);
      return (before + after) / 2 > BEYOND * natural && Math.min(before, after) > 2 * flat;
    }

    /** The smallest difference of two neighbours around a frame that is none of rounding. */
    private double smallestStep(int frame) {
      double smallest = top;
      int end = Math.min(x.length, frame + reach);
      for (int n = Math.max(1, frame - reach); n < end; n++) {
        double step = Math.abs(at(n) - at(n - 1));
        if (step > 2 * Math.ulp((float) top) && step < smallest) {
          smallest = step;
        }
      }
      return smallest;
    }

    private double at(int n) {
      return sign * (double) MonoSignal.finite(x[n]);
    }
  }
}
