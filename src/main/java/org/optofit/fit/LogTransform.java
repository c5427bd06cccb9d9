package org.optofit.fit;

import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * Coordinates of the trust region: threshold in dB, ln(R - 1), ln(attack ms), ln(release ms),
 * make-up in dB. Nearly all recordings look alike in them, and nothing saturates.
 */
final class LogTransform implements ParameterTransform {
  private final CoordinateMap[] maps;

  /** Coordinates for recordings of a sample rate in Hz. */
  LogTransform(double sampleRateHz) {
    maps =
        new CoordinateMap[] {
          CoordinateMap.DECIBELS,
          CoordinateMap.SLOPE_OF_LOG_RATIO,
          CoordinateMap.coefficientOfLogTime(sampleRateHz),
          CoordinateMap.coefficientOfLogTime(sampleRateHz),
          CoordinateMap.DECIBELS
        };
  }

  @Override
  public CoordinateMap[] maps() {
    return maps;
  }

  @Override
  public double[] fromParameters(CompressorParameters p) {
    return new double[] {
      p.thresholdDb(),
      Math.log(p.ratio() - 1),
      Math.log(p.attackMs()),
      Math.log(p.releaseMs()),
      p.makeUpDb()
    };
  }

  @Override
  public CompressorParameters toParameters(double[] z) {
    return new CompressorParameters(
        ParameterRange.THRESHOLD.clamp(z[KernelPoint.THRESHOLD]),
        ParameterRange.RATIO.clamp(1 + Math.exp(z[KernelPoint.SLOPE])),
        ParameterRange.ATTACK.clamp(Math.exp(z[KernelPoint.ATTACK])),
        ParameterRange.RELEASE.clamp(Math.exp(z[KernelPoint.RELEASE])),
        ParameterRange.MAKE_UP.clamp(z[KernelPoint.MAKE_UP]));
  }

  /** Derivative of a parameter, in its unit, by its coordinate. */
  double physicalSlope(int coordinate, double z) {
    return maps[coordinate] == CoordinateMap.DECIBELS ? 1 : Math.exp(z);
  }
}
