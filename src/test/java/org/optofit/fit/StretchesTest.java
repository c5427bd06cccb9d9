package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.fit.ChunkedSignal.Chunk;
import org.optofit.model.CompressorParameters;

/** Where the stretches of a recording lie, and that their loss is that of one long run. */
final class StretchesTest {
  private static final double RATE_HZ = 1000;

  /** What a start forgotten to e^-12 may leave of a loss. */
  private static final double SETTLED = 1e-6;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50, 1999, 2000, 2001, 5000, 60_000, 61_001, 1_200_003})
  void allButTheFirstSecondCountsOnce(int frames) {
    Stretches stretches = Stretches.of(frames, RATE_HZ);
    List<Chunk> chunks = stretches.chunks(point(200));
    int next = chunks.get(0).counted();
    int skipped = (int) Math.min(RATE_HZ, Math.floor(frames / 2.0));
    assertTrue(next <= skipped && next > skipped - stretches.count(), next + "");
    for (Chunk chunk : chunks) {
      assertEquals(next, chunk.counted());
      assertTrue(chunk.begin() >= 0 && chunk.begin() <= chunk.counted());
      next = chunk.end();
    }
    assertEquals(frames, next);
  }

  @ParameterizedTest
  @CsvSource({"3, 2", "9, 8", "17, 16", "60, 16", "600, 32", "1200, 64", "4000, 64"})
  void stretchesFillTwoThreadsOfVectorsAndGrowWithTheRecording(int seconds, int count) {
    assertEquals(count, Stretches.of((int) (seconds * RATE_HZ), RATE_HZ).count());
  }

  @Test
  void theWarmUpFollowsTheSlowerCoefficient() {
    Stretches stretches = Stretches.of(100_000, RATE_HZ);
    assertEquals(Stretches.FILTER_SETTLE_FRAMES, stretches.warmUp(point(10)));
    // 2.2 time constants are 10 to 90 %.
    double expected = Stretches.SETTLE_NEPERS * 4000 / 2.2;
    assertEquals(expected, stretches.warmUp(point(4000)), 0.01 * expected);
    assertEquals(100_000, stretches.warmUp(point(30_000)));
  }

  @Test
  void anExcerptIsTheBeginningOfEachStretch() {
    Stretches whole = Stretches.of(60_000, RATE_HZ);
    Stretches excerpt = whole.excerpt(RATE_HZ);
    assertEquals(whole.count(), excerpt.count());
    assertEquals(12_000.0, (double) excerpt.countedSamples(), (double) excerpt.count());
    for (int i = 0; i < whole.count(); i++) {
      assertEquals(whole.counted(i), excerpt.counted(i));
    }
    Stretches brief = Stretches.of(20_000, RATE_HZ);
    assertSame(brief, brief.excerpt(RATE_HZ));
  }

  @Test
  void impossibleLengthsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Stretches(-1, 10, 10, 1));
    assertThrows(IllegalArgumentException.class, () -> new Stretches(0, 10, 11, 1));
    assertThrows(IllegalArgumentException.class, () -> new Stretches(0, 10, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Stretches(0, 10, 10, 0));
  }

  /** Loud for the first 0.4 s, so that a long release shows who has forgotten it. */
  @ParameterizedTest
  @CsvSource({
    "30, 50",
    "30, 500",
    "30, 2000",
    "30, 8000",
    "2, 3000",
    "3, 3000",
    "5, 3000",
    "9, 3000",
    "5, 30000",
    "9, 30000",
    "17, 30000"
  })
  void theLossIsThatOfOneRunWithRunningStates(double seconds, double releaseMs) {
    float[] dry = TestSignals.bursts(40, seconds);
    for (int n = (int) (0.4 * TestSignals.RATE_HZ); n < dry.length; n++) {
      dry[n] *= seconds < 20 ? 0.03f : 1;
    }
    DryWetSignal signal = TestSignals.rendered(dry, TestSignals.KNOWN);
    KernelPoint point =
        KernelPoint.of(new CompressorParameters(-26, 3, 5, releaseMs, 2), TestSignals.RATE_HZ);
    Stretches many = Stretches.of(signal.frames(), TestSignals.RATE_HZ);
    int counted = (int) many.countedSamples();
    Stretches one = new Stretches(many.first(), counted, counted, 1);
    assertTrue(many.hop() >= many.first(), many.toString());
    try (ChunkExecutor executor = new ChunkExecutor(2)) {
      for (KernelKind kind : List.of(KernelKind.SCALAR, KernelKind.VECTOR)) {
        CompressorKernel kernel = Kernels.of(kind, executor);
        double running = kernel.loss(ChunkedSignal.of(signal, one), point).loss();
        double stretched = kernel.loss(ChunkedSignal.of(signal, many), point).loss();
        assertEquals(running, stretched, SETTLED * running, kind.name());
      }
    }
  }

  private static KernelPoint point(double releaseMs) {
    return KernelPoint.of(new CompressorParameters(-26, 3, 5, releaseMs, 2), RATE_HZ);
  }
}
