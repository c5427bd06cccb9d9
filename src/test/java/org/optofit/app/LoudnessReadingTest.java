package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.SlotControls;
import org.optofit.dsp.Slot;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

final class LoudnessReadingTest {
  private static final int RATE = 48_000;
  private static final SlotControls NEUTRAL =
      new SlotControls(new CompressorParameters(0, 1, 10, 100, 0), 0, 0);

  @Test
  void aUnitThatOnlyTurnsUpIsTrimmedByAsMuch() {
    SlotControls louder = new SlotControls(NEUTRAL.parameters(), 7, 0);
    LoudnessReading reading = measure(sine(5, 0.1), null, NEUTRAL, louder);
    assertEquals(0, reading.trimDb(Slot.A), 0.01);
    assertEquals(-7, reading.trimDb(Slot.B), 0.01);
    assertEquals(-20 + 7, reading.b().peakDbfs(), 0.01);
  }

  @Test
  void aSteadyToneIsTrimmedByItsGainReduction() {
    SlotControls half = new SlotControls(new CompressorParameters(-30, 2, 1, 50, 0), 0, 0);
    LoudnessReading reading = measure(sine(20, 0.1), null, half, half);
    // 10 dB above a threshold at 2 : 1, but the release lets go between the peaks of the tone.
    assertTrue(reading.trimDb(Slot.A) > 3 && reading.trimDb(Slot.A) < 5, "" + reading);
  }

  @Test
  void onlyTheLoopCountsWithTheUnitSettledAsItRepeats() {
    AudioClip clip = sine(4, 0.5);
    for (int n = 0; n < 2 * RATE; n++) {
      clip.channel(0)[n] *= 0.5f;
    }
    LoopRegion loud = new LoopRegion(2 * RATE, 4 * RATE);
    double whole = measure(clip, null, NEUTRAL, NEUTRAL).dryLufs();
    double loop = measure(clip, loud, NEUTRAL, NEUTRAL).dryLufs();
    assertEquals(-0.691 + 0.691 - 3.01 - 6.02, loop, 0.01);
    assertTrue(whole < loop - 1);
    SlotControls slow = new SlotControls(new CompressorParameters(-40, 10, 1_000, 5_000, 0), 0, 0);
    AudioClip steady = sine(60, 0.5);
    double settled =
        measure(steady, new LoopRegion(58L * RATE, 60L * RATE), slow, slow).trimDb(Slot.A);
    double begun = measure(sine(2, 0.5), null, slow, slow).trimDb(Slot.A);
    assertTrue(settled > begun + 2, settled + " after " + begun);
  }

  @Test
  void aLoopShorterThanABlockIsMeasuredAsItRepeats() {
    AudioClip clip = sine(2, 0.5);
    LoopRegion tenPeriods = new LoopRegion(0, 480);
    assertEquals(-9.03, measure(clip, tenPeriods, NEUTRAL, NEUTRAL).dryLufs(), 0.05);
  }

  @Test
  void whatIsSilentOrTooShortHasNoTrim() {
    LoudnessReading silent = measure(sine(3, 0), null, NEUTRAL, NEUTRAL);
    assertFalse(silent.measurable(Slot.A));
    assertEquals(0, silent.trimDb(Slot.A));
    assertFalse(measure(sine(0.2, 0.5), null, NEUTRAL, NEUTRAL).measurable(Slot.B));
  }

  @Test
  void aTrimIsNeverLargerThanItsLimit() {
    SlotControls loudest = new SlotControls(new CompressorParameters(0, 1, 10, 100, 60), 0, 0);
    assertEquals(
        -LoudnessReading.MOST_DB, measure(sine(2, 0.001), null, loudest, loudest).trimDb(Slot.A));
  }

  @Test
  void itEndsWhenTold() {
    assertEquals(
        Optional.empty(),
        LoudnessReading.measure(sine(2, 0.1), null, NEUTRAL, NEUTRAL, () -> false));
  }

  private static LoudnessReading measure(
      AudioClip clip, @Nullable LoopRegion loop, SlotControls a, SlotControls b) {
    return LoudnessReading.measure(clip, loop, a, b, () -> true).orElseThrow();
  }

  /** A tone of 1 kHz in one channel. */
  private static AudioClip sine(double seconds, double peak) {
    float[] samples = new float[(int) (seconds * RATE)];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = (float) (peak * Math.sin(2 * Math.PI * 1_000 * n / RATE));
    }
    return new AudioClip("sine.wav", RATE, new float[][] {samples}, "16 bit");
  }
}
