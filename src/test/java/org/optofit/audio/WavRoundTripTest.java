package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optofit.model.AudioClip;

final class WavRoundTripTest {
  private static final double RATE = 44_100;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(SampleFormat.class)
  void whatIsWrittenComesBackAndIsWrittenTheSameAgain(SampleFormat format) throws IOException {
    float[][] noise = noise(2, 20_001);
    AudioClip once = throughFile(new AudioClip("noise", RATE, noise, ""), format);
    AudioClip twice = throughFile(once, format);
    double step =
        switch (format) {
          case FLOAT_32 -> 0;
          case PCM_24 -> Math.scalb(0.5, -23);
          case PCM_16 -> Math.scalb(0.5, -15) + Math.scalb(0.5, -23); // rounded by way of 24
        };
    assertEquals(RATE, once.sampleRateHz());
    assertEquals(format.label(), once.encoding());
    for (int c = 0; c < noise.length; c++) {
      assertArrayEquals(noise[c], once.channel(c), (float) step);
      assertArrayEquals(once.channel(c), twice.channel(c));
    }
  }

  @Test
  void floatingPointAboveFullScaleIsClippedAndNotWrapped() throws IOException {
    float[][] loud = {{1.5f, -1.5f, 1, -1, 0.5f, Float.NaN, Float.POSITIVE_INFINITY}};
    AudioClip clip =
        throughFile(new AudioClip("loud", RATE, loud, "32 bit float"), SampleFormat.PCM_16);
    float top = 32767f / 32768;
    assertArrayEquals(new float[] {top, -1, top, -1, 0.5f, 0, top}, clip.channel(0));
  }

  @Test
  void clippedSamplesAreCounted() throws IOException {
    float[][] loud = {{1.5f, -1.5f, 0.99f, -1}};
    try (WavWriter writer =
        WavWriter.open(folder.resolve("loud.wav"), RATE, 1, 4, SampleFormat.PCM_24)) {
      writer.write(loud, 0, 4);
      writer.finish();
      assertEquals(2, writer.clippedSamples());
    }
  }

  private AudioClip throughFile(AudioClip clip, SampleFormat format) throws IOException {
    Path file = folder.resolve(format + ".wav");
    WavWriter.write(file, clip, format);
    return AudioFileReader.read(file);
  }

  private static float[][] noise(int channels, int frames) {
    SplittableRandom random = new SplittableRandom(7);
    float[][] noise = new float[channels][frames];
    for (float[] channel : noise) {
      for (int n = 0; n < frames; n++) {
        channel[n] = (float) (1.98 * random.nextDouble() - 0.99);
      }
    }
    return noise;
  }
}
