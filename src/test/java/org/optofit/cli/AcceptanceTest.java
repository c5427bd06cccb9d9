package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program promises of its own sample audio, asked at the command line. */
@Tag("slow")
final class AcceptanceTest {
  private static final Path SAMPLES = Path.of("sample-audio");
  private static final Path DRY = SAMPLES.resolve("dry-music.wav");

  /** Rounding to 24 bit moves the minimum by far less. */
  private static final double ROUND_TRIP = 1e-3;

  /** Differences between two ways to compute the same sum. */
  private static final double ESR_TOLERANCE = 1e-9;

  @TempDir Path folder;

  @ParameterizedTest(name = "peak reduction {0}: ESR at most {1}")
  @CsvSource({"040, 0.00147", "055, 0.00220", "070, 0.00340", "085, 0.00512", "100, 0.00655"})
  void fitOfTheSampleCapturesIsAsGoodAsPromised(String position, double mostEsr) {
    Path wet = SAMPLES.resolve("wet-music-pr" + position + ".wav");

    JsonObject fit = CommandLineRun.of("fit", DRY, wet, "--json").done().json();

    double esr = fit.get("esr").getAsDouble();
    assertTrue(esr <= mostEsr, "ESR " + esr);
    assertTrue(fit.get("termination").getAsString().startsWith("CONVERGED"));
    JsonObject parameters = fit.getAsJsonObject("parameters");
    JsonObject intervals = fit.getAsJsonObject("intervals");
    for (String name : parameters.keySet()) {
      double value = parameters.get(name).getAsDouble();
      JsonObject interval = intervals.getAsJsonObject(name);
      assertTrue(
          interval.get("low").getAsDouble() < value && value < interval.get("high").getAsDouble(),
          name);
    }
    fit.getAsJsonArray("checks")
        .forEach(
            check -> assertEquals("OK", check.getAsJsonObject().get("severity").getAsString()));
  }

  @Test
  void oneSweepMakesAModelOfTheSampleCapturesAsGoodAsSingleFits() {
    double[] mostEsr = {0.00655, 0.00512, 0.00340, 0.00220, 0.00147};

    JsonObject sweep =
        CommandLineRun.of("sweep", SAMPLES, "-o", folder.resolve("unit.optofit.json"), "--json")
            .done()
            .json();

    for (int i = 0; i < mostEsr.length; i++) {
      JsonObject fit = sweep.getAsJsonArray("fits").get(i).getAsJsonObject();
      assertEquals(100 - 15 * i, fit.get("peakReduction").getAsDouble());
      assertTrue(fit.get("esr").getAsDouble() <= mostEsr[i], fit.toString());
      assertFalse(fit.get("outlier").getAsBoolean());
    }
    JsonObject interpolation = sweep.getAsJsonObject("interpolation");
    assertEquals(3, interpolation.getAsJsonArray("points").size());
    assertEquals("monotone-cubic", interpolation.get("chosen").getAsString());
    assertTrue(
        interpolation.get("monotoneCubicEsr").getAsDouble()
            < interpolation.get("linearEsr").getAsDouble());
  }

  @Test
  void esrOfTheFitIsWhatRenderAndEvaluateGive() {
    Path wet = SAMPLES.resolve("wet-music-pr070.wav");
    Path out = folder.resolve("modelled.wav");
    JsonObject fit =
        CommandLineRun.of("fit", DRY, wet, "--align", "none", "--json", "--starts", 1)
            .done()
            .json();
    JsonObject p = fit.getAsJsonObject("parameters");

    CommandLineRun.of(
            "render",
            DRY,
            out,
            "--bits",
            "float",
            "--threshold",
            p.get("thresholdDb"),
            "--ratio",
            p.get("ratio"),
            "--attack",
            p.get("attackMs"),
            "--release",
            p.get("releaseMs"),
            "--make-up",
            p.get("makeUpDb"))
        .done();
    JsonObject evaluation = CommandLineRun.of("evaluate", wet, out, "--json").done().json();

    assertEquals(fit.get("esr").getAsDouble(), evaluation.get("esr").getAsDouble(), ESR_TOLERANCE);
    assertEquals(
        fit.get("ldrDifferenceDb").getAsDouble(),
        evaluation.get("ldrDifferenceDb").getAsDouble(),
        ESR_TOLERANCE);
  }

  @ParameterizedTest(name = "{0} dB, {1} : 1, {2} ms, {3} ms, {4} dB")
  @CsvSource({"-19.8, 4.3, 3.85, 255, 0.42", "-28, 8, 1.2, 90, 6", "-14, 2.5, 25, 470, 1"})
  void renderedFileIsFittedBackFromThePapersStart(
      double threshold, double ratio, double attack, double release, double makeUp) {
    Path wet = folder.resolve("known.wav");
    CommandLineRun.of(
            "render",
            DRY,
            wet,
            "--overwrite",
            "--bits",
            "float",
            "--threshold",
            threshold,
            "--ratio",
            ratio,
            "--attack",
            attack,
            "--release",
            release,
            "--make-up",
            makeUp)
        .done();

    JsonObject found =
        CommandLineRun.of("fit", DRY, wet, "--json", "--starts", 1, "--start", "-36,4,1,200")
            .done()
            .json()
            .getAsJsonObject("parameters");

    assertWithinAThousandth(threshold, found, "thresholdDb");
    assertWithinAThousandth(ratio, found, "ratio");
    assertWithinAThousandth(attack, found, "attackMs");
    assertWithinAThousandth(release, found, "releaseMs");
    assertWithinAThousandth(makeUp, found, "makeUpDb");
  }

  private static void assertWithinAThousandth(double expected, JsonObject found, String name) {
    assertEquals(expected, found.get(name).getAsDouble(), ROUND_TRIP * Math.abs(expected), name);
  }
}
