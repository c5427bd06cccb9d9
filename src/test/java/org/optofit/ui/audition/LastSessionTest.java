package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.SampleAudio;
import org.optofit.app.Services;
import org.optofit.app.Slots;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.TestServices;
import org.optofit.audio.BufferSize;
import org.optofit.audio.InputDevice;
import org.optofit.audio.LiveInput;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.dsp.Slot;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.store.SourcePlace;
import org.optofit.testdata.Music;
import org.optofit.ui.control.VuScale;

/** The program is left and started again. */
final class LastSessionTest {
  @TempDir private Path folder;

  @Test
  void sourcePlaceLoopUnitVolumeAndDeviceAreBackAndNothingPlays() throws IOException {
    Path music = music();
    Path model = folder.resolve("mine" + ModelStore.EXTENSION);
    new ModelStore().write(model, ModelStore.published());
    try (Services services = services()) {
      AuditionViewModel first = restored(services);
      first.source().open(music);
      first.source().setLoop(10_000, 80_000);
      first.source().seek(44_100);
      first.unit().openModel(model);
      first.unit().setMode(CompressionMode.LIMIT);
      first.unit().setPeakReduction(55);
      first.unit().setGainDb(-4);
      first.unit().override(ParameterRange.RATIO, 6);
      first.unit().setVolumeDb(-9);
      first.output().deviceProperty().set(new OutputDevice("usb", "USB"));
      first.output().bufferProperty().set(BufferSize.LARGE);
      await(services, 44_100);
    }
    try (Services services = services()) {
      AuditionViewModel second = restored(services);
      assertEquals("music.wav", services.audition().clip().map(AudioClip::name).orElse(""));
      assertEquals(Optional.of(new LoopRegion(10_000, 80_000)), services.audition().loop());
      assertEquals(44_100, services.audition().place());
      assertFalse(services.audition().status().playing());
      assertEquals(CompressionMode.LIMIT, services.audition().setting().mode());
      assertEquals(55, services.audition().setting().peakReduction());
      assertEquals(-4, services.audition().setting().gainDb());
      assertEquals(Map.of(ParameterRange.RATIO, 6.0), services.audition().setting().overrides());
      assertEquals(-9, services.audition().setting().volumeDb());
      assertEquals("usb", second.output().deviceProperty().get().id());
      assertEquals(BufferSize.LARGE, second.output().bufferProperty().get());
      assertEquals(model, services.preferences().current().session().face().model());
      assertEquals(Optional.empty(), services.audition().undoName(), "nothing to undo");
    }
  }

  @Test
  void bothSlotsWithTheirModelsTheOneInUseAndEqualLoudnessAreBackButNoDifference()
      throws IOException {
    Path music = music();
    Path model = folder.resolve("mine" + ModelStore.EXTENSION);
    UnitModel published = ModelStore.published();
    new ModelStore().write(model, new UnitModel("Mine", "", "", List.of(), published.maps()));
    try (Services services = services()) {
      AuditionViewModel first = restored(services);
      first.source().open(music);
      first.unit().setPeakReduction(20);
      first.listening().choose(Slot.B);
      first.unit().openModel(model);
      first.unit().setPeakReduction(80);
      first.unit().setVolumeDb(-6);
      first.listening().toggleEqualLoudness();
      first.listening().toggleDifference();
    }
    try (Services services = services()) {
      restored(services);
      Slots slots = services.audition().slots();
      assertEquals(Slot.B, slots.slot());
      assertEquals(20, slots.setting(Slot.A).peakReduction());
      assertEquals(published.name(), slots.setting(Slot.A).model().name());
      assertEquals(80, slots.setting(Slot.B).peakReduction());
      assertEquals("Mine", slots.setting(Slot.B).model().name());
      assertEquals(-6, slots.setting(Slot.A).volumeDb());
      assertTrue(slots.equalLoudness());
      assertFalse(slots.difference());
      assertEquals(Optional.empty(), services.audition().undoName(), "nothing to undo");
      assertEquals(model, services.preferences().current().session().slots().b().model());
      assertNull(services.preferences().current().session().slots().a().model());
      slots.swap();
      assertEquals(model, services.preferences().current().session().slots().a().model());
    }
  }

