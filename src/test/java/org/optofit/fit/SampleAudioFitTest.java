package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.optofit.model.CompressorParameters;

/** Fits of the project's own captures, 40 s each, to the quality known to be possible. */
@Tag("slow")
final class SampleAudioFitTest {
  private static final FitOptions ONE_START = FitOptions.defaults().withStarts(1);

  @ParameterizedTest
  @CsvSource({"40, 0.00147", "55, 0.00220", "70, 0.00340", "85, 0.00512"})
  void oneStartReachesTheKnownError(int peakReduction, double esr) {
    DryWetSignal signal = TestSignals.capture(peakReduction);
    FitResult result = ParameterFit.run(signal, ONE_START, FitMonitor.NONE);
    assertTrue(result.termination().converged());
    double found = Agreement.of(signal, result.parameters()).esr();
    assertTrue(found <= esr, "ESR " + found);
  }

  @ParameterizedTest
  @EnumSource(ModelMatrix.class)
  void severalStartsFindTheBetterOfTwoMinima(ModelMatrix matrix) {
    DryWetSignal signal = TestSignals.capture(100);
    FitResult result =
        ParameterFit.run(signal, FitOptions.defaults().withMatrix(matrix), FitMonitor.NONE);
    double found = Agreement.of(signal, result.parameters()).esr();
    assertTrue(found <= 0.00655, "ESR " + found);
    FitResult single = ParameterFit.run(signal, ONE_START, FitMonitor.NONE);
    double worse = Agreement.of(signal, single.parameters()).esr();
    assertTrue(worse > found * 1.01, "the paper's start ends at " + worse);
    assertTrue(result.startsAgreeing() < result.starts().size());
  }

  @Test
  void musicRenderedWithKnownParametersIsFittedBackFromThePapersStart() {
    CompressorParameters known = new CompressorParameters(-19.84, 4.29, 3.85, 254.9, 0.42);
    DryWetSignal signal = TestSignals.rendered(TestSignals.sampleAudio("dry-music.wav"), known);
    FitResult result = ParameterFit.run(signal, ONE_START, FitMonitor.NONE);
    ParameterFitTest.assertNear(known, result.parameters());
  }

  @Test
  void chunksThatStartAnewDoNotBiasTheFit() {
    DryWetSignal signal = TestSignals.capture(70);
    FitResult result = ParameterFit.run(signal, ONE_START, FitMonitor.NONE);
    double whole = Agreement.of(signal, result.parameters()).esr();
    assertEquals(whole, result.relativeLoss(), 1e-4 * whole);
  }

  @ParameterizedTest
  @CsvSource({"1000, 1e-6", "3000, 1e-5", "10000, 1e-4"})
  void longReleasesAreFound(double releaseMs, double tolerance) {
    CompressorParameters known = new CompressorParameters(-22, 4, 20, releaseMs, 1);
    DryWetSignal signal = TestSignals.rendered(TestSignals.sampleAudio("dry-music.wav"), known);
    FitResult result = ParameterFit.run(signal, ONE_START, FitMonitor.NONE);
    assertEquals(releaseMs, result.parameters().releaseMs(), tolerance * releaseMs);
  }
}
