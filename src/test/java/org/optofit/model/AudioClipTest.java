package org.optofit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AudioClipTest {
  @Test
  void lengthAndPeakComeFromAllChannels() {
    float[][] channels = {{0.1f, -0.25f, 0}, {0, 0.5f, Float.NaN}};
    AudioClip clip = new AudioClip("a.wav", 2, channels, "16 bit");
    assertEquals(2, clip.channelCount());
    assertEquals(3, clip.frames());
    assertEquals(1.5, clip.seconds());
    assertEquals(-6.0206, clip.peakDbfs(), 1e-4);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesThatAreNoRatesAreRefused(double rate) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AudioClip("a.wav", rate, new float[1][10], "16 bit"));
  }

  @Test
  void channelsOfDifferentLengthAndNoChannelAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AudioClip("a.wav", 44_100, new float[][] {{0}, {0, 1}}, "16 bit"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new AudioClip("a.wav", 44_100, new float[0][], "16 bit"));
  }
}
