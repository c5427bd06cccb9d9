package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.optofit.audio.UnitControls;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;

/** Knobs, overrides, undo and the model to listen to. */
final class AuditionSessionTest extends AuditionBench {
  @Test
  void theEngineGetsTheSettingFromTheStart() {
    assertEquals(session.setting().parameters(), controls().parameters());
  }

  @Test
  void everyControlReachesTheEngine() {
    session.setPeakReduction(100);
    session.override(ParameterRange.RATIO, 8);
    session.setGainDb(-3);
    session.setBypassed(true);
    session.setVolumeDb(-6);
    UnitControls controls = controls();
    assertEquals(-40, controls.parameters().thresholdDb());
    assertEquals(8, controls.parameters().ratio());
    assertEquals(-3, controls.gainDb());
    assertTrue(controls.bypassed());
    assertEquals(-6, controls.volumeDb());
  }

  @Test
  void theLowestVolumeIsSilence() {
    session.setVolumeDb(UnitSetting.LOWEST_VOLUME_DB);
    assertEquals(Double.NEGATIVE_INFINITY, controls().volumeDb());
  }

  @Test
  void undoAndRedoReachTheEngine() {
    session.setPeakReduction(40);
    session.undo();
    assertEquals(-25, controls().parameters().thresholdDb(), 1e-12);
    assertEquals(Optional.of("Peak Reduction"), session.redoName());
    session.redo();
    assertEquals(-10, controls().parameters().thresholdDb());
  }

  @Test
  void aDraggedKnobIsOneEntryOfUndo() {
    session.beginGesture();
    for (int position = 70; position <= 90; position++) {
      session.setPeakReduction(position);
    }
    session.endGesture();
    session.undo();
    assertEquals(70, session.setting().peakReduction());
    assertEquals(Optional.empty(), session.undoName());
  }

  @Test
  void theSameValueAgainIsNoChange() {
    AtomicInteger calls = new AtomicInteger();
    session.addListener(calls::incrementAndGet);
    session.setPeakReduction(session.setting().peakReduction());
    assertEquals(0, calls.get());
    assertEquals(Optional.empty(), session.undoName());
  }

  @Test
  void knobsStopAtTheirEnds() {
    session.setPeakReduction(400);
    session.setGainDb(-400);
    assertEquals(100, session.setting().peakReduction());
    assertEquals(UnitSetting.LOWEST_GAIN_DB, session.setting().gainDb());
  }

  @Test
  void anOverrideOutsideItsRangeChangesNothing() {
    assertThrows(IllegalArgumentException.class, () -> session.override(ParameterRange.ATTACK, 0));
    assertEquals(Map.of(), session.setting().overrides());
  }

  @Test
  void snapAllBackIsOneEntry() {
    session.override(ParameterRange.RATIO, 8);
    session.override(ParameterRange.ATTACK, 3);
    session.snapAllBack();
    assertEquals(session.setting().knobParameters(), controls().parameters());
    session.undo();
    assertEquals(2, session.setting().overrides().size());
  }

  @Test
  void auditionTakesModelAndClipInCircuitWithNothingOverridden() {
    session.override(ParameterRange.RATIO, 8);
    session.setBypassed(true);
    session.setGainDb(6);
    UnitModel fitted = UnitSettingTest.model(CompressionMode.LIMIT);
    AudioClip dry = clip(500);
    session.audition(fitted, dry);
    assertEquals(fitted, session.setting().model());
    assertEquals(Optional.of(dry), session.clip());
    assertEquals(session.setting().knobParameters(), controls().parameters());
    assertEquals(0, controls().gainDb());
    session.undo();
    assertEquals(model, session.setting().model());
    assertEquals(8, session.setting().parameters().ratio());
  }

  @Test
  void auditionMovesTheKnobToWhereTheModelHasSettings() {
    session.setPeakReduction(10);
    session.audition(UnitSettingTest.model(CompressionMode.LIMIT), clip(500));
    assertEquals(40, session.setting().peakReduction());
  }

  @Test
  void auditionSetsSwitchAndKnobToTheFittedSettingInOneEntryOfUndo() {
    KnobSetting fitted = new KnobSetting(63, controls().parameters(), 0.1);
    session.audition(
        UnitModel.ofSingleFit("Fitted", CompressionMode.LIMIT, fitted, List.of()), clip(500));
    assertEquals(CompressionMode.LIMIT, session.setting().mode());
    assertEquals(63, session.setting().peakReduction());
    session.undo();
    assertEquals(CompressionMode.COMPRESS, session.setting().mode());
    assertEquals(70, session.setting().peakReduction());
    assertEquals(Optional.empty(), session.undoName());
  }

  @Test
  void auditionPlaysAtOnce() {
    session.load(clip(480_000));
    session.seek(48_000);
    session.audition(UnitSettingTest.model(CompressionMode.LIMIT), clip(480_000));
    await(() -> session.status().playing());
  }
}
