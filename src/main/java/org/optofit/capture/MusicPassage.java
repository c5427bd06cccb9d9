package org.optofit.capture;

import java.util.Arrays;
import java.util.Random;
import org.optofit.dsp.Decibels;

/**
 * An excerpt of recorded music, brought to a peak level, from a place that is drawn.
 *
 * <p>Excerpts that are silent for the most part are drawn again.
 */
final class MusicPassage implements Passage {
  private static final double FADE_SECONDS = 0.05;
  private static final double PEAK_DBFS = -0.5;

  /** An excerpt whose level lies this far below the piece's is passed over, in dB. */
  private static final double QUIET_DB = 12;

  private static final int DRAWS = 20;

  private final float[] music;
  private final double power;

  /** Excerpts of a piece of one channel, at the rate they are asked for. */
  MusicPassage(float[] music) {
    this.music = music;
    this.power = power(music);
  }

  @Override
  public void render(float[] into, Voices sounds, Random random) {
    int room = music.length - into.length;
    float[] excerpt = new float[0];
    for (int draw = 0; draw < DRAWS; draw++) {
      int from = (int) Math.max(0, room * random.nextDouble());
      excerpt = Arrays.copyOfRange(music, from, from + Math.min(into.length, music.length));
      if (power(excerpt) > power * Math.pow(10, -QUIET_DB / 10)) {
        break;
      }
    }
    Fades.apply(excerpt, FADE_SECONDS * sounds.rateHz());
    float peak = Fades.peak(excerpt);
    double factor = peak == 0 ? 0 : Decibels.toFactor(PEAK_DBFS) / peak;
    for (int n = 0; n < excerpt.length; n++) {
      into[n] = (float) (factor * excerpt[n]);
    }
  }

  private static double power(float[] x) {
    double sum = 0;
    for (float sample : x) {
      sum += (double) sample * sample;
    }
    return x.length == 0 ? 0 : sum / x.length;
  }
}
