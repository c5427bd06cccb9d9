package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against ITU-R BS.1770-4 and the test signals of EBU Tech 3341, made here. */
final class LoudnessMeterTest {
  private static final double RATE = 48_000;

  /** What EBU Tech 3341 allows. */
  private static final double EBU_LU = 0.1;

  /** A stretch of a tone, one level per channel, in dBFS of its peak. */
  private static final class Tone {
    private final double seconds;
    private final double[] peakDbfs;

    private Tone(double seconds, double... peakDbfs) {
      this.seconds = seconds;
      this.peakDbfs = peakDbfs;
    }
  }

  @Test
  void coefficientsAreThePublishedOnesAt48Kilohertz() {
    double lastDigit = 1e-13;
    assertArrayEquals(
        new double[] {
          1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
        },
        KWeighting.shelf(48_000),
        lastDigit);
    assertArrayEquals(
        new double[] {1, -2, 1, -1.99004745483398, 0.99007225036621},
        KWeighting.highPass(48_000),
        lastDigit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aFullScaleSineInOneChannelReadsMinusThree(int channels) {
    double[] levels = new double[channels];
    Arrays.fill(levels, Double.NEGATIVE_INFINITY);
    levels[0] = 0;
    assertEquals(-3.01, loudness(RATE, 997, new Tone(10, levels)), 0.005);
  }

  @Test
  void bothChannelsAddThreeUnits() {
    assertEquals(0, loudness(RATE, 997, new Tone(10, 0, 0)), 0.005);
  }

  @Test
  void ebuCase1() {
    assertEquals(-23, loudness(RATE, 1_000, new Tone(20, -23, -23)), EBU_LU);
  }

  @Test
  void ebuCase2() {
    assertEquals(-33, loudness(RATE, 1_000, new Tone(20, -33, -33)), EBU_LU);
  }

  @Test
  void ebuCase3() {
    double measured =
        loudness(
            RATE, 1_000, new Tone(10, -36, -36), new Tone(60, -23, -23), new Tone(10, -36, -36));
    assertEquals(-23, measured, EBU_LU);
  }

  @Test
  void ebuCase4() {
    double measured =
        loudness(
            RATE,
            1_000,
            new Tone(10, -72, -72),
            new Tone(10, -36, -36),
            new Tone(60, -23, -23),
            new Tone(10, -36, -36),
            new Tone(10, -72, -72));
    assertEquals(-23, measured, EBU_LU);
  }

  @Test
  void ebuCase5() {
    double measured =
        loudness(
            RATE, 1_000, new Tone(20, -26, -26), new Tone(20.1, -20, -20), new Tone(20, -26, -26));
    assertEquals(-23, measured, EBU_LU);
  }

  @Test
  void ebuCase6() {
    assertEquals(-23, loudness(RATE, 1_000, new Tone(20, -28, -28, -24, -30, -30)), EBU_LU);
  }

  @Test
  void lowFrequenciesOfSixChannelsDoNotCount() {
    double loud = 0;
    double measured = loudness(RATE, 1_000, new Tone(5, -28, -28, -24, loud, -30, -30));
    assertEquals(-23, measured, EBU_LU);
  }

  @ParameterizedTest
  @ValueSource(doubles = {8_000, 11_025, 22_050, 44_100, 88_200, 96_000, 192_000})
  void theRateDoesNotMatter(double rate) {
    for (double hz : new double[] {60, 250, 997, 2_000}) {
      double bilinearWarp = rate < 16_000 ? 0.25 : rate < 44_100 ? 0.03 : 0.01;
      assertEquals(
          loudness(RATE, hz, new Tone(3, -20)),
          loudness(rate, hz, new Tone(3, -20)),
          bilinearWarp,
          hz + " Hz");
    }
  }

  @Test
  void whatIsTwentyDecibelsQuieterReadsTwentyUnitsLess() {
    double loud = loudness(RATE, 500, new Tone(3, -6, -9));
    assertEquals(loud - 20, loudness(RATE, 500, new Tone(3, -26, -29)), 1e-4);
  }

  @Test
  void lessThanABlockHasNoLoudness() {
    assertEquals(Double.NEGATIVE_INFINITY, loudness(RATE, 997, new Tone(0.399, 0)));
    assertTrue(loudness(RATE, 997, new Tone(0.4, 0)) > -4);
  }

  @Test
  void theDivisionIntoBlocksDoesNotMatter() {
    float[][] noise = BreakingSignal.SWINGS.samples(2, 60_000);
    LoudnessMeter whole = new LoudnessMeter(44_100, 2, 60_000);
    whole.add(noise, 0, 60_000);
    LoudnessMeter pieces = new LoudnessMeter(44_100, 2, 60_000);
    for (int n = 0; n < 60_000; n += 7) {
      pieces.add(noise, n, Math.min(7, 60_000 - n));
    }
    assertEquals(whole.integratedLufs(), pieces.integratedLufs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOME_NOT_FINITE", "ALL_NOT_FINITE", "SUBNORMALS", "OVERLOAD"})
  void nothingThatComesInPoisonsIt(String signal) {
    LoudnessMeter meter = new LoudnessMeter(RATE, 2, 480_000);
    meter.add(BreakingSignal.valueOf(signal).samples(2, 48_000), 0, 48_000);
    double after = meter.integratedLufs();
    assertTrue(after == Double.NEGATIVE_INFINITY || Double.isFinite(after), signal + " " + after);
    meter.add(new float[2][432_000], 0, 432_000);
    assertEquals(List.of(), NumbersWithin.wrongIn(meter));
  }

  @Test
  void aRateOrAShapeThatCannotBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(7_999, 1, 10));
    assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(Double.NaN, 1, 10));
    assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(48_000, 0, 10));
    assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(48_000, 1, -1));
  }

  private static double loudness(double rate, double hz, Tone... tones) {
    int frames = 0;
    for (Tone tone : tones) {
      frames += (int) Math.round(tone.seconds * rate);
    }
    int channels = tones[0].peakDbfs.length;
    LoudnessMeter meter = new LoudnessMeter(rate, channels, frames);
    int at = 0;
    for (Tone tone : tones) {
      int length = (int) Math.round(tone.seconds * rate);
      float[][] samples = new float[channels][length];
      for (int n = 0; n < length; n++) {
        double sine = Math.sin(2 * Math.PI * hz * (at + n) / rate);
        for (int c = 0; c < channels; c++) {
          samples[c][n] = (float) (Decibels.toFactor(tone.peakDbfs[c]) * sine);
        }
      }
      meter.add(samples, 0, length);
      at += length;
    }
    return meter.integratedLufs();
  }
}
