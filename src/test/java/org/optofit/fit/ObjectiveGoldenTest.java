package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optofit.testdata.Golden;

/** The scalar kernel against loss, gradient and Hessian of the published reference. */
final class ObjectiveGoldenTest {
  /** Relative to the largest entry; an independent implementation reached 4e-14. */
  private static final double TOLERANCE = 1e-11;

  record Point(JsonObject data, JsonObject point) {
    @Override
    public String toString() {
      return data.get("sample_rate") + " Hz, " + point.get("name").getAsString();
    }
  }

  static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (JsonElement data : Golden.json("objective.json").getAsJsonArray("datasets")) {
      for (JsonElement point : data.getAsJsonObject().getAsJsonArray("points")) {
        points.add(new Point(data.getAsJsonObject(), point.getAsJsonObject()));
      }
    }
    return points;
  }

  @ParameterizedTest
  @MethodSource("points")
  void rawDerivativesEqualTheReference(Point p) {
    double rate = p.data.get("sample_rate").getAsDouble();
    double[] theta = Golden.vector(p.point.get("theta"));
    Derivatives found = evaluate(p, new LogisticTransform(rate), theta);
    double loss = p.point.get("loss").getAsDouble();
    assertEquals(loss, found.value(), TOLERANCE * loss);
    assertClose(Golden.vector(p.point.get("gradient")), found.gradient());
    assertClose(Golden.matrix(p.point.get("hessian")), found.hessian());
  }

  @ParameterizedTest
  @MethodSource("points")
  void naturalDerivativesEqualTheReference(Point p) {
    if (!p.point.has("natural_gradient")) {
      return;
    }
    double[] z = Golden.vector(p.point.get("natural"));
    Derivatives found = evaluate(p, new NaturalTransform(), z);
    assertClose(Golden.vector(p.point.get("natural_gradient")), found.gradient());
    assertClose(Golden.matrix(p.point.get("natural_hessian")), found.hessian());
  }

  @ParameterizedTest
  @MethodSource("points")
  void lossPassAgreesWithTheFullPass(Point p) {
    double rate = p.data.get("sample_rate").getAsDouble();
    double[] theta = Golden.vector(p.point.get("theta"));
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      Objective objective =
          new Objective(signal(p), new ScalarKernel(executor), new LogisticTransform(rate));
      double full = objective.evaluate(theta, ModelMatrix.NEWTON).value();
      assertEquals(full, objective.loss(theta).loss(), 1e-14 * full);
    }
  }

  private static Derivatives evaluate(Point p, ParameterTransform transform, double[] z) {
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      return new Objective(signal(p), new ScalarKernel(executor), transform)
          .evaluate(z, ModelMatrix.NEWTON);
    }
  }

  private static ChunkedSignal signal(Point p) {
    Chunking chunking =
        new Chunking(p.data.get("chunk").getAsInt(), p.data.get("overlap").getAsInt(), true);
    DryWetSignal signal =
        new DryWetSignal(
            Golden.samples(p.data.get("x_int16")),
            Golden.samples(p.data.get("y_int16")),
            p.data.get("sample_rate").getAsDouble());
    ChunkedSignal cut = ChunkedSignal.of(signal, chunking);
    assertEquals(
        p.data.get("chunks").getAsInt(),
        cut.chunks(KernelPoint.of(new double[KernelPoint.SIZE])).size());
    return cut;
  }

  static void assertClose(double[] expected, double[] found) {
    assertClose(new double[][] {expected}, new double[][] {found});
  }

  static void assertClose(double[][] expected, double[][] found) {
    double largest = 0;
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        largest = Math.max(largest, Math.abs(expected[i][j]));
        worst = Math.max(worst, Math.abs(expected[i][j] - found[i][j]));
      }
    }
    double limit = TOLERANCE * largest;
    assertTrue(worst <= limit, "off by " + worst + ", allowed " + limit);
  }
}
