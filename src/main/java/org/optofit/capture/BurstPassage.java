package org.optofit.capture;

import java.util.List;
import java.util.Random;
import org.optofit.dsp.Decibels;

/**
 * Bursts of steady level, one after another: a strong one, then a weak one or a gap.
 *
 * <p>Strong bursts tell threshold and ratio by their level and the attack by their beginning; what
 * is weak behind them lets the release be seen. Each is faded in and out over {@value #FADE_MS} ms
 * and has no constant part, so nothing clicks.
 *
 * @param strong levels and lengths of the strong bursts
 * @param weak levels and lengths of what follows them
 * @param voices sounds they are made of, in turns
 * @param gap share of the weak ones that are silent, 0 to 1
 */
record BurstPassage(Span strong, Span weak, List<Voice> voices, double gap) implements Passage {
  /** Length of a fade. */
  static final double FADE_MS = 0.5;

  private static final double LOWEST_HZ = 60;
  private static final double LOWEST_SQUARE_HZ = 150;
  private static final double HIGHEST_SQUARE_HZ = 800;
  private static final double HIGHEST_TONE_HZ = 6_000;

  /**
   * Limits between which bursts lie, evenly in dB and in the logarithm of time.
   *
   * @param lowestDbfs lowest peak level in dBFS
   * @param highestDbfs highest peak level in dBFS
   * @param shortestSeconds shortest length
   * @param longestSeconds longest length
   */
  record Span(
      double lowestDbfs, double highestDbfs, double shortestSeconds, double longestSeconds) {
    double level(double share) {
      return lowestDbfs + (highestDbfs - lowestDbfs) * share;
    }

    double seconds(double share) {
      return shortestSeconds * Math.pow(longestSeconds / shortestSeconds, share);
    }
  }

  @Override
  public void render(float[] into, Voices sounds, Random random) {
    int voice = random.nextInt(voices.size());
    Spread levels = new Spread(random, 2);
    Spread lengths = new Spread(random, 3);
    int at = 0;
    for (int i = 0; at < into.length; i++) {
      boolean weakTurn = i % 2 == 1;
      Span span = weakTurn ? weak : strong;
      double levelDbfs = span.level(levels.next());
      int frames =
          Math.min(into.length - at, frames(span.seconds(lengths.next()), sounds.rateHz()));
      boolean silent = weakTurn && random.nextDouble() < gap;
      if (!silent) {
        burst(into, at, frames, voices.get(voice), levelDbfs, sounds, random);
      }
      at += frames;
      voice = weakTurn ? (voice + 1) % voices.size() : voice;
    }
  }

  /** Writes one burst whose largest sample has a level. */
  private static void burst(
      float[] into,
      int at,
      int frames,
      Voice voice,
      double levelDbfs,
      Voices sounds,
      Random random) {
    float[] burst = sounds.sound(voice, frames, hertz(voice, random), random);
    Fades.apply(burst, FADE_MS * 1e-3 * sounds.rateHz());
    float peak = Fades.peak(burst);
    double factor = peak == 0 ? 0 : Decibels.toFactor(levelDbfs) / peak;
    for (int n = 0; n < frames; n++) {
      into[at + n] = (float) (factor * burst[n]);
    }
  }

  private static double hertz(Voice voice, Random random) {
    double lowest = voice == Voice.SQUARE ? LOWEST_SQUARE_HZ : LOWEST_HZ;
    double highest = voice == Voice.SQUARE ? HIGHEST_SQUARE_HZ : HIGHEST_TONE_HZ;
    return lowest * Math.pow(highest / lowest, random.nextDouble());
  }

  private static int frames(double seconds, double rateHz) {
    return (int) Math.max(1, Math.rint(seconds * rateHz));
  }
}
