package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DriftResamplerTest {
  private static final int FRAMES = 1 << 14;

  @ParameterizedTest
  @ValueSource(doubles = {1, 48_000 / 44_100.0, 44_100 / 48_000.0, 2, 0.5})
  void atASteadyPaceItReadsWhatTheResamplerForWholeSignalsReads(double step) {
    float[] x = noise();
    DriftResampler resampler = new DriftResampler(step);
    resampler.start(1_000.25);
    float[][] y = new float[1][2_000];
    resampler.read(new float[][] {x}, y, 0, 2_000);
    assertArrayEquals(SincResampler.forConversion(step).read(x, 1_000.25, 2_000), y[0], 2e-6f);
    assertEquals(1_000.25 + 2_000 * step, resampler.place(), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 511})
  void outputDoesNotDependOnBlockSize(int block) {
    float[][] ring = {noise()};
    DriftResampler whole = new DriftResampler(1);
    DriftResampler parts = new DriftResampler(1);
    whole.start(500);
    parts.start(500);
    whole.setDeviation(3e-4);
    parts.setDeviation(3e-4);
    float[][] y = new float[1][1_022];
    float[][] z = new float[1][1_022];
    whole.read(ring, y, 0, 1_022);
    for (int at = 0; at < 1_022; at += block) {
      parts.read(ring, z, at, Math.min(block, 1_022 - at));
    }
    assertArrayEquals(y[0], z[0]);
  }

  @Test
  void whatIsAvailableCanBeReadAndOneMoreCannot() {
    DriftResampler resampler = new DriftResampler(1.3);
    resampler.start(200.7);
    int available = resampler.available(1_000);
    double last = 200.7 + (available - 1) * 1.3 + resampler.reach();
    assertTrue(last <= 999 && last + 1.3 > 999, "last frame looked at " + last);
    assertEquals(0, resampler.available(150));
  }

  @Test
  void theRingGoesRound() {
    float[] x = noise();
    float[] straight = new float[2 * FRAMES];
    System.arraycopy(x, 0, straight, 0, FRAMES);
    System.arraycopy(x, 0, straight, FRAMES, FRAMES);
    DriftResampler resampler = new DriftResampler(1);
    resampler.start(FRAMES - 300.5);
    float[][] y = new float[1][600];
    resampler.read(new float[][] {x}, y, 0, 600);
    assertArrayEquals(
        SincResampler.forConversion(1).read(straight, FRAMES - 300.5, 600), y[0], 2e-6f);
  }

  @Test
  void aStepOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DriftResampler(0));
  }

  private static float[] noise() {
    Random random = new Random(1);
    float[] x = new float[FRAMES];
    for (int n = 0; n < FRAMES; n++) {
      x[n] = (float) (random.nextDouble() - 0.5);
    }
    return x;
  }
}
