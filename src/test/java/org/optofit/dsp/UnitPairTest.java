package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class UnitPairTest {
  private static final double RATE = 48_000;
  private static final int FRAMES = 48_000;
  private static final int SWITCH = 20_000;
  private static final int FADE = 480;

  private final float[][] input = BreakingSignal.SWINGS.samples(2, FRAMES);
  private final float[][] metered = new float[2][FRAMES];
  private final float[][] heard = new float[2][FRAMES];
  private final float[] gain = new float[FRAMES];

  @ParameterizedTest
  @EnumSource
  void oneSlotIsItsUnitBitForBit(Slot slot) {
    UnitPair pair = pair(slot, Listening.UNIT);
    pair.process(input, metered, heard, gain, 0, FRAMES);
    assertArrayEquals(alone(slot), heard);
    assertArrayEquals(alone(slot), metered);
  }

  @Test
  void afterASwitchTheOtherUnitIsHeardAsIfItHadBeenAllAlong() {
    run(pair -> pair.setSlot(Slot.B));
    float[][] before = alone(Slot.A);
    float[][] after = alone(Slot.B);
    assertArrayEquals(
        Arrays.copyOf(before[0], SWITCH), Arrays.copyOf(heard[0], SWITCH), "before the switch");
    assertArrayEquals(
        Arrays.copyOfRange(after[0], SWITCH + FADE, FRAMES),
        Arrays.copyOfRange(heard[0], SWITCH + FADE, FRAMES),
        "after the fade");
    for (int n = SWITCH; n < SWITCH + FADE; n++) {
      double share = (n - SWITCH + 1.0) / FADE;
      assertEquals(before[0][n] + share * (after[0][n] - before[0][n]), heard[0][n], 1e-6);
    }
  }

  @Test
  void theDifferenceAndTheUnitWithoutMakeUpAddUpToTheInput() {
    UnitPair pair = pair(Slot.A, Listening.DIFFERENCE);
    pair.unit(Slot.A).setParameters(-30, 4, 1, 100, 0);
    pair.process(input, metered, heard, gain, 0, FRAMES);
    for (int n = 2_000; n < FRAMES; n++) {
      assertEquals(input[1][n], metered[1][n] + heard[1][n], 1e-6);
    }
  }

  @Test
  void theDifferenceHasNeitherMakeUpNorTrim() {
    UnitPair pair = pair(Slot.A, Listening.DIFFERENCE);
    pair.unit(Slot.A).setTrimDb(-9);
    pair.process(input, metered, heard, gain, 0, FRAMES);
    for (int n = 0; n < FRAMES; n++) {
      assertEquals(input[0][n] * (1 - gain[n]), heard[0][n], 1e-6);
    }
  }

  @Test
  void theTrimIsHeardAndNotMetered() {
    UnitPair pair = pair();
    pair.unit(Slot.A).setTrimDb(-6);
    pair.unit(Slot.B).setTrimDb(3);
    pair.process(input, metered, heard, gain, 0, FRAMES);
    assertArrayEquals(alone(Slot.A), metered);
    for (int n = 0; n < FRAMES; n++) {
      assertEquals(metered[0][n] * Decibels.toFactor(-6), heard[0][n], 1e-6);
    }
  }

  @Test
  void theTrimDoesNotTouchTheDrySignal() {
    UnitPair pair = pair(Slot.A, Listening.DRY);
    pair.unit(Slot.A).setTrimDb(-6);
    pair.process(input, metered, heard, gain, 0, FRAMES);
    assertArrayEquals(input, heard);
    assertArrayEquals(input, metered);
  }

  @Test
  void theMetersFollowTheSlotInUse() {
    run(pair -> pair.setSlot(Slot.B));
    float[] gainOfB = new float[FRAMES];
    single(Slot.B).process(input, new float[2][FRAMES], gainOfB, 0, FRAMES);
    assertArrayEquals(
        Arrays.copyOfRange(gainOfB, SWITCH + FADE, FRAMES),
        Arrays.copyOfRange(gain, SWITCH + FADE, FRAMES));
  }

  @ParameterizedTest
  @CsvSource({
    "UNIT, B, UNIT", "DRY, A, UNIT", "DIFFERENCE, A, UNIT", "DRY, A, DIFFERENCE",
    "UNIT, A, DRY", "DIFFERENCE, A, DRY", "DIFFERENCE, B, UNIT", "DRY, B, UNIT"
  })
  void noSwitchClicks(Listening to, Slot slot, Listening from) {
    for (int n = 0; n < FRAMES; n++) {
      input[0][n] = (float) (0.5 * Math.sin(2 * Math.PI * 100 * n / RATE));
      input[1][n] = input[0][n];
    }
    float[][] steady = new float[2][FRAMES];
    double bound = 0;
    for (Slot each : Slot.values()) {
      for (Listening listening : Listening.values()) {
        UnitPair pair = pair(each, listening);
        pair.process(input, metered, steady, gain, 0, FRAMES);
        bound = Math.max(bound, roughness(steady[0], FRAMES / 4));
      }
    }
    run(
        pair -> {
          pair.setSlot(slot);
          pair.setListening(to);
        },
        from);
    // The corners of a linear fade of 10 ms between levels below 1 bend by 1/480 and less.
    assertTrue(roughness(heard[0], FRAMES / 4) < bound + 1.0 / FADE, "a click");
  }

  /** Largest second difference: what a click is. */
  private static double roughness(float[] signal, int from) {
    double most = 0;
    for (int n = from + 1; n < signal.length - 1; n++) {
      most = Math.max(most, Math.abs(signal[n - 1] - 2.0 * signal[n] + signal[n + 1]));
    }
    return most;
  }

  private void run(Consumer<UnitPair> move) {
    run(move, Listening.UNIT);
  }

  private void run(Consumer<UnitPair> move, Listening from) {
    UnitPair pair = pair(Slot.A, from);
    pair.process(input, metered, heard, gain, 0, SWITCH);
    move.accept(pair);
    pair.process(input, metered, heard, gain, SWITCH, FRAMES - SWITCH);
  }

  private static UnitPair pair() {
    return pair(Slot.A, Listening.UNIT);
  }

  private static UnitPair pair(Slot slot, Listening listening) {
    UnitPair pair = new UnitPair();
    pair.prepare(RATE, 2);
    pair.setSlot(slot);
    pair.setListening(listening);
    set(pair.unit(Slot.A), Slot.A);
    set(pair.unit(Slot.B), Slot.B);
    return pair;
  }

  private static void set(UnitProcessor unit, Slot slot) {
    if (slot == Slot.A) {
      unit.setParameters(-30, 4, 1, 100, 6);
    } else {
      unit.setParameters(-20, 8, 5, 400, 2);
    }
  }

  private static UnitProcessor single(Slot slot) {
    UnitProcessor unit = new UnitProcessor();
    unit.prepare(RATE, 2, ChannelLink.LINKED);
    set(unit, slot);
    return unit;
  }

  private float[][] alone(Slot slot) {
    float[][] output = new float[2][FRAMES];
    single(slot).process(input, output, new float[FRAMES], 0, FRAMES);
    return output;
  }
}
