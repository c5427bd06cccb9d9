package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optofit.testdata.Golden;

/** Gain computer, ballistics and whole compressor against the published reference. */
final class GoldenCompressorTest {
  /** Two correct double implementations differ by some 1e-13. */
  private static final double TOLERANCE = 1e-12;

  private static final JsonObject FILE = Golden.json("compressor_cases.json");

  record Case(JsonObject json) {
    JsonObject parameters() {
      return FILE.getAsJsonObject("parameter_sets")
          .getAsJsonObject(json.get("parameters").getAsString());
    }

    double parameter(String name) {
      return parameters().get(name).getAsDouble();
    }

    float[] input() {
      return Golden.samples(FILE.getAsJsonObject("inputs_int16").get(name("input")));
    }

    double rate() {
      return json.get("sample_rate").getAsDouble();
    }

    private String name(String key) {
      return json.get(key).getAsString();
    }

    @Override
    public String toString() {
      return name("parameters") + ", " + name("input") + ", " + rate() + " Hz";
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (JsonElement element : FILE.getAsJsonArray("cases")) {
      cases.add(new Case(element.getAsJsonObject()));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gainAndOutputEqualTheReference(Case c) {
    GainComputer curve = GainComputer.of(c.parameter("threshold_db"), c.parameter("ratio"));
    Ballistics ballistics = new Ballistics();
    ballistics.set(
        TimeConstant.coefficient(c.parameter("attack_ms"), c.rate()),
        TimeConstant.coefficient(c.parameter("release_ms"), c.rate()));
    double makeUp = Decibels.toFactor(c.parameter("makeup_db"));
    double[] gain = Golden.vector(c.json.get("gain"));
    double[] output = Golden.vector(c.json.get("output"));
    float[] x = c.input();
    for (int n = 0; n < x.length; n++) {
      double g = ballistics.next(curve.gain(Math.abs(x[n])));
      assertEquals(gain[n], g, TOLERANCE, "gain at " + n);
      assertEquals(output[n], makeUp * g * x[n], TOLERANCE * makeUp, "output at " + n);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void playedOutputIsTheReferenceInSinglePrecision(Case c) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(c.rate(), 1, ChannelLink.LINKED);
    compressor.setParameters(
        c.parameter("threshold_db"),
        c.parameter("ratio"),
        c.parameter("attack_ms"),
        c.parameter("release_ms"),
        c.parameter("makeup_db"));
    float[] x = c.input();
    float[] out = new float[x.length];
    compressor.process(new float[][] {x}, new float[][] {out}, new float[x.length], 0, x.length);
    double[] output = Golden.vector(c.json.get("output"));
    for (int n = 0; n < x.length; n++) {
      double rounding = Math.max(TOLERANCE, Math.ulp((float) output[n]));
      assertEquals(output[n], out[n], rounding, "output at " + n);
    }
  }
}
