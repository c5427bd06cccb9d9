package org.optofit.fit;

import org.optofit.model.CompressorParameters;

/** Threshold in dB, ratio, both coefficients, make-up in dB: the reference's natural parameters. */
final class NaturalTransform implements ParameterTransform {
  private static final CoordinateMap IDENTITY =
      new CoordinateMap() {
        @Override
        public double value(double z) {
          return z;
        }

        @Override
        public double first(double z) {
          return 1;
        }

        @Override
        public double second(double z) {
          return 0;
        }
      };

  @Override
  public CoordinateMap[] maps() {
    return new CoordinateMap[] {
      CoordinateMap.DECIBELS,
      CoordinateMap.slopeOf(IDENTITY),
      IDENTITY,
      IDENTITY,
      CoordinateMap.DECIBELS
    };
  }

  @Override
  public double[] fromParameters(CompressorParameters parameters) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompressorParameters toParameters(double[] z) {
    throw new UnsupportedOperationException();
  }
}
