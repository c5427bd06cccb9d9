package org.optofit.capture;

import java.util.Arrays;

/** Dry went in and wet came out, not the other way round. */
/*
 * A compressor's gain falls while the level rises. Against the mean of both levels the slope changes
 * its sign, and nothing else, when the two are exchanged:
 *
 *   s = cov(g, m) / var(m),   g = wet - dry,   m = (dry + wet) / 2   in dB, frame by frame
 *
 * -1.2 to -0.001 for compressors from 30 dB down to hardly any, and +0.03 and more when exchanged.
 */
final class SwappedCheck implements CaptureCheck {
  private static final double STEEPEST = 0.02;

  /** Equalisation moves the gain as well, but not with the level: correlation of g and m. */
  private static final double LEAST_CORRELATION = 0.4;

  private static final CheckForm FORM =
      new CheckForm("swapped", "Dry and wet", "gain falls with level");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    if (pair.content().isEmpty() || DifferenceCheck.none(pair.content().get())) {
      return FORM.notMeasured();
    }
    Slope slope = Slope.of(pair.content().get().levels());
    String value = Figures.fixed(slope.steepness, 3) + " dB per dB";
    if (slope.steepness > STEEPEST && slope.correlation > LEAST_CORRELATION) {
      return FORM.warning(
              value,
              "Wet gets louder by "
                  + Figures.fixed((1 + slope.steepness / 2) / (1 - slope.steepness / 2), 2)
                  + " dB with each dB of dry, which a compressor turns round. Swap dry and wet if"
                  + " they were exchanged.")
          .with(Remedy.SWAP);
    }
    return FORM.passed(pair.has(Remedy.SWAP) ? "exchanged" : value);
  }

  /** The gain against the level. */
  private record Slope(double steepness, double correlation) {
    static Slope of(ShortTimeLevels levels) {
      double[] gain = levels.unsorted(levels::follows, levels::gainDb);
      double[] level =
          levels.unsorted(levels::follows, k -> (levels.dryDb(k) + levels.wetDb(k)) / 2);
      double meanGain = mean(gain);
      double meanLevel = mean(level);
      double gg = 0;
      double gm = 0;
      double mm = 0;
      for (int k = 0; k < gain.length; k++) {
        double g = gain[k] - meanGain;
        double m = level[k] - meanLevel;
        gg += g * g;
        gm += g * m;
        mm += m * m;
      }
      return gg > 0 && mm > 0 ? new Slope(gm / mm, gm / Math.sqrt(gg * mm)) : new Slope(0, 0);
    }

    private static double mean(double[] x) {
      return Arrays.stream(x).average().orElse(0);
    }
  }
}
