package org.optofit.fit;

import org.optofit.dsp.Decibels;
import org.optofit.dsp.TimeConstant;

/** One coordinate of {@link KernelPoint} as a function u(z) of a solver's coordinate. */
interface CoordinateMap {
  /** u(z). */
  double value(double z);

  /** u'(z). */
  double first(double z);

  /** u''(z). */
  double second(double z);

  /** Decibels to nepers: {@code u = z ln(10) / 20}. */
  CoordinateMap DECIBELS =
      new CoordinateMap() {
        @Override
        public double value(double z) {
          return z * Decibels.NEPERS_PER_DECIBEL;
        }

        @Override
        public double first(double z) {
          return Decibels.NEPERS_PER_DECIBEL;
        }

        @Override
        public double second(double z) {
          return 0;
        }
      };

  /** {@code u = low + (high - low) S(z)}, S the logistic function; low may be the larger. */
  static CoordinateMap logistic(double low, double high) {
    return new CoordinateMap() {
      @Override
      public double value(double z) {
        return low + (high - low) * sigmoid(z);
      }

      @Override
      public double first(double z) {
        return (high - low) * sigmoid(z) * sigmoid(-z);
      }

      @Override
      public double second(double z) {
        return first(z) * (sigmoid(-z) - sigmoid(z));
      }
    };
  }

  /** Slope from the logarithm of the ratio less one, {@code u = 1 - 1/(1 + e^z) = S(z)}. */
  CoordinateMap SLOPE_OF_LOG_RATIO = logistic(0, 1);

  /**
   * Slope {@code u = 1 - 1/R(z)} of a ratio that is itself a function of z: {@code u' = R'/R^2, u''
   * = R''/R^2 - 2 R'^2/R^3}.
   */
  static CoordinateMap slopeOf(CoordinateMap ratio) {
    return new CoordinateMap() {
      @Override
      public double value(double z) {
        return 1 - 1 / ratio.value(z);
      }

      @Override
      public double first(double z) {
        double r = ratio.value(z);
        return ratio.first(z) / (r * r);
      }

      @Override
      public double second(double z) {
        double r = ratio.value(z);
        double r1 = ratio.first(z);
        return (ratio.second(z) - 2 * r1 * r1 / r) / (r * r);
      }
    };
  }

  /**
   * Coefficient from the logarithm of a time in ms: with {@code w = -ln(1 - u)}, which is inverse
   * to the time, {@code u' = -w e^-w, u'' = w (1 - w) e^-w}.
   */
  static CoordinateMap coefficientOfLogTime(double sampleRateHz) {
    return new CoordinateMap() {
      @Override
      public double value(double z) {
        return TimeConstant.coefficient(Math.exp(z), sampleRateHz);
      }

      @Override
      public double first(double z) {
        double w = rate(z);
        return -w * Math.exp(-w);
      }

      @Override
      public double second(double z) {
        double w = rate(z);
        return w * (1 - w) * Math.exp(-w);
      }

      private double rate(double z) {
        return -Math.log1p(-value(z));
      }
    };
  }

  /** Logistic function, accurate in both tails. */
  static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** Inverse of {@link #sigmoid}, for shares strictly between 0 and 1. */
  static double logit(double share) {
    return Math.log(share) - Math.log1p(-share);
  }
}
