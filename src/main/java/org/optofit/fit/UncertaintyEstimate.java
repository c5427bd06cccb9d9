package org.optofit.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * Uncertainty of fitted parameters from the shape of the loss and the unrest of its gradient.
 *
 * <pre>
 * d_b = (H - H_b)^-1 g_b                    what leaving segment b out does to the parameters
 * V   = (B - 1) / B sum_b (d_b - d)(d_b - d)'     jackknife, b = 1 ... B, d the mean
 * V0  = 2 L / N H^-1                        if all N errors were independent
 * </pre>
 *
 * <p>Gradient and matrix of each segment of half a second, or a fortieth of a recording shorter
 * than 20 s, are one observation. Errors of a model that does not quite fit are alike for many
 * samples, and products of error and sensitivity even more so: V0 would be too small by far, as
 * would one corrected by the autocorrelation of the error alone. Where a few segments hold most of
 * what is known of a parameter, as often of the attack, their own weight in the minimum hides part
 * of their error; leaving them out shows it. The effective number of samples is N times the
 * geometric mean of V0 over V. Efron 1982, "The Jackknife", in one Newton step for each segment;
 * Liang and Zeger 1986 for the segments.
 */
final class UncertaintyEstimate {
  private static final double SEGMENT_SECONDS = 0.5;
  private static final int LEAST_SEGMENTS = 40;
  private static final double QUANTILE_95 = 1.96;
  private static final double AT_LIMIT = 1e-6;

  /** Condition from which rounding decides where in a flat direction the minimum lies. */
  private static final double INDISTINGUISHABLE = 1e9;

  /** Share of a flat direction from which a coordinate belongs to it. */
  private static final double NOTEWORTHY = 0.1;

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
    double[] errors = new double[z.length];
    Arrays.fill(errors, Double.POSITIVE_INFINITY);
    double[][] correlation = SimpleMatrix.identity(z.length).toArray2();
    double condition = Double.POSITIVE_INFINITY;
    double effective = 0;
    int[] free = free(derivatives, z, transform, limits);
    if (free.length > 0) {
      Curvature curvature = Curvature.of(derivatives, free);
      condition = curvature.condition();
      boolean[] flat = new boolean[z.length];
      while (free.length > 1 && curvature.condition() > INDISTINGUISHABLE) {
        free = withoutFlattest(free, curvature.flattest(), flat);
        curvature = Curvature.of(derivatives, free);
      }
      SimpleMatrix inverse = curvature.matrix().invert();
      SimpleMatrix covariance =
          covariance(leavingOut(signal, kernel, transform, z, free, curvature));
      double ratio = 0;
      for (int i = 0; i < free.length; i++) {
        double variance = covariance.get(i, i);
        ratio += Math.log(2 * derivatives.value() * inverse.get(i, i) / variance);
        if (flat[free[i]]) {
          continue;
        }
        errors[free[i]] = variance >= 0 ? Math.sqrt(variance) : Double.POSITIVE_INFINITY;
        for (int j = 0; j < free.length; j++) {
          double r = covariance.get(i, j) / Math.sqrt(variance * covariance.get(j, j));
          if (Double.isFinite(r) && !flat[free[j]]) { // Not finite without any error.
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

  /**
   * Marks the coordinates that can move together without a trace, and holds one of them: the others
   * then show what is known of the rest.
   */
  private static int[] withoutFlattest(int[] free, SimpleMatrix flattest, boolean[] flat) {
    int largest = 0;
    for (int i = 0; i < free.length; i++) {
      flat[free[i]] |= Math.abs(flattest.get(i)) > NOTEWORTHY;
      largest = Math.abs(flattest.get(i)) > Math.abs(flattest.get(largest)) ? i : largest;
    }
    int held = free[largest];
    return Arrays.stream(free).filter(i -> i != held).toArray();
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

  /** What leaving each segment out does to the free coordinates, one row for each. */
  private static SimpleMatrix leavingOut(
      ChunkedSignal signal,
      CompressorKernel kernel,
      LogTransform transform,
      double[] z,
      int[] free,
      Curvature curvature) {
    Stretches stretches = signal.stretches();
    double segment =
        Math.min(
            SEGMENT_SECONDS * signal.sampleRateHz,
            (double) stretches.countedSamples() / LEAST_SEGMENTS);
    List<Derivatives> segments =
        kernel.evaluatePerPart(signal, transform.toKernel(z), stretches.parts(segment));
    SimpleMatrix changes = new SimpleMatrix(segments.size(), free.length);
    for (int b = 0; b < segments.size(); b++) {
      Derivatives at = transform.chain(segments.get(b), z);
      SimpleMatrix gradient = new SimpleMatrix(free.length, 1);
      for (int i = 0; i < free.length; i++) {
        gradient.set(i, at.gradient()[free[i]]);
      }
      SimpleMatrix others = curvature.without(Curvature.part(at.gaussNewton(), free));
      changes.setRow(b, 0, others.solve(gradient).getDDRM().data);
    }
    return changes;
  }

  /** The jackknife's covariance. */
  private static SimpleMatrix covariance(SimpleMatrix changes) {
    int count = changes.getNumRows();
    SimpleMatrix centred = changes.copy();
    for (int i = 0; i < changes.getNumCols(); i++) {
      double mean = changes.getColumn(i).elementSum() / count;
      for (int b = 0; b < count; b++) {
        centred.set(b, i, changes.get(b, i) - mean);
      }
    }
    return centred.transpose().mult(centred).scale((count - 1.0) / count);
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
