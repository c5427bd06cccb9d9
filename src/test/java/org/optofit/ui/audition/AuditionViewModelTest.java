package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.TestServices;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.OutputState;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.store.SlotFaces;
import org.optofit.store.UnitFace;
import org.optofit.ui.control.VuScale;

final class AuditionViewModelTest {
  private static final CompressorParameters FITTED = new CompressorParameters(-30, 3, 5, 4_000, 1);

  @TempDir private Path folder;
  private Services services;
  private AuditionViewModel viewModel;

  @BeforeEach
  void open() {
    services = TestServices.inline(folder.resolve("settings"));
    viewModel = new AuditionViewModel(services);
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void anOpenedFileIsDescribedAndRememberedAsTheFirstRecentOne() throws IOException {
    Path first = wav("first.wav", 1, 44_100);
    Path second = wav("second.wav", 2, 48_000);
    viewModel.source().open(first);
    viewModel.source().open(second);
    assertEquals("48.0 kHz, 16 bit, stereo", viewModel.source().factsProperty().get());
    assertEquals("0:01.0", viewModel.source().lengthProperty().get());
    assertEquals(List.of(second, first), viewModel.source().recentFiles());
    assertEquals(List.of(second, first), services.preferences().current().recentFiles());
  }

  @Test
  void aFileThatIsNoAudioIsRefusedInOneSentenceAndTheSourceStays() throws IOException {
    Path good = wav("good.wav", 1, 44_100);
    viewModel.source().open(good);
    Path bad = Files.writeString(folder.resolve("notes.txt"), "not audio");
    Optional<AudioClip> before = services.audition().clip();
    viewModel.source().open(bad);
    assertEquals(Kind.ERROR, status().kind());
    assertTrue(status().text().contains("notes.txt"), status().text());
    assertEquals(before, services.audition().clip());
    assertEquals(List.of(good), viewModel.source().recentFiles());
  }

  @Test
  void theNextCommandTakesAnOldErrorAway() throws IOException {
    viewModel.source().open(wav("good.wav", 1, 44_100));
    viewModel.source().open(folder.resolve("missing.wav"));
    assertEquals(Kind.ERROR, status().kind());
    viewModel.source().playOrPause();
    assertTrue(status().kind() != Kind.ERROR, status().text());
  }

  @Test
  void publishedFittedAndManualAreToldApart() {
    assertEquals("Published table", origin());
    viewModel.unit().override(ParameterRange.RATIO, 6);
    assertEquals("Manual: 1 value", origin());
    viewModel.unit().override(ParameterRange.ATTACK, 20);
    assertEquals("Manual: 2 values", origin());
    assertEquals(
        "2 of five values are set by hand; the others follow LA-2A (published).",
        UnitOrigin.explain(viewModel.unit().settingProperty().get()));
    viewModel.unit().snapAllBack();
    assertEquals("Published table", origin());
    viewModel.unit().setModel(single());
    assertEquals("Fitted: " + single().name(), origin());
  }

  private String origin() {
    return UnitOrigin.describe(viewModel.unit().settingProperty().get());
  }

  @Test
  void zoomGoesThroughSpansAndRangesAndHoldsAtTheirEnds() {
    viewModel.meters().zoomTime(1);
    assertEquals(5, viewModel.meters().spanSecondsProperty().get());
    viewModel.meters().zoomTime(3);
    assertEquals(5, viewModel.meters().spanSecondsProperty().get());
    viewModel.meters().zoomTime(-9);
    assertEquals(60, viewModel.meters().spanSecondsProperty().get());
    viewModel.meters().zoomLevel(1);
    assertEquals(24, viewModel.meters().rangeDbProperty().get());
    viewModel.meters().zoomLevel(-5);
    assertEquals(72, viewModel.meters().rangeDbProperty().get());
  }

  @Test
  void theReferenceOfZeroVuGoesRound() {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      seen.add(viewModel.meters().zeroVuDbfsProperty().get());
      viewModel.meters().chooseNextZeroVu();
    }
    assertEquals(List.of(-18, -14, -24, -20, -18), seen);
    assertEquals(-24, viewModel.meters().nextZeroVuDbfs().getValue());
  }

  @Test
  void aKnobOutsideTheModelSaysWhereItIsClamped() {
    viewModel.unit().setPeakReduction(30);
    assertEquals("Clamped to 40", viewModel.unit().clampNoteProperty().get());
    viewModel.unit().setPeakReduction(40);
    assertEquals("", viewModel.unit().clampNoteProperty().get());
  }

