package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.AuditionSession;
import org.optofit.app.Services;
import org.optofit.app.TestServices;
import org.optofit.audio.InputDevice;
import org.optofit.audio.LiveInput;
import org.optofit.audio.LoopRegion;
import org.optofit.dsp.Slot;
import org.optofit.model.AudioClip;
import org.optofit.testdata.Music;

final class ListeningViewModelTest {
  private static final String MINUS = "−";

  @TempDir private Path folder;
  private final Queue<Runnable> later = new ArrayDeque<>();
  private Services services;
  private AuditionSession session;
  private ListeningViewModel listening;

  @BeforeEach
  void open() {
    services = TestServices.inline(folder.resolve("settings"));
    session = services.audition();
    listening = new ListeningViewModel(services, later::add);
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void withoutAFileEqualLoudnessIsOffWithItsReason() {
    assertFalse(listening.availableProperty().get());
    assertTrue(explanation().contains("none is loaded"), explanation());
    listening.toggleEqualLoudness();
    assertFalse(session.slots().equalLoudness());
  }

  @Test
  void theLouderUnitIsTrimmedAndWhatWasMeasuredIsSaid() {
    loadMusic();
    session.setGainDb(10);
    listening.equalLoudnessProperty().set(true);
    assertEquals("measuring", listening.trimProperty().get());
    assertEquals(0, trimOfA());
    runLater();
    assertTrue(trimOfA() < -3, "trim " + trimOfA());
    assertTrue(listening.trimProperty().get().startsWith(MINUS), listening.trimProperty().get());
    assertTrue(explanation().startsWith("Measured over the whole file"), explanation());
    assertTrue(explanation().contains("LUFS"), explanation());
  }

  @Test
  void aTrimThatLiftsPeaksAboveFullScaleIsSaid() {
    loadMusic();
    session.setGainDb(-20);
    listening.toggleEqualLoudness();
    runLater();
    double rise = services.engine().controls().latest().a().trimDb();
    assertEquals("+" + Math.round(rise * 10) / 10.0 + " dB", listening.trimProperty().get());
    assertEquals(
        listening.overloadedProperty().get(),
        explanation().contains("turn the volume down"),
        explanation());
  }

  @Test
  void theOldTrimHoldsWhileANewOneIsMeasured() {
    loadMusic();
    listening.toggleEqualLoudness();
    runLater();
    double before = trimOfA();
    session.setGainDb(6);
    session.setGainDb(12);
    assertEquals("measuring", listening.trimProperty().get());
    assertEquals(before, trimOfA());
    runLater();
    assertEquals(before - 12, trimOfA(), 0.05);
  }

  @Test
  void anotherLoopIsMeasuredAnewAndSaid() {
    loadMusic();
    listening.toggleEqualLoudness();
    runLater();
    session.setLoop(new LoopRegion(0, 44_100));
    assertEquals("measuring", listening.trimProperty().get());
    runLater();
    assertTrue(explanation().startsWith("Measured over the loop"), explanation());
  }

  @Test
  void bypassVolumeAndSlotNeedNoNewMeasurement() {
    loadMusic();
    listening.toggleEqualLoudness();
    runLater();
    session.setBypassed(true);
    session.setVolumeDb(-20);
    listening.choose(Slot.B);
    assertTrue(later.isEmpty());
    assertFalse("measuring".equals(listening.trimProperty().get()));
  }

  @Test
  void switchedOffNothingIsTrimmed() {
    loadMusic();
    session.setGainDb(10);
    listening.toggleEqualLoudness();
    runLater();
    listening.toggleEqualLoudness();
    assertEquals(0, trimOfA());
    assertEquals("", listening.trimProperty().get());
  }

  @Test
  void silenceCannotBeMatched() {
    session.load(new AudioClip("silence.wav", 48_000, new float[1][96_000], "16 bit"));
    listening.toggleEqualLoudness();
    runLater();
    assertEquals("too quiet", listening.trimProperty().get());
    assertEquals(0, trimOfA());
  }

  @Test
  void aLiveInputIsNotTrimmedAndTheFileIsAgainAfterIt() {
    loadMusic();
    session.setGainDb(10);
    listening.toggleEqualLoudness();
    runLater();
    double trim = trimOfA();
    session.listenTo(new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2));
    assertFalse(listening.availableProperty().get());
    assertTrue(explanation().contains("live input"), explanation());
    assertEquals("", listening.trimProperty().get());
    assertEquals(0, trimOfA());
    listening.toggleEqualLoudness();
    assertTrue(session.slots().equalLoudness(), "the key changes nothing");
    session.leaveLive();
    assertTrue(listening.availableProperty().get());
    assertTrue(trim < -3, "trim " + trim);
    assertEquals(trim, trimOfA());
    assertTrue(later.isEmpty(), "it is known already");
  }

  @Test
  void bypassAndDifferenceAreRemindedOf() {
    assertEquals("", listening.reminderProperty().get());
    session.setBypassed(true);
    assertEquals("Bypassed", listening.reminderProperty().get());
    listening.toggleDifference();
    assertEquals("Difference only", listening.reminderProperty().get());
    session.undo();
    assertEquals("Bypassed", listening.reminderProperty().get());
  }

  @Test
  void theSlotFollowsUndo() {
    listening.slotProperty().set(Slot.B);
    assertEquals(Slot.B, session.slots().slot());
    session.undo();
    assertEquals(Slot.A, listening.slotProperty().get());
    session.setPeakReduction(33);
    listening.swap();
    assertEquals(33, session.slots().setting(Slot.B).peakReduction());
    listening.choose(Slot.B);
    listening.copyToOther();
    assertEquals(33, session.slots().setting(Slot.A).peakReduction());
  }

  private void loadMusic() {
    session.load(Music.clip("music.wav", Music.samples(4, 1)));
  }

  private void runLater() {
    for (Runnable task = later.poll(); task != null; task = later.poll()) {
      task.run();
    }
  }

  private double trimOfA() {
    return services.engine().controls().latest().a().trimDb();
  }

  private String explanation() {
    return listening.explanationProperty().get();
  }
}