  @Test
  void theLiveInputIsBackStoppedAndNotHeardAndTheFileWaitsBehindIt() throws IOException {
    Path music = music();
    try (Services services = services()) {
      AuditionViewModel first = restored(services);
      first.source().open(music);
      first.source().seek(44_100);
      await(services, 44_100);
      first.live().setOn(true);
      first.live().deviceProperty().set(new LiveChoice(new InputDevice("usb", "USB"), 8));
      first.live().channelsProperty().set(new LiveChoice.Channels(6, 2));
      first.live().rateHzProperty().set(96_000.0);
      first.live().setListening(true);
    }
    try (Services services = services()) {
      AuditionViewModel second = restored(services);
      LiveInput live = services.audition().live().orElseThrow();
      assertEquals("usb", live.device().id());
      assertEquals(6, live.firstChannel());
      assertEquals(2, live.channels());
      assertEquals(96_000, live.rateHz());
      assertTrue(second.live().isOn());
      assertFalse(second.live().listeningProperty().get());
      assertFalse(services.audition().status().playing());
      assertEquals("music.wav", services.audition().clip().map(AudioClip::name).orElse(""));
      assertEquals(44_100, services.audition().place());
      second.live().setOn(false);
    }
    try (Services services = services()) {
      AuditionViewModel third = restored(services);
      assertEquals(Optional.empty(), services.audition().live());
      assertEquals("usb", third.live().deviceProperty().get().device().id());
    }
  }

  @Test
  void theMetersAreLookedAtAsBeforeButNoHistoryIsFrozen() {
    try (Services services = services()) {
      MeterViewModel first = restored(services).meters();
      assertEquals(VuScale.GAIN_REDUCTION, first.scaleProperty().get());
      first.toggleScale();
      first.zeroVuDbfsProperty().set(-14);
      first.zoomTime(-1);
      first.zoomLevel(1);
      first.toggleFrozen();
    }
    try (Services services = services()) {
      MeterViewModel second = restored(services).meters();
      assertEquals(VuScale.OUTPUT, second.scaleProperty().get());
      assertEquals(-14, second.zeroVuDbfsProperty().get());
      assertEquals(30, second.spanSecondsProperty().get());
      assertEquals(24, second.rangeDbProperty().get());
      assertFalse(second.frozenProperty().get());
      assertEquals(Optional.empty(), services.audition().undoName(), "nothing to undo");
    }
  }

  @Test
  void theSampleIsTakenUpWhereItStood() {
    try (Services services = services()) {
      restored(services).source().seek(100_000);
      await(services, 100_000);
    }
    try (Services services = services()) {
      restored(services);
      assertEquals(
          SampleAudio.DRY_MUSIC, services.audition().clip().map(AudioClip::name).orElse(""));
      assertEquals(100_000, services.audition().place());
      assertEquals(
          new SourcePlace(null, 100_000, null),
          services.preferences().current().session().source());
    }
  }

  @Test
  void aSourceThatIsGoneIsSaidAndTheSampleIsOpen() throws IOException {
    Path music = music();
    try (Services services = services()) {
      restored(services).source().open(music);
    }
    Files.delete(music);
    try (Services services = services()) {
      AuditionViewModel second = restored(services);
      assertEquals(
          SampleAudio.DRY_MUSIC, services.audition().clip().map(AudioClip::name).orElse(""));
      assertEquals(Kind.WARNING, services.status().current().kind());
      assertEquals(
          "music.wav of last time is not in " + folder + " any more. The sample is open.",
          services.status().current().text());
      assertTrue(second.source().recentFiles().contains(music), "it may come back");
    }
  }

  @Test
  void aPlaceBeyondAFileThatBecameShorterIsItsEnd() throws IOException {
    Path music = music();
    try (Services services = services()) {
      AuditionViewModel first = restored(services);
      first.source().open(music);
      first.source().setLoop(80_000, 88_000);
      first.source().seek(85_000);
      await(services, 85_000);
    }
    WavWriter.write(music, Music.clip("music.wav", Music.samples(1, 1)), SampleFormat.PCM_16);
    try (Services services = services()) {
      restored(services);
      int frames = services.audition().clip().map(AudioClip::frames).orElse(0);
      assertEquals(frames - 1, services.audition().place());
      assertEquals(Optional.empty(), services.audition().loop());
    }
  }

  @Test
  void aClipOfTheFitTabIsForgottenAndTheFileBeforeItIsKept() throws IOException {
    Path music = music();
    try (Services services = services()) {
      AuditionViewModel first = restored(services);
      first.source().open(music);
      first.audition(
          ModelStore.published(), new AudioClip("dry.wav", 48_000, new float[1][4_800], ""));
    }
    try (Services services = services()) {
      restored(services);
      assertEquals("music.wav", services.audition().clip().map(AudioClip::name).orElse(""));
    }
  }

  private Services services() {
    return TestServices.inline(folder.resolve("settings"));
  }

  private static AuditionViewModel restored(Services services) {
    AuditionViewModel viewModel = new AuditionViewModel(services);
    viewModel.restore();
    return viewModel;
  }

  private static void await(Services services, long frame) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (services.audition().place() != frame) {
      assertTrue(System.nanoTime() < deadline, () -> "stands at " + services.audition().place());
      Thread.onSpinWait();
    }
  }

  private Path music() throws IOException {
    Path file = folder.resolve("music.wav");
    WavWriter.write(file, Music.clip("music.wav", Music.samples(2, 1)), SampleFormat.PCM_16);
    return file;
  }
}
