package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.optofit.audio.BufferSize;
import org.optofit.audio.InputDevice;
import org.optofit.audio.LineSetup;
import org.optofit.audio.LiveInput;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.UnitControls;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;

final class AuditionSessionTest {
  private static final LiveInput MICROPHONE = new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2);

  private final UnitModel model = UnitSettingTest.model(CompressionMode.COMPRESS);
  private final PlaybackEngine engine =
      new PlaybackEngine((device, rate, channels, buffer) -> null);
  private final AuditionSession session = new AuditionSession(engine, UnitSetting.of(model));

  @AfterEach
  void close() {
    engine.close();
  }

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
  void theLoopButtonRepeatsTheClipThenBringsTheLastLoopBack() {
    session.load(clip(1000));
    session.toggleLoop();
    assertEquals(Optional.of(new LoopRegion(0, 1000)), session.loop());
    session.setLoop(new LoopRegion(100, 300));
    session.toggleLoop();
    assertEquals(Optional.empty(), session.loop());
    session.toggleLoop();
    assertEquals(Optional.of(new LoopRegion(100, 300)), session.loop());
  }

  @Test
  void aLoopIsCutToTheClip() {
    session.load(clip(1000));
    session.setLoop(new LoopRegion(900, 5000));
    assertEquals(Optional.of(new LoopRegion(900, 1000)), session.loop());
    session.setLoop(new LoopRegion(4000, 5000));
    assertEquals(Optional.empty(), session.loop());
  }

  @Test
  void anotherClipHasNoLoop() {
    session.load(clip(1000));
    session.setLoop(new LoopRegion(100, 300));
    session.load(clip(2000));
    assertEquals(Optional.empty(), session.loop());
    session.toggleLoop();
    assertEquals(Optional.of(new LoopRegion(0, 2000)), session.loop());
  }

  @Test
  void withoutAClipThereIsNoLoopAndNoSeek() {
    session.toggleLoop();
    session.seek(10);
    assertEquals(Optional.empty(), session.loop());
    assertEquals(0, session.status().clipFrame());
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
  void aClipPlayedAsidePassesTheUnitAndFollowsTheVolume() {
    session.load(clip(1000));
    session.playAside(clip(48_000));
    assertTrue(controls().bypassed());
    assertEquals(0, controls().gainDb());
    session.setVolumeDb(-12);
    session.setPeakReduction(100);
    assertEquals(-12, controls().volumeDb());
    assertEquals(UnitControls.NEUTRAL.parameters(), controls().parameters());
    session.endAside();
    assertEquals(session.setting().parameters(), controls().parameters());
    assertEquals(Optional.empty(), session.aside());
  }

  @Test
  void theSessionsClipKeepsPlaceAndLoopWhileAnotherPlaysAside() {
    AudioClip own = clip(480_000);
    session.load(own);
    session.setLoop(new LoopRegion(1_000, 400_000));
    session.seek(96_000);
    await(() -> session.status().clipFrame() == 96_000);
    session.playAside(clip(96_000));
    await(() -> engine.status().playing());
    assertFalse(session.status().playing());
    assertEquals(96_000, session.status().clipFrame());
    session.endAside();
    session.playAside(clip(96_000));
    session.endAside();
    await(() -> session.status().clipFrame() == 96_000 && !engine.status().playing());
    assertEquals(Optional.of(new LoopRegion(1_000, 400_000)), session.loop());
    assertEquals(session.loop().orElseThrow(), engine.status().loop());
  }

  @Test
  void theTransportGoesBackToTheSessionsOwnClip() {
    session.load(clip(480_000));
    session.seek(48_000);
    await(() -> session.status().clipFrame() == 48_000);
    session.playAside(clip(96_000));
    session.playOrPause();
    assertEquals(Optional.empty(), session.aside());
    await(() -> session.status().playing() && session.status().clipFrame() >= 48_000);
    session.playAside(clip(96_000));
    session.load(clip(2_000));
    assertEquals(Optional.empty(), session.aside());
    assertFalse(controls().bypassed());
  }

  @Test
  void aClipPlayedAsideEndsByItself() {
    session.load(clip(1_000));
    session.playAside(clip(9_600));
    await(
        () -> {
          session.endAsideWhenOver();
          return session.aside().isEmpty();
        });
    assertFalse(controls().bypassed());
  }

  @Test
  void aLiveInputTakesTheClipsPlaceAndTheClipKeepsItsOwn() {
    session.load(clip(480_000));
    session.setLoop(new LoopRegion(1_000, 400_000));
    session.seek(96_000);
    await(() -> session.status().clipFrame() == 96_000);
    session.listenTo(MICROPHONE);
    assertEquals(Optional.of(MICROPHONE), session.live());
    assertTrue(session.liveStatus().isPresent());
    session.playOrPause();
    await(() -> session.status().playing());
    session.seek(5);
    session.toggleLoop();
    assertTrue(session.status().playing());
    session.leaveLive();
    assertEquals(Optional.empty(), session.live());
    await(() -> !session.status().playing() && session.status().clipFrame() == 96_000);
    assertEquals(Optional.of(new LoopRegion(1_000, 400_000)), session.loop());
  }

  @Test
  void aLiveInputIsNotHeardBeforeTheUserListensAndNeitherAfterAChange() {
    session.listenTo(MICROPHONE);
    assertFalse(listening());
    session.setListening(true);
    assertTrue(listening());
    session.listenTo(new LiveInput(InputDevice.SYSTEM_DEFAULT, 1, 1));
    assertFalse(listening(), "another input");
    session.setListening(true);
    engine.setOutput(LineSetup.of(OutputDevice.SYSTEM_DEFAULT, BufferSize.LARGE));
    assertFalse(listening(), "another output");
    session.setListening(true);
    session.load(clip(100));
    session.listenTo(MICROPHONE);
    assertFalse(listening(), "another source");
    assertEquals(Optional.empty(), session.undoName());
  }

  @Test
  void aLiveInputStandsByWhileAClipPlaysAsideOrTheDeviceIsReleased() {
    session.listenTo(MICROPHONE);
    session.playAside(clip(48_000));
    assertEquals(Optional.empty(), session.liveStatus());
    session.endAside();
    assertTrue(session.liveStatus().isPresent());
    session.releaseDevice();
    assertEquals(Optional.empty(), session.liveStatus());
    session.takeDevice();
    assertTrue(session.liveStatus().isPresent());
    assertFalse(listening());
  }

  @Test
  void openingAFileLeavesTheLiveInput() {
    session.listenTo(MICROPHONE);
    session.load(clip(100));
    assertEquals(Optional.empty(), session.live());
    assertEquals(Optional.empty(), session.liveStatus());
  }

  private boolean listening() {
    return session.liveStatus().orElseThrow().listening();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "it never happened");
      Thread.onSpinWait();
    }
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

  @Test
  void aLoopSetWhileNothingPlaysIsHeardFromItsStart() {
    session.load(clip(480_000));
    session.setLoop(new LoopRegion(96_000, 400_000));
    await(() -> session.status().clipFrame() == 96_000);
    session.seek(450_000);
    await(() -> session.status().clipFrame() == 450_000);
    session.setLoop(new LoopRegion(48_000, 400_000));
    await(() -> session.status().clipFrame() == 48_000);
    session.playOrPause();
    await(() -> session.status().playing());
    assertTrue(session.status().clipFrame() >= 48_000);
  }

  @Test
  void aLoopSetAroundThePlaceLeavesItThere() {
    session.load(clip(480_000));
    session.seek(96_000);
    await(() -> session.status().clipFrame() == 96_000);
    session.setLoop(new LoopRegion(48_000, 400_000));
    session.seek(session.status().clipFrame() + 1);
    await(() -> session.status().clipFrame() == 96_001);
  }

  private UnitControls controls() {
    return engine.controls().latest();
  }

  private static AudioClip clip(int frames) {
    return new AudioClip("noise.wav", 48_000, new float[1][frames], "16 bit");
  }
}
