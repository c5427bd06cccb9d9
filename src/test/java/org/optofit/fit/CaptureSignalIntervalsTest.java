package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.capture.CaptureSignal;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.store.ModelStore;

/**
 * The capture signal tells more of every parameter than the sample music of the same length, at the
 * published settings and with the same noise.
 */
final class CaptureSignalIntervalsTest {
  private static final List<ParameterRange> ORDER = List.of(ParameterRange.values());
  private static final double CLEARLY_TIGHTER = 0.88;

  /** Intervals after a fit are estimates themselves, from a hundred segments with one noise. */
  private static final double TIGHTER = 1;

  @ParameterizedTest
  @ValueSource(ints = {40, 55, 70, 85, 100})
  void everyErrorBarByTheHessianIsShorter(int peakReduction) {
    CompressorParameters setting = published(peakReduction);
    double[] signal = deviations(signal(60), setting);
    double[] music = deviations(music(60), setting);
    assertAll(
        ORDER.stream()
            .map(
                p -> {
                  int i = ORDER.indexOf(p);
                  return () ->
                      assertBelow(
                          CLEARLY_TIGHTER, signal[i] / music[i], p + " at " + peakReduction);
                }));
  }

  /** The interval the program shows, after a fit, with noise at -60 dBFS. */
  @ParameterizedTest
  @CsvSource({"40, 90", "55, 90", "70, 90", "85, 90", "100, 90", "40, 180", "70, 60", "100, 180"})
  @Tag("slow")
  void everyIntervalOfAFitIsShorter(int peakReduction, double seconds) {
    CompressorParameters setting = published(peakReduction);
    Uncertainty signal = fitted(signal(seconds), setting);
    Uncertainty music = fitted(music(seconds), setting);
    assertAll(
        ORDER.stream()
            .map(p -> () -> assertBelow(TIGHTER, width(signal, p) / width(music, p), p.label())));
  }

  @Test
  void theSignalWithoutMusicIsNoWorse() {
    CompressorParameters setting = published(70);
    double[] with = deviations(signal(60), setting);
    double[] without =
        deviations(
            CaptureSignal.of("dry", 60, TestSignals.RATE_HZ, Optional.empty()).channel(0), setting);
    for (int i = 0; i < with.length; i++) {
      assertTrue(without[i] < 1.2 * with[i], ORDER.get(i).label());
    }
  }

  private static void assertBelow(double limit, double ratio, String what) {
    assertTrue(ratio < limit, what + ": " + ratio);
  }

  private static double width(Uncertainty uncertainty, ParameterRange p) {
    return uncertainty.interval(p).high() - uncertainty.interval(p).low();
  }

  private static Uncertainty fitted(float[] dry, CompressorParameters setting) {
    DryWetSignal noisy = TestSignals.noisy(TestSignals.rendered(dry, setting), 1e-3, 7);
    FitOptions options = FitOptions.defaults().withStarts(1).withStart(setting);
    return ParameterFit.run(noisy, options, FitMonitor.NONE).uncertainty();
  }

  /** Standard deviations for unit noise, in the coordinates of the fit: {@code diag(H^-1)^1/2}. */
  private static double[] deviations(float[] dry, CompressorParameters setting) {
    LogTransform transform = new LogTransform(TestSignals.RATE_HZ);
    try (ChunkExecutor executor = new ChunkExecutor(2)) {
      double[][] hessian =
          new Objective(
                  ChunkedSignal.of(TestSignals.rendered(dry, setting)),
                  Kernels.of(KernelKind.AUTO, executor),
                  transform)
              .evaluate(transform.fromParameters(setting), ModelMatrix.NEWTON)
              .hessian();
      SimpleMatrix inverse = new SimpleMatrix(hessian).invert();
      return inverse.diag().elementPower(0.5).getDDRM().data;
    }
  }

  private static float[] signal(double seconds) {
    AudioClip sample =
        new AudioClip(
            "music",
            TestSignals.RATE_HZ,
            new float[][] {TestSignals.sampleAudio("dry-music.wav")},
            "16 bit");
    return CaptureSignal.of("dry", seconds, TestSignals.RATE_HZ, Optional.of(sample)).channel(0);
  }

  /** The sample music, over and over. */
  private static float[] music(double seconds) {
    float[] piece = TestSignals.sampleAudio("dry-music.wav");
    float[] music = new float[(int) (seconds * TestSignals.RATE_HZ)];
    for (int n = 0; n < music.length; n++) {
      music[n] = piece[n % piece.length];
    }
    return music;
  }

  private static CompressorParameters published(double peakReduction) {
    return ModelStore.published().map(CompressionMode.COMPRESS).orElseThrow().at(peakReduction);
  }
}
