package org.optofit.model;

/**
 * The five parameters of the feed-forward compressor.
 *
 * @param thresholdDb threshold in dBFS
 * @param ratio ratio, 1 or above
 * @param attackMs attack time, 10-90 %, in ms
 * @param releaseMs release time, 10-90 %, in ms
 * @param makeUpDb make-up gain in dB
 */
public record CompressorParameters(
    double thresholdDb, double ratio, double attackMs, double releaseMs, double makeUpDb) {

  /** Where the paper starts every fit: -36 dB, 4 : 1, 1 ms, 200 ms, 0 dB. */
  public static final CompressorParameters PAPER_START =
      new CompressorParameters(-36, 4, 1, 200, 0);

  /** Checks all five against {@link ParameterRange}. */
  public CompressorParameters {
    ParameterRange.THRESHOLD.require(thresholdDb);
    ParameterRange.RATIO.require(ratio);
    ParameterRange.ATTACK.require(attackMs);
    ParameterRange.RELEASE.require(releaseMs);
    ParameterRange.MAKE_UP.require(makeUpDb);
  }

  /** The value of one parameter. */
  public double get(ParameterRange parameter) {
    return switch (parameter) {
      case THRESHOLD -> thresholdDb;
      case RATIO -> ratio;
      case ATTACK -> attackMs;
      case RELEASE -> releaseMs;
      case MAKE_UP -> makeUpDb;
    };
  }

  /** The same with one parameter changed. */
  public CompressorParameters with(ParameterRange parameter, double value) {
    return new CompressorParameters(
        parameter == ParameterRange.THRESHOLD ? value : thresholdDb,
        parameter == ParameterRange.RATIO ? value : ratio,
        parameter == ParameterRange.ATTACK ? value : attackMs,
        parameter == ParameterRange.RELEASE ? value : releaseMs,
        parameter == ParameterRange.MAKE_UP ? value : makeUpDb);
  }
}
