package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.capture.Preparation;
import org.optofit.fit.Agreement;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitResult;
import org.optofit.fit.StartSummary;
import org.optofit.fit.Termination;
import org.optofit.fit.Uncertainty;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;
import org.optofit.testdata.Music;

final class FitJobTest {
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);
  private static final float[] DRY = Music.samples(6, 1);
  private static final float[] WET = Music.compressed(DRY, UNIT);
  private static final FitOptions OPTIONS = FitOptions.defaults().withStarts(1).withThreads(1);

  @TempDir Path folder;

  @Test
  void filesAreReadCheckedFittedAndCompared() throws IOException {
    Path dry = folder.resolve("dry.wav");
    Path wet = folder.resolve("wet.wav");
    WavWriter.write(dry, Music.clip("dry", DRY), SampleFormat.FLOAT_32);
    WavWriter.write(wet, Music.clip("wet", WET), SampleFormat.FLOAT_32);
    List<FitStage> stages = new ArrayList<>();

    FitOutcome outcome = new FitJob(dry, wet, OPTIONS).run(FitMonitor.NONE, stages::add);

    assertEquals(List.of(FitStage.values()), stages);
    FitResult result = Objects.requireNonNull(outcome.result());
    assertEquals(-24, result.parameters().thresholdDb(), 0.02);
    assertTrue(Objects.requireNonNull(outcome.agreement()).esr() < 1e-6);
    assertEquals(
        List.of("dry.wav", "wet.wav"),
        outcome.captures().stream().map(CaptureHash::fileName).toList());
    assertEquals(64, outcome.captures().get(0).sha256().length());
  }

  @Test
  void hashIsThatOfTheFilesBytes() throws IOException {
    Path file = Files.writeString(folder.resolve("abc"), "abc");

    // FIPS 180-2, appendix B.1.
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        CaptureHashes.of(file).sha256());
  }

  @Test
  void blockedPairHasChecksAndNoResult() throws IOException {
    FitOutcome outcome = job(DRY, new float[DRY.length]).run(FitMonitor.NONE, stage -> {});

    assertTrue(outcome.checks().blocked());
    assertFalse(outcome.fitted());
    assertEquals(Optional.empty(), outcome.model("x", CompressionMode.COMPRESS, 70));
  }

  @Test
  void sectionIsFittedAndTheWholeIsCompared() throws IOException {
    float[] half = WET.clone();
    Arrays.fill(half, 0, half.length / 2, 0);

    FitOutcome outcome =
        job(DRY, half)
            .withSection(new FitSection(3, Double.POSITIVE_INFINITY))
            .run(FitMonitor.NONE, stage -> {});

    assertEquals(-24, Objects.requireNonNull(outcome.result()).parameters().thresholdDb(), 0.3);
    assertEquals(DRY.length - DRY.length / 2, outcome.checks().dry().length);
    assertTrue(Objects.requireNonNull(outcome.agreement()).esr() > 0.1, "the silent half counts");
  }

  @Test
  void wetThatIsLateAndUpsideDownIsFittedAsIfItWereNot() throws IOException {
    float[] late = new float[WET.length + 500];
    for (int n = 0; n < WET.length; n++) {
      late[n + 333] = -WET[n];
    }

    FitOutcome asItIs = job(DRY, late).run(FitMonitor.NONE, stage -> {});
    FitOutcome aligned =
        job(DRY, late).withPreparation(Preparation.ALIGNED).run(FitMonitor.NONE, stage -> {});

    assertFalse(asItIs.fitted());
    assertEquals(-24, Objects.requireNonNull(aligned.result()).parameters().thresholdDb(), 0.01);
    assertTrue(Objects.requireNonNull(aligned.agreement()).esr() < 1e-5);
  }

  @Test
  void wetThatTheSolverTurnsRoundIsComparedTurnedRound() throws IOException {
    float[] wet = WET.clone();
    int burst = (int) (0.4 * Music.RATE_HZ);
    for (int from = 0; from < wet.length; from += burst) {
      int to = Math.min(from + burst, wet.length);
      boolean loud = peak(DRY, from, to) > 0.25;
      for (int n = from; loud && n < to; n++) {
        wet[n] = -wet[n]; // Few of the frames that checks count, most of the energy.
      }
    }

    FitOutcome outcome = job(DRY, wet).run(FitMonitor.NONE, stage -> {});

    FitResult result = Objects.requireNonNull(outcome.result());
    assertTrue(result.polarityInverted());
    float[] turned = wet.clone();
    for (int n = 0; n < turned.length; n++) {
      turned[n] = -turned[n];
    }
    assertEquals(
        Agreement.of(new DryWetSignal(DRY, turned, Music.RATE_HZ), result.parameters()).esr(),
        Objects.requireNonNull(outcome.agreement()).esr(),
        1e-9);
  }

  private static double peak(float[] x, int from, int to) {
    double peak = 0;
    for (int n = from; n < to; n++) {
      peak = Math.max(peak, Math.abs(x[n]));
    }
    return peak;
  }

  @Test
  void wetThatIsDryGivesFiniteNumbersOnly() throws IOException {
    FitOutcome outcome = job(DRY, DRY).run(FitMonitor.NONE, stage -> {});

    Uncertainty uncertainty = Objects.requireNonNull(outcome.result()).uncertainty();
    for (ParameterRange a : ParameterRange.values()) {
      assertTrue(a.contains(uncertainty.interval(a).low()), a.label());
      assertTrue(a.contains(uncertainty.interval(a).high()), a.label());
      for (ParameterRange b : ParameterRange.values()) {
        assertTrue(Math.abs(uncertainty.correlation(a, b)) < 1 + 1e-9, a + " and " + b);
      }
    }
    assertTrue(Double.isFinite(uncertainty.effectiveSamples()));
    assertTrue(Objects.requireNonNull(outcome.agreement()).esr() < 1e-3);
  }

  @Test
  void stopWhileFittingKeepsTheBest() throws IOException {
    FitOutcome outcome = job(DRY, WET).run(stopAfter(3), stage -> {});

    FitResult result = Objects.requireNonNull(outcome.result());
    assertEquals(Termination.STOPPED, result.termination());
    assertNotNull(outcome.agreement());
  }

  @Test
  void stopBeforeTheFitEndsTheJob() {
    assertThrows(CancellationException.class, () -> job(DRY, WET).run(stopAfter(0), stage -> {}));
  }

  @Test
  void resultBecomesAModelOfOneSetting() throws IOException {
    FitOutcome outcome = job(DRY, WET).run(FitMonitor.NONE, stage -> {});

    UnitModel model = outcome.model("mine", CompressionMode.LIMIT, 55).orElseThrow();

    assertEquals("mine", model.name());
    assertEquals(
        Objects.requireNonNull(outcome.result()).parameters(),
        model.map(CompressionMode.LIMIT).orElseThrow().at(20));
  }

  @Test
  void sectionIsCheckedAtBirth() {
    assertThrows(IllegalArgumentException.class, () -> new FitSection(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> new FitSection(2, 2));
    assertThrows(IllegalArgumentException.class, () -> new FitSection(Double.NaN, 2));
  }

  private static FitJob job(float[] dry, float[] wet) {
    return new FitJob(Music.clip("dry", dry), Music.clip("wet", wet), List.of(), OPTIONS);
  }

  /** Asks to stop once this many iterations are done. */
  private static FitMonitor stopAfter(int iterations) {
    AtomicInteger done = new AtomicInteger();
    return new FitMonitor() {
      @Override
      public void iterationDone(FitIteration iteration) {
        done.incrementAndGet();
      }

      @Override
      public void startDone(StartSummary summary) {}

      @Override
      public boolean stopRequested() {
        return done.get() >= iterations;
      }
    };
  }
}
