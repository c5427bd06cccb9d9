package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.optofit.dsp.Decibels;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.testdata.Golden;

/** ESR, loudness dynamic range and gain reduction of recordings. */
final class MeasuresTest {
  private static final double TOLERANCE = 1e-9;

  /** Rendering gives single precision; the reference rendered in double. */
  private static final double RENDERED_TOLERANCE = 1e-8;

  private static final double RATE = TestSignals.RATE_HZ;

  @Test
  void measuresOfFilesEqualTheReference() {
    for (JsonElement element : Golden.json("metrics.json").getAsJsonArray("file_cases")) {
      JsonObject c = element.getAsJsonObject();
      assertMeasures(c, prediction(c), Golden.wav(c.get("target").getAsString()), RATE);
    }
  }

  /** A file, or the compressor at given parameters over one. */
  private static float[] prediction(JsonObject c) {
    return c.has("parameters")
        ? ModelledOutput.render(
            Golden.wav("nr_dry_a.wav"), TestSignals.parameters(c.get("parameters")), RATE)
        : Golden.wav(c.get("prediction").getAsString());
  }

  @Test
  void measuresOfArraysEqualTheReference() {
    JsonObject c = Golden.json("metrics.json").getAsJsonObject("array_case");
    assertMeasures(
        c,
        Golden.samples(c.get("prediction_int16")),
        Golden.samples(c.get("target_int16")),
        c.get("sample_rate").getAsDouble());
  }

  private static void assertMeasures(
      JsonObject c, float[] prediction, float[] target, double rate) {
    double tolerance = c.has("parameters") ? RENDERED_TOLERANCE : TOLERANCE;
    assertEquals(
        c.get("esr").getAsDouble(), ErrorToSignalRatio.of(target, prediction, rate, 0), tolerance);
    assertEquals(
        c.get("ldr_prediction_db").getAsDouble(),
        LoudnessDynamicRange.of(prediction, rate),
        tolerance);
    assertEquals(
        c.get("ldr_target_db").getAsDouble(), LoudnessDynamicRange.of(target, rate), tolerance);
    assertEquals(
        c.get("ldr_difference_db").getAsDouble(),
        LoudnessDynamicRange.difference(prediction, target, rate),
        tolerance);
  }

  @Test
  void errorOfAScaledSignalIsTheSquareOfTheScaleError() {
    float[] a = TestSignals.bursts(4, 2);
    float[] b = a.clone();
    for (int n = 0; n < b.length; n++) {
      b[n] *= 1.125f;
    }
    assertEquals(0.015625, ErrorToSignalRatio.of(a, b, RATE), 1e-8);
    assertEquals(0, ErrorToSignalRatio.of(a, a, RATE));
  }

  @Test
  void theFirstSecondIsLeftOut() {
    float[] a = TestSignals.bursts(5, 2.5);
    float[] b = a.clone();
    // An error far from the boundary, so that the filter has forgotten it.
    b[10_000] += 0.5f;
    assertTrue(ErrorToSignalRatio.of(a, b, RATE, 0) > 0);
    assertEquals(0, ErrorToSignalRatio.of(a, b, RATE), 1e-20);
  }

  @Test
  void silentReferencesAndTooShortOnesHaveNoRatio() {
    float[] silent = new float[100_000];
    float[] signal = TestSignals.bursts(6, 0.5);
    assertTrue(Double.isNaN(ErrorToSignalRatio.of(silent, silent, RATE)));
    assertTrue(Double.isNaN(ErrorToSignalRatio.of(signal, signal, RATE)));
    assertThrows(IllegalArgumentException.class, () -> ErrorToSignalRatio.of(silent, signal, RATE));
  }

