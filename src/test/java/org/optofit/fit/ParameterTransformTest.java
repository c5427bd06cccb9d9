package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

final class ParameterTransformTest {
  private static final CompressorParameters POINT =
      new CompressorParameters(-21.5, 3.3, 2.2, 333, -1.25);

  static List<ParameterTransform> transforms() {
    return List.of(new LogTransform(48_000), new LogisticTransform(48_000));
  }

  @ParameterizedTest
  @MethodSource("transforms")
  void parametersComeBackUnchanged(ParameterTransform transform) {
    CompressorParameters back = transform.toParameters(transform.fromParameters(POINT));
    for (ParameterRange p : ParameterRange.values()) {
      assertEquals(POINT.get(p), back.get(p), 1e-9 * Math.abs(POINT.get(p)), p.label());
    }
  }

  @ParameterizedTest
  @MethodSource("transforms")
  void kernelSeesTheSamePointThroughAnyCoordinates(ParameterTransform transform) {
    KernelPoint direct = KernelPoint.of(POINT, 48_000);
    KernelPoint through = transform.toKernel(transform.fromParameters(POINT));
    assertArrayEquals(
        new double[] {direct.threshold(), direct.slope(), direct.attack(), direct.release()},
        new double[] {through.threshold(), through.slope(), through.attack(), through.release()},
        1e-12);
    assertEquals(direct.makeUp(), through.makeUp(), 1e-15);
  }

  @ParameterizedTest
  @MethodSource("transforms")
  void derivativesOfTheMapsEqualDifferences(ParameterTransform transform) {
    double[] z = transform.fromParameters(POINT);
    double h = 1e-5;
    for (int i = 0; i < z.length; i++) {
      CoordinateMap map = transform.maps()[i];
      double first = (map.value(z[i] + h) - map.value(z[i] - h)) / (2 * h);
      double second = (map.first(z[i] + h) - map.first(z[i] - h)) / (2 * h);
      assertEquals(first, map.first(z[i]), 1e-7 * Math.abs(first) + 1e-12);
      assertEquals(second, map.second(z[i]), 1e-7 * Math.abs(second) + 1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("transforms")
  void farPointsGiveParametersInRange(ParameterTransform transform) {
    double[] z = new double[KernelPoint.SIZE];
    for (double far : new double[] {-1e3, 1e3}) {
      Arrays.fill(z, far);
      CompressorParameters p = transform.toParameters(z);
      for (ParameterRange range : ParameterRange.values()) {
        assertEquals(range.clamp(p.get(range)), p.get(range));
      }
    }
  }
}
