package org.optofit.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * Uncertainty of fitted parameters from the shape of the loss and the unrest of its gradient.
 *
 * <pre>
 * V  = H^-1 (B / (B - n) sum_b g_b g_b') H^-1       sandwich, b = 1 ... B segments
 * V0 = 2 L / N H^-1                                 if all N errors were independent
 * </pre>
 *
 * <p>The gradient g_b of each segment of half a second is one observation. Errors of a model that
 * does not quite fit are alike for many samples, and products of error and sensitivity even more
 * so: V0 would be too small by far, as would one corrected by the autocorrelation of the error
 * alone. The effective number of samples is N times the geometric mean of V0 over V. White 1982,
 * "Maximum likelihood estimation of misspecified models"; Liang and Zeger 1986 for the segments.
 */
final class UncertaintyEstimate {
  private static final double SEGMENT_SECONDS = 0.5;
  private static final int LEAST_SEGMENTS = 40;
  private static final double QUANTILE_95 = 1.96;
  private static final double AT_LIMIT = 1e-6;
  private static final List<ParameterRange> ORDER = List.of(ParameterRange.values());

  private UncertaintyEstimate() {}

  /** Estimates at the best parameters; those at a limit count as given. */
  static Uncertainty of(
      ChunkedSignal signal,
      CompressorKernel kernel,
      CompressorParameters parameters,
      ParameterLimits limits) {
    LogTransform transform = new LogTransform(signal.sampleRateHz);
    double[] z = transform.fromParameters(limits.clamp(parameters));
    Derivatives derivatives =
        new Objective(signal, kernel, transform).evaluate(z, ModelMatrix.NEWTON);
    int[] free = free(derivatives, z, transform, limits);
    double[] errors = new double[z.length];
    Arrays.fill(errors, Double.POSITIVE_INFINITY);
    double[][] correlation = SimpleMatrix.identity(z.length).toArray2();
    double condition = Double.POSITIVE_INFINITY;
    double effective = 0;
    if (free.length > 0) {
      SimpleMatrix hessian = curvature(derivatives, free);
      condition = condition(hessian);
      SimpleMatrix inverse = hessian.invert();
      SimpleMatrix scatter = scatter(signal, kernel, transform, z, free);
      SimpleMatrix covariance = inverse.mult(scatter).mult(inverse);
      double ratio = 0;
      for (int i = 0; i < free.length; i++) {
        double variance = covariance.get(i, i);
        errors[free[i]] = variance >= 0 ? Math.sqrt(variance) : Double.POSITIVE_INFINITY;
        ratio += Math.log(2 * derivatives.value() * inverse.get(i, i) / variance);
        for (int j = 0; j < free.length; j++) {
          double r = covariance.get(i, j) / Math.sqrt(variance * covariance.get(j, j));
          if (Double.isFinite(r)) { // Not so with a singular matrix, or without any error.
            correlation[free[i]][free[j]] = r;
          }
        }
      }
      double samples = Math.exp(ratio / free.length);
      effective =
          samples >= 0 ? Math.min((double) signal.stretches().countedSamples(), samples) : 0;
    }
    return result(transform, z, limits, errors, correlation, condition, effective);
  }

  /** Coordinates that are not at a limit and have an effect. */
  private static int[] free(
      Derivatives derivatives, double[] z, LogTransform transform, ParameterLimits limits) {
    double[] lowest = transform.fromParameters(limits.lowest());
    double[] highest = transform.fromParameters(limits.highest());
    int[] free = new int[z.length];
    int count = 0;
    for (int i = 0; i < z.length; i++) {
      boolean atLimit = z[i] < lowest[i] + AT_LIMIT || z[i] > highest[i] - AT_LIMIT;
      if (!atLimit && derivatives.gaussNewton()[i][i] > 0) {
        free[count++] = i;
      }
    }
    return Arrays.copyOf(free, count);
  }

  /** The Hessian, or Gauss-Newton's matrix where the Hessian is not that of a minimum. */
  private static SimpleMatrix curvature(Derivatives derivatives, int[] free) {
    SimpleMatrix hessian = part(derivatives.hessian(), free);
    return condition(hessian) < Double.POSITIVE_INFINITY
        ? hessian
        : part(derivatives.gaussNewton(), free);
  }

  private static SimpleMatrix part(double[][] matrix, int[] free) {
    SimpleMatrix part = new SimpleMatrix(free.length, free.length);
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        part.set(i, j, matrix[free[i]][free[j]]);
      }
    }
    return part;
  }

  /** Condition number after scaling to a unit diagonal; infinite if not positive definite. */
  private static double condition(SimpleMatrix matrix) {
    int size = matrix.getNumRows();
    SimpleMatrix scaled = matrix.copy();
    for (int i = 0; i < size; i++) {
      if (!(matrix.get(i, i) > 0)) {
        return Double.POSITIVE_INFINITY;
      }
      for (int j = 0; j < size; j++) {
        scaled.set(i, j, matrix.get(i, j) / Math.sqrt(matrix.get(i, i) * matrix.get(j, j)));
      }
    }
    SimpleEVD<SimpleMatrix> values = scaled.eig();
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int i = 0; i < size; i++) {
      low = Math.min(low, values.getEigenvalue(i).getReal());
      high = Math.max(high, values.getEigenvalue(i).getReal());
    }
    return low > 0 ? high / low : Double.POSITIVE_INFINITY;
  }

  private static SimpleMatrix scatter(
      ChunkedSignal signal,
      CompressorKernel kernel,
      LogTransform transform,
      double[] z,
      int[] free) {
    Stretches stretches = signal.stretches();
    double segment =
        Math.min(
            SEGMENT_SECONDS * signal.sampleRateHz,
            (double) stretches.countedSamples() / LEAST_SEGMENTS);
    List<double[]> gradients =
        kernel.gradientPerPart(signal, transform.toKernel(z), stretches.parts(segment));
    int count = gradients.size();
    SimpleMatrix all = new SimpleMatrix(count, free.length);
    for (int i = 0; i < free.length; i++) {
      double slope = transform.maps()[free[i]].first(z[free[i]]);
      double mean = 0;
      for (double[] gradient : gradients) {
        mean += slope * gradient[free[i]] / count;
      }
      for (int b = 0; b < count; b++) {
        all.set(b, i, slope * gradients.get(b)[free[i]] - mean);
      }
    }
    double correction = (double) count / Math.max(1, count - free.length);
    return all.transpose().mult(all).scale(correction);
  }

  private static Uncertainty result(
      LogTransform transform,
      double[] z,
      ParameterLimits limits,
      double[] errors,
      double[][] correlation,
      double condition,
      double effective) {
    Map<ParameterRange, Double> standardErrors = new EnumMap<>(ParameterRange.class);
    Map<ParameterRange, Interval> intervals = new EnumMap<>(ParameterRange.class);
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < z.length; i++) {
      ParameterRange parameter = ORDER.get(i);
      standardErrors.put(parameter, errors[i] * transform.physicalSlope(i, z[i]));
      intervals.put(
          parameter,
          new Interval(
              limits.clamp(at(transform, z, i, -QUANTILE_95 * errors[i])).get(parameter),
              limits.clamp(at(transform, z, i, QUANTILE_95 * errors[i])).get(parameter)));
      rows.add(Arrays.stream(correlation[i]).boxed().toList());
    }
    return new Uncertainty(standardErrors, intervals, rows, condition, effective);
  }

  private static CompressorParameters at(
      LogTransform transform, double[] z, int coordinate, double change) {
    double[] moved = z.clone();
    moved[coordinate] += change;
    return transform.toParameters(moved);
  }
}
