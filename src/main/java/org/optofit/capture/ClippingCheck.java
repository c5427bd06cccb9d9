package org.optofit.capture;

import org.optofit.model.AudioClip;

/** No converter ran into its limit: no run of equal samples at full scale. */
final class ClippingCheck implements CaptureCheck {
  /** Three equal samples in a row do not happen by chance at a peak. */
  static final int SHORTEST_RUN = 3;

  /** Full scale of 8 bit audio is 127/128. */
  static final float FULL_SCALE = 0.992f;

  @Override
  public CheckOutcome examine(PairSignals pair) {
    Runs dry = Runs.in(pair.pair().dry());
    Runs wet = Runs.in(pair.pair().wet());
    long count = dry.count + wet.count;
    boolean found = count > 0;
    return new CheckOutcome(
        "clipping",
        "Clipping",
        found ? Severity.WARNING : Severity.OK,
        found ? Figures.count(count) + (count == 1 ? " place" : " places") : "none",
        "none",
        found ? message(pair, dry, wet) : "");
  }

  private static String message(PairSignals pair, Runs dry, Runs wet) {
    boolean inWet = wet.count > 0;
    Runs runs = inWet ? wet : dry;
    AudioClip clip = inWet ? pair.pair().wet() : pair.pair().dry();
    String name = dry.count > 0 && inWet ? "Dry and wet clip" : inWet ? "Wet clips" : "Dry clips";
    long count = dry.count + wet.count;
    return name
        + " in "
        + Figures.count(count)
        + (count == 1 ? " place, at " : " places, the first at ")
        + Figures.seconds(runs.firstFrame / clip.sampleRateHz())
        + (inWet && dry.count > 0 ? " of wet" : "")
        + ". Lower the recording level by 3 dB and record again.";
  }

  /** Runs at full scale in one clip. */
  private record Runs(long count, int firstFrame) {
    static Runs in(AudioClip clip) {
      long count = 0;
      int first = Integer.MAX_VALUE;
      for (float[] x : clip.channels()) {
        int length = 1;
        for (int n = 1; n < x.length; n++) {
          boolean goesOn = x[n] == x[n - 1] && Math.abs(x[n]) >= FULL_SCALE;
          length = goesOn ? length + 1 : 1;
          if (length == SHORTEST_RUN) {
            count++;
            first = Math.min(first, n - SHORTEST_RUN + 1);
          }
        }
      }
      return new Runs(count, first);
    }
  }
}
