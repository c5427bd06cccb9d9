package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.optofit.dsp.PreEmphasisFilter;
import org.optofit.fit.ChunkedSignal.Chunk;
import org.optofit.model.CompressorParameters;

/**
 * The kernel against automatic differentiation of the model as it is written in the paper, and
 * against differences of its own gradient.
 */
final class KernelDerivativesTest {
  /** Largest error of an entry over the root of the Gauss-Newton diagonal entries it belongs to. */
  private static final double AUTOMATIC = 1e-11;

  private static final double DIFFERENCES = 1e-6;

  private static final CompressorParameters POINT = new CompressorParameters(-28, 2.5, 2, 90, 1.5);

  private final ChunkedSignal signal =
      ChunkedSignal.of(
          TestSignals.rendered(TestSignals.bursts(1, 0.12), TestSignals.KNOWN),
          new Chunking(2000, 400, false));

  @Test
  void derivativesEqualAutomaticDifferentiation() {
    KernelPoint point = KernelPoint.of(POINT, TestSignals.RATE_HZ);
    Derivatives found;
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      found = new ScalarKernel(executor).evaluate(signal, point, ModelMatrix.NEWTON);
    }
    DerivativeStructure loss = new Oracle(point).loss(signal);
    assertEquals(loss.getValue(), found.value(), 1e-12 * loss.getValue());
    for (int i = 0; i < KernelPoint.SIZE; i++) {
      double scale = Math.sqrt(found.gaussNewton()[i][i]);
      double first = loss.getPartialDerivative(orders(i));
      double off = Math.abs(first - found.gradient()[i]);
      assertTrue(off <= AUTOMATIC * scale * Math.sqrt(found.value()), "gradient " + i);
      for (int j = 0; j < KernelPoint.SIZE; j++) {
        double second = loss.getPartialDerivative(orders(i, j));
        double error = Math.abs(second - found.hessian()[i][j]);
        double other = Math.sqrt(found.gaussNewton()[j][j]);
        assertTrue(error <= AUTOMATIC * scale * other, "Hessian " + i + ", " + j);
      }
    }
  }

  @Test
  void hessianEqualsDifferencesOfTheGradientInBothTransforms() {
    for (ParameterTransform transform :
        List.of(
            new LogTransform(TestSignals.RATE_HZ), new LogisticTransform(TestSignals.RATE_HZ))) {
      try (ChunkExecutor executor = new ChunkExecutor(1)) {
        Objective objective = new Objective(signal, new ScalarKernel(executor), transform);
        double[] z = transform.fromParameters(POINT);
        Derivatives at = objective.evaluate(z, ModelMatrix.NEWTON);
        double h = 1e-6;
        for (int j = 0; j < z.length; j++) {
          double[] up = z.clone();
          double[] down = z.clone();
          up[j] += h;
          down[j] -= h;
          double[] above = objective.evaluate(up, ModelMatrix.GAUSS_NEWTON).gradient();
          double[] below = objective.evaluate(down, ModelMatrix.GAUSS_NEWTON).gradient();
          for (int i = 0; i < z.length; i++) {
            double scale = Math.sqrt(at.gaussNewton()[i][i] * at.gaussNewton()[j][j]);
            double difference = (above[i] - below[i]) / (2 * h);
            assertEquals(difference, at.hessian()[i][j], DIFFERENCES * scale, i + ", " + j);
          }
        }
      }
    }
  }

  private static int[] orders(int... coordinates) {
    int[] orders = new int[KernelPoint.SIZE];
    for (int c : coordinates) {
      orders[c]++;
    }
    return orders;
  }

  /** The model sample by sample with numbers that carry their derivatives. */
  private static final class Oracle {
    private final KernelPoint point;
    private final DSFactory factory = new DSFactory(KernelPoint.SIZE, 2);
    private final DerivativeStructure threshold;
    private final DerivativeStructure slope;
    private final DerivativeStructure attack;
    private final DerivativeStructure release;
    private final DerivativeStructure makeUp;

    Oracle(KernelPoint p) {
      point = p;
      threshold = factory.variable(KernelPoint.THRESHOLD, p.threshold());
      slope = factory.variable(KernelPoint.SLOPE, p.slope());
      attack = factory.variable(KernelPoint.ATTACK, p.attack());
      release = factory.variable(KernelPoint.RELEASE, p.release());
      makeUp = factory.variable(KernelPoint.MAKE_UP, p.makeUp()).exp();
    }

    DerivativeStructure loss(ChunkedSignal signal) {
      DerivativeStructure sum = factory.constant(0);
      for (Chunk chunk : signal.chunks(point)) {
        DerivativeStructure gain = factory.constant(1);
        DerivativeStructure before = factory.constant(0);
        DerivativeStructure filtered = factory.constant(0);
        for (int n = chunk.begin(); n < chunk.end(); n++) {
          DerivativeStructure wanted = staticGain(signal.level()[n]);
          DerivativeStructure k = wanted.getValue() < gain.getValue() ? attack : release;
          gain = gain.add(k.multiply(wanted.subtract(gain)));
          DerivativeStructure error =
              makeUp.multiply(gain).multiply(signal.input[n]).subtract(signal.target[n]);
          filtered = error.subtract(before).add(filtered.multiply(PreEmphasisFilter.POLE));
          before = error;
          if (n >= chunk.counted()) {
            sum = sum.add(filtered.multiply(filtered));
          }
        }
      }
      return sum;
    }

    private DerivativeStructure staticGain(double level) {
      return level > threshold.getValue()
          ? slope.multiply(threshold.subtract(level)).exp()
          : factory.constant(1);
    }
  }
}
