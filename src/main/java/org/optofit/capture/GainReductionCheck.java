package org.optofit.capture;

/** The unit compresses, and over enough levels to tell threshold from ratio. */
final class GainReductionCheck implements CaptureCheck {
  /** A gain that moves less than this tells neither threshold nor times. */
  static final double LEAST_DB = 1;

  /** Levels of dry, over the threshold, that a ratio needs: a line through less is a guess. */
  static final double LEAST_SPAN_DB = 3;

  private static final double HIGH_END = 0.95;

  /** Gains at levels of dry are compared in steps of 1 dB, each heard this many times or more. */
  private static final int LEAST_FRAMES = 5;

  /** A level is over the threshold when its gain is this much below the highest. */
  private static final double OVER_DB = 0.5;

  private static final CheckForm FORM =
      new CheckForm("gain-reduction", "Gain reduction", "1 dB or more");

  @Override
  public CheckOutcome examine(PairSignals pair) {
    return pair.content()
        .filter(content -> !DifferenceCheck.none(content))
        .map(content -> judge(content.levels()))
        .orElse(FORM.notMeasured());
  }

  private static CheckOutcome judge(ShortTimeLevels levels) {
    double[] gains = levels.sorted(levels::follows, levels::gainDb);
    double highest = ShortTimeLevels.percentile(gains, HIGH_END);
    double range = levels.gainRangeDb();
    String value = Figures.fixed(range, 1) + " dB";
    if (range < LEAST_DB) {
      return FORM.warning(
          value,
          "The gain moves by "
              + value
              + " only, too little to tell threshold and ratio apart. Turn Peak Reduction up, or"
              + " play louder and quieter passages.");
    }
    double span = spanOverThreshold(levels, highest - OVER_DB);
    if (span < LEAST_SPAN_DB) {
      return FORM.warning(
          value,
          "Levels over the threshold span "
              + Figures.fixed(span, 0)
              + " dB only, too few to tell threshold and ratio apart. Play louder and quieter"
              + " passages.");
    }
    return FORM.passed(value);
  }

  /** Width in dB of the levels of dry at which the typical gain is below a limit. */
  private static double spanOverThreshold(ShortTimeLevels levels, double belowDb) {
    int steps = 0;
    double[] dry = levels.sorted(levels::follows, levels::dryDb);
    int lowest = (int) Math.floor(dry[0]);
    int loudest = (int) Math.floor(dry[dry.length - 1]);
    for (int step = lowest; step <= loudest; step++) {
      int level = step;
      double[] gains =
          levels.sorted(
              k -> levels.follows(k) && (int) Math.floor(levels.dryDb(k)) == level, levels::gainDb);
      if (gains.length >= LEAST_FRAMES && ShortTimeLevels.percentile(gains, 0.5) < belowDb) {
        steps++;
      }
    }
    return steps;
  }
}