  @Test
  void aModelOfOneSettingClampsTheKnobFromBothSides() {
    viewModel.unit().setModel(single());
    viewModel.unit().setPeakReduction(95);
    assertEquals("Clamped to 70", viewModel.unit().clampNoteProperty().get());
    assertEquals(FITTED, services.audition().setting().parameters());
  }

  @Test
  void overriddenValuesAreCountedAndSnapBack() {
    viewModel.unit().override(ParameterRange.RATIO, 6);
    viewModel.unit().override(ParameterRange.ATTACK, 2);
    assertEquals("2 overridden", viewModel.unit().overrideNoteProperty().get());
    viewModel.unit().snapBack(ParameterRange.RATIO);
    assertEquals("1 overridden", viewModel.unit().overrideNoteProperty().get());
    viewModel.unit().snapAllBack();
    assertEquals("", viewModel.unit().overrideNoteProperty().get());
  }

  @Test
  void aRefusedEntryIsSaidUntilItIsOver() {
    viewModel.unit().refused("Ratio is 1 to 200.");
    assertEquals("Ratio is 1 to 200.", status().text());
    viewModel.unit().refused("");
    assertTrue(status().kind() != Kind.ERROR && !status().text().contains("Ratio"));
  }

  @Test
  void slidersAreWideEnoughForTheModel() {
    assertEquals(1000, viewModel.unit().sliderRange(ParameterRange.RELEASE)[1]);
    viewModel.unit().setModel(single());
    assertEquals(4_000, viewModel.unit().sliderRange(ParameterRange.RELEASE)[1]);
  }

  @Test
  void aModeTheModelLacksCannotBeChosen() {
    viewModel.unit().setModel(single());
    viewModel.unit().setMode(CompressionMode.LIMIT);
    assertEquals(CompressionMode.COMPRESS, services.audition().setting().mode());
  }

  @Test
  void anOpenedModelIsTakenAndRemembered() throws IOException {
    Path file = folder.resolve("mine" + ModelStore.EXTENSION);
    new ModelStore().write(file, single());
    viewModel.unit().openModel(file);
    assertEquals("Mine", services.audition().setting().model().name());
    assertEquals(file, services.preferences().current().session().face().model());
    assertEquals(2, viewModel.unit().models().size());
  }

  @Test
  void theModelOfLastTimeIsTakenAgainAndIsNothingToUndo() throws IOException {
    Path file = folder.resolve("mine" + ModelStore.EXTENSION);
    new ModelStore().write(file, single());
    viewModel.unit().restore(SlotFaces.of(UnitFace.DEFAULTS.withModel(file)));
    assertEquals("Mine", services.audition().setting().model().name());
    assertEquals(file, services.preferences().current().session().face().model());
    assertEquals(Optional.empty(), services.audition().undoName());
  }

  @Test
  void aModelOfLastTimeThatIsGoneIsSaidOnceAndForgotten() {
    Path gone = folder.resolve("gone" + ModelStore.EXTENSION);
    viewModel.unit().restore(SlotFaces.of(UnitFace.DEFAULTS.withModel(gone)));
    assertEquals(Kind.ERROR, status().kind());
    assertNull(services.preferences().current().session().face().model());
  }

  @Test
  void goingBackToThePublishedTableIsRemembered() throws IOException {
    UnitModel published = services.audition().setting().model();
    Path file = folder.resolve("mine" + ModelStore.EXTENSION);
    new ModelStore().write(file, single());
    viewModel.unit().openModel(file);
    viewModel.unit().setModel(published);
    assertNull(services.preferences().current().session().face().model());
  }

  @Test
  void aFileThatIsNoModelIsRefusedAndTheModelStays() throws IOException {
    UnitModel before = services.audition().setting().model();
    viewModel.unit().openModel(Files.writeString(folder.resolve("x.json"), "{}"));
    assertEquals(Kind.ERROR, status().kind());
    assertSame(before, services.audition().setting().model());
  }

  @Test
  void renderingWritesTheProcessedFileAndSaysSo() throws IOException {
    viewModel.source().open(wav("in.wav", 1, 44_100));
    Path target = folder.resolve("out.wav");
    viewModel.render().run(target, SampleFormat.PCM_24);
    assertEquals(44_100, AudioFileReader.read(target).frames());
    assertEquals(Kind.DONE, status().kind());
    assertTrue(status().text().startsWith("out.wav is written"), status().text());
  }

