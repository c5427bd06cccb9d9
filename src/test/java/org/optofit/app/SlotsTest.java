package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optofit.dsp.Listening;
import org.optofit.dsp.Slot;
import org.optofit.model.CompressionMode;

final class SlotsTest {
  private final Slots slots =
      new Slots(
          Comparison.of(UnitSetting.of(UnitSettingTest.model(CompressionMode.COMPRESS))), () -> {});

  @Test
  void bothSlotsBeginAlikeWithAInUse() {
    assertEquals(Slot.A, slots.slot());
    assertEquals(slots.setting(Slot.A), slots.setting(Slot.B));
  }

  @Test
  void onlyTheSlotInUseIsTurned() {
    turn(40);
    assertEquals(40, slots.setting(Slot.A).peakReduction());
    assertEquals(70, slots.setting(Slot.B).peakReduction());
    slots.choose(Slot.B);
    turn(90);
    assertEquals(40, slots.setting(Slot.A).peakReduction());
    assertEquals(90, slots.setting().peakReduction());
  }

  @Test
  void theAudioThreadGetsBothSlotsAndTheOneInUse() {
    turn(40);
    slots.choose(Slot.B);
    assertEquals(Slot.B, slots.controls().slot());
    assertEquals(slots.setting(Slot.A).parameters(), slots.controls().a().parameters());
    assertEquals(slots.setting(Slot.B).parameters(), slots.controls().b().parameters());
  }

  @Test
  void copySwapAndSwitchAreUndoneOneByOne() {
    turn(40);
    slots.swap();
    assertEquals(70, slots.setting(Slot.A).peakReduction());
    assertEquals(40, slots.setting(Slot.B).peakReduction());
    slots.choose(Slot.B);
    slots.copyToOther();
    assertEquals(40, slots.setting(Slot.A).peakReduction());
    assertEquals(Optional.of("copy to A"), slots.undoName());
    slots.undo();
    assertEquals(70, slots.setting(Slot.A).peakReduction());
    slots.undo();
    assertEquals(Slot.A, slots.slot());
    assertEquals(Optional.of("swap A and B"), slots.undoName());
    slots.undo();
    assertEquals(40, slots.setting(Slot.A).peakReduction());
    slots.redo();
    assertEquals(40, slots.setting(Slot.B).peakReduction());
  }

  @Test
  void volumeAndBypassGoWithTheListenerNotWithTheSlot() {
    slots.change("volume", c -> c.changed(s -> s.withVolumeDb(-12).withBypassed(true)));
    slots.choose(Slot.B);
    assertEquals(-12, slots.setting().volumeDb());
    assertTrue(slots.setting().bypassed());
    slots.change("bypass", c -> c.changed(s -> s.withBypassed(false)));
    slots.choose(Slot.A);
    assertFalse(slots.setting().bypassed());
  }

  @Test
  void bypassAndDifferenceEndEachOther() {
    slots.setDifference(true);
    assertEquals(Listening.DIFFERENCE, slots.controls().listening());
    slots.change("bypass", c -> c.changed(s -> s.withBypassed(true)));
    assertEquals(Listening.DRY, slots.controls().listening());
    assertFalse(slots.difference());
    slots.setDifference(true);
    assertEquals(Listening.DIFFERENCE, slots.controls().listening());
    assertFalse(slots.setting().bypassed());
    slots.undo();
    assertEquals(Listening.DRY, slots.controls().listening());
  }

  @Test
  void trimsCountWhileEqualLoudnessIsOnAndAreNothingToUndo() {
    slots.setTrims(-3, -5);
    assertEquals(0, slots.controls().a().trimDb());
    slots.setEqualLoudness(true);
    assertEquals(-3, slots.controls().a().trimDb());
    assertEquals(-5, slots.controls().b().trimDb());
    slots.setTrims(-4, -6);
    assertEquals(Optional.of("equal loudness"), slots.undoName());
    slots.undo();
    assertEquals(0, slots.controls().b().trimDb());
  }

  private void turn(double position) {
    slots.change("Peak Reduction", c -> c.changed(s -> s.withPeakReduction(position)));
  }
}
