package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What the capture signal plays between its markers: the same kinds of passage over and over, each
 * time with other bursts.
 */
/*
 * Measured on the published table with equal noise (see the test of the signal's intervals): levels
 * drawn over the whole range settle threshold, ratio and make-up where the threshold is low, levels
 * drawn from the upper half where it is high; strong bursts with a weak one behind them settle attack
 * and release. Tones and squares are worth twice as much as noise, since more of their samples lie
 * above the threshold. Music is there for what a model will be used on, and what it does not say of
 * this compressor it says of a unit that is not one.
 */
final class Programme {
  private static final long SEED = 20_251_107;
  private static final double CYCLE_SECONDS = 17;
  private static final double REST_SECONDS = 4.5;
  private static final double LOUDEST_DBFS = -0.5;
  private static final double QUIETEST_DBFS = -50;

  private static final List<Voice> VOICES =
      List.of(Voice.SQUARE, Voice.TONE, Voice.SQUARE, Voice.NOISE, Voice.SQUARE);

  /** All levels against all levels, up to a second long. */
  private static final Passage WIDE =
      new BurstPassage(
          new BurstPassage.Span(QUIETEST_DBFS, LOUDEST_DBFS, 0.01, 1),
          new BurstPassage.Span(QUIETEST_DBFS, LOUDEST_DBFS, 0.001, 1),
          VOICES,
          0.1);

  /** Around and above the thresholds of the higher half of the table. */
  private static final Passage LOUD =
      new BurstPassage(
          new BurstPassage.Span(-10, LOUDEST_DBFS, 0.1, 0.6),
          new BurstPassage.Span(-25, -5, 0.05, 0.8),
          VOICES,
          0);

  /** Bursts from a millisecond on, at full level, with a weak tail or a gap. */
  private static final Passage STRIKES =
      new BurstPassage(
          new BurstPassage.Span(-4, LOUDEST_DBFS, 0.001, 0.04),
          new BurstPassage.Span(-46, -12, 0.04, 0.25),
          VOICES,
          0.1);

  /** Steps down from a long loud burst: the release by itself. */
  private static final Passage STEPS =
      new BurstPassage(
          new BurstPassage.Span(-3, LOUDEST_DBFS, 0.1, 0.6),
          new BurstPassage.Span(-26, -10, 0.15, 0.6),
          List.of(Voice.SQUARE, Voice.TONE, Voice.SQUARE),
          0);

  /** Never loud: what lies below a high threshold, or just above it, for long enough to settle. */
  private static final Passage MODERATE =
      new BurstPassage(
          new BurstPassage.Span(-21, -11, 0.2, 1),
          new BurstPassage.Span(-21, -11, 0.2, 1),
          List.of(Voice.SQUARE),
          0);

  /** A burst, four seconds of nothing but its tail in the unit, and a burst. */
  private static final Passage REST =
      new BurstPassage(
          new BurstPassage.Span(-3, LOUDEST_DBFS, 0.05, 0.2),
          new BurstPassage.Span(-40, -30, 4, 4),
          List.of(Voice.NOISE),
          1);

  /** A passage and its share of the time. */
  private record Part(Passage passage, double share) {}

  private Programme() {}

  /**
   * Renders the programme.
   *
   * @param frames its length
   * @param sampleRateHz rate in Hz
   * @param music music at that rate, of one channel; empty where there is none
   */
  static float[] render(int frames, double sampleRateHz, Optional<float[]> music) {
    List<Part> parts = parts(music);
    double whole = parts.stream().mapToDouble(Part::share).sum();
    float[] programme = new float[frames];
    Voices sounds = new Voices(sampleRateHz);
    Random random = new Random(SEED);
    int rest = (int) (REST_SECONDS * sampleRateHz);
    int cycles = (int) Math.max(1, Math.rint(frames / sampleRateHz / CYCLE_SECONDS));
    double cycle = (double) (frames - rest) / cycles;
    for (int c = 0; c < cycles; c++) {
      double at = c * cycle;
      for (Part part : parts) {
        double end = at + cycle * part.share() / whole;
        place(programme, (int) Math.rint(at), (int) Math.rint(end), part, sounds, random);
        at = end;
      }
    }
    place(programme, frames - rest, frames, new Part(REST, 0), sounds, random);
    return programme;
  }

  private static List<Part> parts(Optional<float[]> music) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(STRIKES, 0.16));
    parts.add(new Part(LOUD, 0.22));
    music.ifPresent(piece -> parts.add(new Part(new MusicPassage(piece), 0.12)));
    parts.add(new Part(WIDE, 0.2));
    parts.add(new Part(STEPS, 0.2));
    parts.add(new Part(MODERATE, 0.18));
    return parts;
  }

  private static void place(
      float[] programme, int from, int to, Part part, Voices sounds, Random random) {
    float[] piece = new float[to - from];
    part.passage().render(piece, sounds, random);
    System.arraycopy(piece, 0, programme, from, piece.length);
  }
}
