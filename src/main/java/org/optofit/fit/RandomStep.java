package org.optofit.fit;

import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * The published answer to an uphill direction s: {@code r - (r . s) / |s|} with r normal.
 *
 * <p>The number taken off is the same for all components, as published, so the result is not quite
 * orthogonal to s. Seeded: the same fit takes the same steps.
 */
final class RandomStep implements UnaryOperator<double[]> {
  private static final long SEED = 2025;

  private final Random random = new Random(SEED);

  @Override
  public double[] apply(double[] step) {
    double[] result = new double[step.length];
    double deviation = 1 / Math.sqrt(step.length);
    double dot = 0;
    double square = 0;
    for (int i = 0; i < step.length; i++) {
      result[i] = deviation * random.nextGaussian();
      dot += result[i] * step[i];
      square += step[i] * step[i];
    }
    double common = dot / Math.sqrt(square);
    for (int i = 0; i < result.length; i++) {
      result[i] -= common;
    }
    return result;
  }
}
