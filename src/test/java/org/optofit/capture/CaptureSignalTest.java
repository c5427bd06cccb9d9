package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.dsp.Decibels;
import org.optofit.model.AudioClip;
import org.optofit.testdata.Music;

final class CaptureSignalTest {
  private static final AudioClip MUSIC = Music.clip("music", Music.samples(20, 3));

  @ParameterizedTest
  @CsvSource({"60, 44100", "90, 48000", "60, 96000"})
  void hasLengthRatePeakAndMarkersAsAskedFor(double seconds, double rateHz) {
    AudioClip signal = CaptureSignal.of("dry", seconds, rateHz, Optional.of(MUSIC));
    assertEquals(seconds, signal.seconds(), 1e-9);
    assertEquals(rateHz, signal.sampleRateHz());
    assertEquals(1, signal.channelCount());
    assertEquals(CaptureSignal.PEAK_DBFS, signal.peakDbfs(), 1e-3);
    assertTrue(signal.peakDbfs() <= CaptureSignal.PEAK_DBFS);
    assertTrue(SignalLocator.isSignal(signal));
  }

  @Test
  void isTheSameEveryTime() {
    assertArrayEquals(
        CaptureSignal.of("a", 60, 48_000, Optional.of(MUSIC)).channel(0),
        CaptureSignal.of("b", 60, 48_000, Optional.of(MUSIC)).channel(0));
  }

  @Test
  void otherMusicIsNoCaptureSignal() {
    float[] cut = CaptureSignal.of("dry", 60, 44_100, Optional.empty()).channel(0);
    AudioClip shorter = Music.clip("cut", Arrays.copyOf(cut, cut.length - 100));
    assertTrue(!SignalLocator.isSignal(Music.clip("music", Music.samples(60, 1))));
    assertTrue(!SignalLocator.isSignal(shorter));
    assertTrue(!SignalLocator.isSignal(Music.clip("short", new float[1_000])));
  }

  /**
   * Levels of 10 ms windows reach from the quietest bursts to the loudest; and there is silence.
   */
  @Test
  void levelsReachFromFiftyBelowToFullScaleAndSilenceLastsFourSeconds() {
    float[] x = CaptureSignal.of("dry", 90, 48_000, Optional.of(MUSIC)).channel(0);
    int window = 480;
    int[] perDecade = new int[6];
    int silent = 0;
    int longestSilence = 0;
    for (int at = 0; at + window <= x.length; at += window) {
      double level = Decibels.fromFactor(Fades.peak(Arrays.copyOfRange(x, at, at + window)));
      silent = level < -80 ? silent + 1 : 0;
      longestSilence = Math.max(longestSilence, silent);
      if (level > -60) {
        perDecade[(int) Math.min(5, -level / 10)]++;
      }
    }
    for (int decade = 0; decade < 5; decade++) {
      assertTrue(perDecade[decade] > 100, Arrays.toString(perDecade));
    }
    assertTrue(longestSilence >= 380, longestSilence + " windows");
  }

  /** Nothing below hearing, no constant part, no samples that jump from or to silence. */
  @Test
  void neitherClicksNorRumbles() {
    AudioClip signal = CaptureSignal.of("dry", 60, 44_100, Optional.of(MUSIC));
    float[] x = signal.channel(0);
    int size = 1 << 20;
    double[] bins = new double[size];
    for (int n = 0; n < size; n++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / size);
      bins[n] = window * x[x.length / 2 - size / 2 + n];
    }
    new DoubleFFT_1D(size).realForward(bins);
    double below = bins[0] * bins[0];
    double all = below;
    for (int k = 2; k < size; k += 2) {
      double power = bins[k] * bins[k] + bins[k + 1] * bins[k + 1];
      all += power;
      below += k / 2.0 * 44_100 / size < 10 ? power : 0;
    }
    assertTrue(10 * Math.log10(below / all) < -60, 10 * Math.log10(below / all) + " dB");
    assertEquals(0, x[0]);
    assertEquals(0, x[x.length - 1], 1e-6);
  }

  @Test
  void lengthsAndRatesOutsideTheRangeAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> CaptureSignal.of("", 59, 48_000, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class, () -> CaptureSignal.of("", 181, 48_000, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class, () -> CaptureSignal.of("", 90, 32_000, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class, () -> CaptureSignal.of("", 90, 192_000, Optional.empty()));
  }
}
