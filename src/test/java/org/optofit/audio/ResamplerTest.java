package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.dsp.Decibels;
import org.optofit.model.AudioClip;

final class ResamplerTest {
  private static final double FLATNESS_DB = 0.01;
  private static final double IMAGES_DB = -100;

  /** Left out at both ends, where the filter sees the signal begin and end. */
  private static final double EDGE_SECONDS = 0.01;

  @ParameterizedTest
  @CsvSource({
    "44100, 48000",
    "48000, 44100",
    "44100, 96000",
    "96000, 44100",
    "88200, 48000",
    "8000, 44100",
    "44100, 47990"
  })
  void theBandUpToNineTenthsOfHalfTheLowerRateStaysFlatAndClean(double from, double to) {
    double band = 0.45 * Math.min(from, to);
    for (double share : new double[] {0.001, 0.3, 0.7, 0.9, 0.97, 1}) {
      double[] found = sineFit(share * band, from, to);
      assertEquals(0, found[0], FLATNESS_DB, "level at " + share * band + " Hz");
      assertTrue(found[1] < IMAGES_DB, "rest at " + share * band + " Hz: " + found[1] + " dB");
    }
  }

  @ParameterizedTest
  @CsvSource({"96000, 48000, 26500", "48000, 44100, 24000", "192000, 44100, 60000"})
  void tonesAboveTheNewBandAreGone(double from, double to, double tone) {
    AudioClip out = Resampler.resample(sine(tone, from), to);
    int edge = (int) (EDGE_SECONDS * to);
    double peak = 0;
    for (int n = edge; n < out.frames() - edge; n++) {
      peak = Math.max(peak, Math.abs(out.channel(0)[n]));
    }
    assertTrue(Decibels.fromFactor(peak) < IMAGES_DB, "left over " + Decibels.fromFactor(peak));
  }

  @ParameterizedTest
  @CsvSource({"44100, 48000, 96000", "48000, 44100, 88200", "44100, 192000, 384000"})
  void twoSecondsStayTwoSeconds(double from, double to, int frames) {
    AudioClip clip = new AudioClip("two", from, new float[1][(int) (2 * from)], "");
    assertEquals(frames, Resampler.resample(clip, to).frames());
  }

  @Test
  void aConstantStaysThatConstant() {
    float[] ones = new float[4_000];
    Arrays.fill(ones, 0.5f);
    AudioClip out =
        Resampler.resample(new AudioClip("dc", 44_100, new float[][] {ones}, ""), 48_000);
    for (int n = 100; n < out.frames() - 100; n++) {
      assertEquals(0.5f, out.channel(0)[n], 1e-7f);
    }
  }

  @Test
  void samplesThatAreNotFiniteSpoilNothing() {
    float[] bad = new float[1_000];
    bad[500] = Float.NaN;
    bad[600] = Float.NEGATIVE_INFINITY;
    AudioClip out =
        Resampler.resample(new AudioClip("bad", 44_100, new float[][] {bad}, ""), 48_000);
    assertArrayEquals(new float[out.frames()], out.channel(0));
  }

  @Test
  void theSameRateIsTheSameClip() {
    AudioClip clip = sine(100, 44_100);
    assertSame(clip, Resampler.resample(clip, 44_100));
  }

  /** Level change of a sine in dB, and level of everything else in dB against the sine. */
  private static double[] sineFit(double frequency, double from, double to) {
    AudioClip out = Resampler.resample(sine(frequency, from), to);
    int edge = (int) (EDGE_SECONDS * to);
    double[] normal = new double[5];
    for (int n = edge; n < out.frames() - edge; n++) {
      double s = Math.sin(2 * Math.PI * frequency * n / to);
      double c = Math.cos(2 * Math.PI * frequency * n / to);
      double y = out.channel(0)[n];
      normal[0] += s * s;
      normal[1] += s * c;
      normal[2] += c * c;
      normal[3] += s * y;
      normal[4] += c * y;
    }
    double determinant = normal[0] * normal[2] - normal[1] * normal[1];
    double a = (normal[3] * normal[2] - normal[4] * normal[1]) / determinant;
    double b = (normal[4] * normal[0] - normal[3] * normal[1]) / determinant;
    double rest = 0;
    for (int n = edge; n < out.frames() - edge; n++) {
      double s = Math.sin(2 * Math.PI * frequency * n / to);
      double c = Math.cos(2 * Math.PI * frequency * n / to);
      rest = Math.max(rest, Math.abs(out.channel(0)[n] - a * s - b * c));
    }
    return new double[] {
      Decibels.fromFactor(Math.hypot(a, b)), Decibels.fromFactor(rest / Math.hypot(a, b))
    };
  }

  private static AudioClip sine(double frequency, double rate) {
    float[] samples = new float[(int) (0.1 * rate)];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = (float) Math.sin(2 * Math.PI * frequency * n / rate);
    }
    return new AudioClip("sine", rate, new float[][] {samples}, "");
  }
}
