package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.audio.MeterRing;
import org.optofit.dsp.Decibels;
import org.optofit.ui.control.LatchedPeaks;
import org.optofit.ui.control.VuScale;

final class MeterReadingsTest {
  private static final double HOP = 0.002;

  private final MeterReadings readings = new MeterReadings(new MeterRing());

  @Test
  void atRestTheNeedleShowsNoReductionAndNoOutput() {
    assertEquals(0, readings.reading(VuScale.GAIN_REDUCTION), 1e-9);
    assertEquals(Double.NEGATIVE_INFINITY, readings.reading(VuScale.OUTPUT));
    assertFalse(readings.moving());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -7, -20})
  void aSteadyReductionIsReadOffTheScale(double gainDb) {
    play(2, 0.5, gainDb);
    assertEquals(gainDb, readings.reading(VuScale.GAIN_REDUCTION), 0.01);
    assertEquals(gainDb, readings.gainDb(), 1e-9);
    assertEquals(gainDb, readings.peak(VuScale.GAIN_REDUCTION), 1e-9);
  }

  @Test
  void theNeedleIsAtNinetyNinePercentOfItsWayAfterThreeHundredMilliseconds() {
    double target = VuScale.GAIN_REDUCTION.deflection(-10);
    play(0.3, 0.5, -10);
    double share =
        (1 - VuScale.GAIN_REDUCTION.deflection(readings.reading(VuScale.GAIN_REDUCTION)))
            / (1 - target);
    assertEquals(0.99, share, 0.001);
  }

  @Test
  void aSineOfMinusEighteenReadsZeroVu() {
    double peak = Decibels.toFactor(-18);
    for (int i = 0; i < 1000; i++) {
      readings.take(HOP, peak, peak, peak * 2 / Math.PI, 1, 1);
    }
    assertEquals(0, readings.reading(VuScale.OUTPUT), 0.01);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-24, -20, -14})
  void aSineOfTheChosenReferenceReadsZeroVu(double reference) {
    readings.setZeroVuDbfs(reference);
    playOutput(reference);
    assertEquals(0, readings.reading(VuScale.OUTPUT), 0.01);
  }

  @Test
  void anotherReferenceMovesTheNeedleAtOnceAndDropsThePeak() {
    playOutput(-20);
    assertEquals(-2, readings.reading(VuScale.OUTPUT), 0.01);
    readings.setZeroVuDbfs(-14);
    assertEquals(-6, readings.reading(VuScale.OUTPUT), 0.01);
    assertTrue(Double.isNaN(readings.peak(VuScale.OUTPUT)));
  }

  private void playOutput(double peakDbfs) {
    double peak = Decibels.toFactor(peakDbfs);
    for (int i = 0; i < 1000; i++) {
      readings.take(HOP, peak, peak, peak * 2 / Math.PI, 1, 1);
    }
  }

  @Test
  void peaksAreLatchedThroughLoopsAndUntilPlaybackBeginsAtTheBeginning() {
    readings.latch(0, 0.5, 1.2, 0.25, 0, 4);
    readings.latch(96, 0.8, 0.1, 0.9, 1, 0);
    readings.latch(0, 0.1, 0.1, 1, 0, 0);
    LatchedPeaks latched = readings.latched();
    assertEquals(Decibels.fromFactor(0.8), latched.inputDb(), 1e-9);
    assertEquals(Decibels.fromFactor(1.2), latched.outputDb(), 1e-9);
    assertEquals(-Decibels.fromFactor(0.25), latched.gainReductionDb(), 1e-9);
    assertEquals(1, latched.inputFull());
    assertEquals(4, latched.outputFull());
    readings.rest(1);
    readings.latch(5000, 0.1, 0.1, 1, 0, 0);
    assertEquals(4, latched.outputFull(), "playing on after a pause");
    readings.rest(1);
    readings.latch(0, 0.1, 0.1, 1, 0, 0);
    assertEquals(0, latched.outputFull());
    assertEquals(-20, latched.outputDb(), 1e-9);
  }

  @Test
  void makeUpDoesNotMoveTheReductionNeedle() {
    for (int i = 0; i < 1000; i++) {
      readings.take(HOP, 0.1, 0.9, 0.5, 0.5, 0.5);
    }
    assertEquals(Decibels.fromFactor(0.5), readings.reading(VuScale.GAIN_REDUCTION), 0.01);
  }

  @Test
  void theLowestGainOfAllMeasurementsIsKept() {
    readings.take(HOP, 0.2, 0.1, 0.1, 0.9, 0.95);
    readings.take(HOP, 0.8, 0.3, 0.1, 0.3, 0.35);
    readings.take(HOP, 0.1, 0.1, 0.1, 0.6, 0.65);
    assertEquals(0.3, readings.gainLowest());
    assertEquals(0.8, readings.inputPeak());
    assertEquals(Decibels.fromFactor(0.1), readings.detectorDb(), 1e-9);
    assertEquals(Decibels.fromFactor(0.6), readings.gainDb(), 1e-9);
  }

  @Test
  void theReductionPeakIsHeldForThreeSeconds() {
    play(0.1, 0.5, -12);
    play(MeterReadings.HOLD_SECONDS - 0.1, 0.5, -3);
    assertEquals(-12, readings.peak(VuScale.GAIN_REDUCTION), 1e-9);
    play(0.2, 0.5, -3);
    assertEquals(-3, readings.peak(VuScale.GAIN_REDUCTION), 1e-9);
  }

  @Test
  void withNothingPlayingTheNeedleFallsToRestAndThenNothingMoves() {
    play(1, 0.5, -12);
    for (double time = 0; time < 2 * MeterReadings.HOLD_SECONDS; time += 0.016) {
      readings.rest(0.016);
    }
    assertEquals(0, readings.reading(VuScale.GAIN_REDUCTION), 0.05);
    assertTrue(Double.isNaN(readings.peak(VuScale.GAIN_REDUCTION)));
  }

  private void play(double seconds, double input, double gainDb) {
    double gain = Decibels.toFactor(gainDb);
    for (int i = 0; i < Math.round(seconds / HOP); i++) {
      readings.take(HOP, input, input * gain, input * gain * 2 / Math.PI, gain, gain);
    }
  }
}