  @Test
  void aRenderThatCannotBeWrittenSaysWhy() throws IOException {
    viewModel.source().open(wav("in.wav", 1, 44_100));
    viewModel.render().run(folder.resolve("nowhere").resolve("out.wav"), SampleFormat.PCM_16);
    assertEquals(Kind.ERROR, status().kind());
  }

  @Test
  void theSuggestedNameTellsFileModeAndKnob() throws IOException {
    viewModel.source().open(wav("take 1.wav", 1, 44_100));
    assertEquals("take 1, LA-2A PR 70.wav", viewModel.render().suggestedName());
  }

  @Test
  void theLoopIsPartOfWhatTheTransportSays() throws IOException {
    viewModel.source().open(wav("in.wav", 1, 44_100));
    viewModel.source().setLoop(4_410, 22_050);
    assertEquals(
        Optional.of(new LoopRegion(4_410, 22_050)), viewModel.source().loopProperty().get());
    assertEquals("Ready: in.wav, loop 0:00.1 to 0:00.5", viewModel.source().line().text());
  }

  @Test
  void withoutADeviceTheStatusSaysThatItPlaysSilently() throws IOException {
    viewModel.source().open(wav("in.wav", 1, 44_100));
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (services.engine().status().output() != OutputState.NO_DEVICE) {
      assertTrue(System.nanoTime() < deadline, "the engine never said that there is no device");
      Thread.onSpinWait();
    }
    viewModel.look(0);
    assertEquals(
        "No sound device. Playing silently; it is taken when one appears.", status().text());
  }

  @Test
  void theStatusSaysWhatPlaysPastTheUnit() throws IOException {
    viewModel.source().open(wav("in.wav", 1, 44_100));
    services
        .audition()
        .playAside(
            new AudioClip("residual of wet.wav, +20 dB", 44_100, new float[1][44_100], "16 bit"));
    assertEquals("Playing residual of wet.wav, +20 dB", viewModel.source().line().text());
    services.audition().endAside();
    assertEquals("Ready: in.wav", viewModel.source().line().text());
  }

  @Test
  void theMeterTurnsToItsOtherScale() {
    viewModel.meters().toggleScale();
    assertEquals(VuScale.OUTPUT, viewModel.meters().scaleProperty().get());
    viewModel.meters().toggleScale();
    assertEquals(VuScale.GAIN_REDUCTION, viewModel.meters().scaleProperty().get());
  }

  @Test
  void auditionOfAFitTakesModelAndClip() {
    AudioClip dry = new AudioClip("dry.wav", 48_000, new float[1][480], "24 bit");
    viewModel.audition(single(), dry);
    assertEquals("Mine", services.audition().setting().model().name());
    assertEquals("48.0 kHz, 24 bit, mono", viewModel.source().factsProperty().get());
  }

  @Test
  void knobsAreWhereTheyWereLeft() {
    viewModel.unit().setPeakReduction(83);
    viewModel.unit().setGainDb(-2);
    viewModel.unit().setMode(CompressionMode.LIMIT);
    viewModel.unit().setVolumeDb(-12);
    services.close();
    try (Services next = TestServices.inline(folder.resolve("settings"))) {
      assertEquals(83, next.audition().setting().peakReduction());
      assertEquals(-2, next.audition().setting().gainDb());
      assertEquals(CompressionMode.LIMIT, next.audition().setting().mode());
      assertEquals(-12, next.audition().setting().volumeDb());
    }
  }

  private StatusMessage status() {
    return services.status().current();
  }

  private Path wav(String name, int channels, int rate) throws IOException {
    float[][] samples = new float[channels][rate];
    for (float[] channel : samples) {
      for (int n = 0; n < rate; n++) {
        channel[n] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * n / rate));
      }
    }
    Path file = folder.resolve(name);
    WavWriter.write(file, new AudioClip(name, rate, samples, "16 bit"), SampleFormat.PCM_16);
    return file;
  }

  private static UnitModel single() {
    return new UnitModel(
        "Mine",
        "",
        "",
        List.of(),
        Map.of(
            CompressionMode.COMPRESS,
            new PeakReductionMap(
                List.of(new KnobSetting(70, FITTED, 0.01)), Interpolation.LINEAR)));
  }
}
