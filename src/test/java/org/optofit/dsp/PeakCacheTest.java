package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeakCacheTest {
  private static final long SEED = 20261123;

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 511, 512, 4096, 70_001})
  void equalsBruteForceOnAnyStretch(int frames) {
    Random random = new Random(SEED + frames);
    float[][] channels = {noise(random, frames), noise(random, frames)};
    PeakCache cache = PeakCache.of(channels);
    for (int i = 0; i < 300; i++) {
      int from = random.nextInt(frames);
      int to = from + 1 + random.nextInt(frames - from);
      assertEquals(low(channels, from, to), cache.min(from, to), () -> "seed " + SEED);
      assertEquals(high(channels, from, to), cache.max(from, to), () -> "seed " + SEED);
    }
  }

  @Test
  void stretchesOutsideTheRecordingAreMovedInside() {
    PeakCache cache = PeakCache.of(new float[][] {{0.25f, -0.5f, 0.75f}});
    assertEquals(0.75f, cache.max(-10, 10));
    assertEquals(-0.5f, cache.min(-10, 10));
    assertEquals(0, cache.max(3, 10));
    assertEquals(0, cache.min(2, 2));
  }

  @Test
  void samplesThatAreNotFiniteCountAsZero() {
    PeakCache cache =
        PeakCache.of(new float[][] {{-0.5f, Float.NaN, Float.POSITIVE_INFINITY, -0.25f}});
    assertEquals(0, cache.max(0, 4));
    assertEquals(-0.5f, cache.min(0, 4));
  }

  @Test
  void anEmptyRecordingIsSilent() {
    PeakCache cache = PeakCache.of(new float[1][0]);
    assertEquals(0, cache.frames());
    assertEquals(0, cache.max(0, 1));
  }

  @Test
  void channelsOfDifferentLengthAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> PeakCache.of(new float[][] {{0, 0}, {0}}));
    assertThrows(IllegalArgumentException.class, () -> PeakCache.of(new float[0][]));
  }

  private static float[] noise(Random random, int frames) {
    float[] samples = new float[frames];
    for (int n = 0; n < frames; n++) {
      samples[n] = random.nextFloat() * 2 - 1;
    }
    return samples;
  }

  private static float low(float[][] channels, int from, int to) {
    float low = Float.POSITIVE_INFINITY;
    for (float[] channel : channels) {
      for (int n = from; n < to; n++) {
        low = Math.min(low, channel[n]);
      }
    }
    return low;
  }

  private static float high(float[][] channels, int from, int to) {
    float high = Float.NEGATIVE_INFINITY;
    for (float[] channel : channels) {
      for (int n = from; n < to; n++) {
        high = Math.max(high, channel[n]);
      }
    }
    return high;
  }
}