  @Test
  void steadySignalsHaveNoDynamicRangeOnceTheAveragesHaveSettled() {
    float[] loud = new float[30 * (int) RATE];
    for (int n = 0; n < loud.length; n++) {
      loud[n] = (n & 1) == 0 ? 0.5f : -0.5f;
    }
    // Only the settling of the long average at the beginning is left.
    assertTrue(LoudnessDynamicRange.of(loud, RATE) < 4);
    float[] bursts = TestSignals.bursts(7, 30);
    assertTrue(LoudnessDynamicRange.of(bursts, RATE) > LoudnessDynamicRange.of(loud, RATE));
  }

  @Test
  void aTraceShowsTheGainWithoutMakeUpAndNothingWhereDryIsQuiet() {
    float[] dry = new float[2 * (int) RATE];
    float[] wet = new float[dry.length];
    for (int n = 0; n < dry.length; n++) {
      boolean quiet = n < dry.length / 2;
      dry[n] = (quiet ? 1e-4f : 0.5f) * ((n & 1) == 0 ? 1 : -1);
      wet[n] = dry[n] * 0.5f;
    }
    GainReductionTrace trace = GainReductionTrace.of(dry, wet, 3, RATE);
    assertEquals(200, trace.frames());
    assertTrue(Double.isNaN(trace.valueDb(50)));
    assertEquals(-6.0206 - 3, trace.valueDb(150), 1e-4);
    assertEquals(1.505, trace.seconds(150), 1e-9);
  }

  @Test
  void anOffsetOfTheRecorderChangesNoTrace() {
    float[] dry = TestSignals.bursts(8, 2);
    float[] wet = ModelledOutput.render(dry, TestSignals.KNOWN, RATE);
    float[] moved = wet.clone();
    for (int n = 0; n < moved.length; n++) {
      moved[n] += 0.02f;
    }
    GainReductionTrace straight = GainReductionTrace.of(dry, wet, 0, RATE);
    GainReductionTrace offset = GainReductionTrace.of(dry, moved, 0, RATE);
    assertEquals(0, straight.rmsDifferenceDb(offset), 1e-3);
  }

  @Test
  void tracesDifferByTheRootMeanSquareOverFramesBothShow() {
    float[] dry = TestSignals.bursts(8, 2);
    float[] wet = ModelledOutput.render(dry, TestSignals.KNOWN, RATE);
    GainReductionTrace a = GainReductionTrace.of(dry, wet, 0, RATE);
    GainReductionTrace b = GainReductionTrace.of(dry, wet, 1.5, RATE);
    assertEquals(1.5, a.rmsDifferenceDb(b), 1e-9);
    float[] silence = new float[dry.length];
    GainReductionTrace nothing = GainReductionTrace.of(silence, silence, 0, RATE);
    assertTrue(Double.isNaN(a.rmsDifferenceDb(nothing)));
  }

  @Test
  void aRenderedSignalAgreesWithItsOwnParametersAndWithNoOthers() {
    DryWetSignal signal = TestSignals.rendered(TestSignals.bursts(9, 4), TestSignals.KNOWN);
    Agreement own = Agreement.of(signal, TestSignals.KNOWN);
    assertEquals(0, own.esr());
    assertEquals(0, own.ldrDifferenceDb());
    assertEquals(0, own.gainReductionErrorDb());
    CompressorParameters gentler = TestSignals.KNOWN.with(ParameterRange.RATIO, 1.5);
    Agreement other = Agreement.of(signal, gentler);
    assertTrue(other.esr() > 0.01);
    assertTrue(other.ldrDifferenceDb() > 0.1, "gentler compression leaves more range");
    assertTrue(other.gainReductionErrorDb() > 1);
  }

  @Test
  void theGainSignalTimesInputIsTheRenderedOutput() {
    float[] dry = TestSignals.bursts(10, 1);
    double[] gain = ModelledOutput.gain(dry, TestSignals.KNOWN, RATE);
    float[] out = ModelledOutput.render(dry, TestSignals.KNOWN, RATE);
    double makeUp = Decibels.toFactor(TestSignals.KNOWN.makeUpDb());
    for (int n = 0; n < dry.length; n++) {
      assertEquals(makeUp * gain[n] * dry[n], out[n], 1e-7);
    }
  }
}
