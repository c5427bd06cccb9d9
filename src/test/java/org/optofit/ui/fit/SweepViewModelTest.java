package org.optofit.ui.fit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.TestServices;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.fit.FitOptions;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.testdata.Music;
import org.optofit.testdata.SweepRecordings;
import org.optofit.ui.control.Mark;

/** The sweep without a toolkit, over real recordings of some seconds. */
final class SweepViewModelTest {
  @TempDir static Path recordings;
  private static List<Path> files = List.of();

  @TempDir Path folder;
  private Services services;
  private SweepViewModel sweep;

  @BeforeAll
  static void record() throws IOException {
    files = SweepRecordings.write(recordings, 5.5, 100, 80, 60);
  }

  @BeforeEach
  void open() {
    services = TestServices.inline(folder);
    sweep = model();
  }

  private SweepViewModel model() {
    return new SweepViewModel(
        services,
        new LocalSweepTasks(
            services.models(), services.library(), FitOptions.defaults().withStarts(1)),
        () -> 0,
        (task, nanos) -> task.run());
  }

  private List<String> states() {
    return sweep.rowsProperty().get().stream().map(SweepRow::state).toList();
  }

  private SweepRow row(int index) {
    return sweep.rowsProperty().get().get(index);
  }

  private String status() {
    return services.status().current().text();
  }

  @Test
  void withoutCapturesItSaysWhatToDrop() {
    assertEquals(
        "No captures yet. Drop the wet recordings, a folder or a list.",
        sweep.obstacleProperty().get());
    sweep.start();
    assertFalse(sweep.runningProperty().get());
  }

  @Test
  void droppedFilesBecomeRowsWithTheirKnobPositions() {
    sweep.drop(files);
    assertEquals("dry.wav", sweep.dry().nameProperty().get());
    assertTrue(
        sweep.dry().factsProperty().get().startsWith("44.1 kHz"),
        sweep.dry().factsProperty().get());
    assertEquals(
        List.of("100", "80", "60"),
        sweep.rowsProperty().get().stream().map(SweepRow::knob).toList());
    assertEquals(List.of("Waiting", "Waiting", "Waiting"), states());
    assertEquals("", sweep.obstacleProperty().get());
    assertEquals("3 captures added.", status());
    sweep.drop(files);
    assertEquals(3, sweep.rowsProperty().get().size(), "each recording once");
  }

  @Test
  void wetRecordingsMayComeBeforeTheDryOne() {
    sweep.drop(files.subList(1, 4));
    assertEquals(
        "No dry recording yet. Drop it, or choose a file.", sweep.obstacleProperty().get());
    sweep.drop(files.subList(0, 1));
    assertEquals("", sweep.obstacleProperty().get());
  }

  @Test
  void aDroppedDryRecordingTakesNoCaptureFromItsOwn() throws IOException {
    sweep.drop(files);
    Path other = Files.copy(files.get(0), folder.resolve("other-dry.wav"));
    sweep.drop(List.of(other));
    assertEquals("dry.wav", sweep.dry().nameProperty().get());
    assertEquals(
        "3 captures keep their dry recording. Choose other-dry.wav at the top to use it for all.",
        status());
    sweep.chooseDry(other);
    assertEquals("other-dry.wav", sweep.dry().nameProperty().get());
  }

  @Test
  void aListAndAFolderAreTakenToo() throws IOException {
    sweep.drop(List.of(recordings));
    assertEquals(3, sweep.rowsProperty().get().size());
    sweep.clear();
    Path list =
        Files.writeString(
            folder.resolve("list.csv"),
            "dry,wet,peakReduction,mode\n%s,%s,42,limit\n".formatted(files.get(0), files.get(1)));
    sweep.drop(List.of(list));
    assertEquals(CompressionMode.LIMIT, sweep.modeProperty().get(), "the captures are shown");
    assertEquals("42", row(0).knob());
    Path wrong = Files.writeString(folder.resolve("wrong.csv"), "dry,wet\n");
    sweep.drop(List.of(wrong));
    assertTrue(status().contains("no column peakReduction"), status());
    assertEquals(1, sweep.rowsProperty().get().size());
  }

  @Test
  void aSweepIsSeenCaptureByCaptureAndGivesAModel() throws IOException {
    sweep.drop(files);
    Set<String> seen = new LinkedHashSet<>();
    List<Integer> points = new ArrayList<>();
    List<Double> progress = new ArrayList<>();
    boolean[] tried = new boolean[1];
    sweep.rowsProperty().addListener((o, before, now) -> now.forEach(r -> seen.add(r.state())));
    sweep
        .curvesProperty()
        .addListener(
            (o, before, now) -> {
              points.add(now.settings().size());
              tried[0] |= now.running().isPresent();
            });
    sweep.progressProperty().addListener((o, before, now) -> progress.add(now.doubleValue()));
    sweep.start();
    assertTrue(
        seen.containsAll(Set.of("Reading", "Iteration 1", "Iteration 2", "Fitted")), "" + seen);
    assertTrue(points.containsAll(List.of(0, 1, 2, 3)), "" + points);
    assertTrue(tried[0]);
    assertEquals(progress.stream().sorted().toList(), progress, "progress never goes back");
    assertEquals("3 of 3 fitted", sweep.summaryProperty().get());
    assertEquals("", sweep.restProperty().get());
    assertEquals(Mark.OK, row(1).mark());
    assertTrue(status().startsWith("Sweep finished: 3 of 3 captures are fitted"), status());
    assertTrue(sweep.interpolationProperty().get().contains("monotone cubic"));
    assertEquals(
        ModelStore.published().map(CompressionMode.COMPRESS).orElseThrow().at(80).thresholdDb(),
        Double.parseDouble(row(1).figures().threshold().replace('−', '-')),
        0.1);

    Path file = folder.resolve("mine.optofit.json");
    sweep.saving().save(file, "mine");
    UnitModel saved = new ModelStore().read(file);
    assertEquals("mine", saved.name());
    assertEquals(3, saved.map(CompressionMode.COMPRESS).orElseThrow().settings().size());
    Path page = folder.resolve("mine.html");
    sweep.saving().saveReport(page);
    assertEquals("Saved mine.html: 3 settings, 0 captures not in the model.", status());
    assertTrue(Files.readString(page).contains("Peak Reduction 80, Compress"));
    assertTrue(Files.exists(folder.resolve("mine.json")));
    sweep.saving().saveReport(folder.resolve("none/mine.html"));
    assertEquals(StatusMessage.Kind.ERROR, services.status().current().kind());
    boolean[] kept = new boolean[1];
    sweep.saving().setOnKept(() -> kept[0] = true);
    sweep.saving().keep("My unit");
    assertTrue(kept[0]);
    assertEquals("Saved My unit in Models.", status());
    List<String> heard = new ArrayList<>();
    sweep.saving().audition((model, clip) -> heard.add(model.name() + " with " + clip.name()));
    assertEquals(List.of("Sweep of dry with dry.wav"), heard);
  }

  @Test
  void aStopKeepsWhatIsFinishedAndARestartHasItStill() {
    sweep.drop(files);
    sweep
        .curvesProperty()
        .addListener(
            (o, before, now) -> {
              if (now.settings().size() == 2) {
                sweep.stop();
              }
            });
    sweep.start();
    assertFalse(sweep.runningProperty().get());
    assertEquals("2 of 3 fitted", sweep.summaryProperty().get());
    assertEquals("1 waiting", sweep.restProperty().get());
    assertTrue(status().startsWith("Sweep stopped: 2 of 3"), status());
    assertNotNull(sweep.outcomeProperty().get(), "two settings are a model");

    sweep = model();
    assertEquals(List.of("Fitted before", "Fitted before", "Waiting"), states());
    assertFalse(row(0).figures().threshold().isEmpty());
    assertEquals("dry.wav", sweep.dry().nameProperty().get());
    assertNull(sweep.outcomeProperty().get());
    sweep.start();
    assertEquals("3 of 3 fitted", sweep.summaryProperty().get());
    assertEquals("Fitted before", row(0).state());
    assertEquals("Fitted", row(2).state());
  }

  @Test
  void knobPositionsAreCorrectedAndWrongOnesRefused() {
    sweep.drop(files);
    int id = row(1).id();
    sweep.setPosition(id, "full");
    assertEquals("The knob takes a number from 0 to 100. Nothing was changed.", status());
    sweep.setPosition(id, "130");
    assertEquals("80", row(1).knob());
    sweep.setPosition(id, "100");
    assertEquals(
        "Peak Reduction 100 is there twice. Correct one, or leave it out.",
        sweep.obstacleProperty().get());
    assertEquals("Knob 100 is there twice. Correct one.", row(0).state());
    sweep.setPosition(id, "72,5");
    assertEquals("72.5", row(1).knob());
    assertEquals("", sweep.obstacleProperty().get());
  }

  @Test
  void aCaptureWithoutAPositionWaitsForOne() throws IOException {
    Path unnamed = Files.copy(files.get(2), folder.resolve("wet take.wav"));
    sweep.drop(List.of(files.get(0), files.get(1), unnamed));
    assertEquals("Knob position not known. Type it at the left.", row(1).state());
    assertTrue(sweep.obstacleProperty().get().startsWith("1 capture has no knob position."));
    sweep.toggleLeftOut(row(1).id());
    assertEquals("A sweep needs two captures. Drop another one.", sweep.obstacleProperty().get());
    sweep.toggleLeftOut(row(1).id());
    sweep.setPosition(row(1).id(), "80");
    assertEquals("", sweep.obstacleProperty().get());
  }

  @Test
  void capturesAreLeftOutTakenInRefittedAndRemoved() {
    sweep.drop(files);
    sweep.start();
    sweep.toggleLeftOut(row(1).id());
    assertEquals("Left out", row(1).state());
    assertEquals("2 of 2 fitted", sweep.summaryProperty().get());
    assertEquals(2, sweep.curvesProperty().get().settings().size());
    assertNull(sweep.outcomeProperty().get(), "another set of captures is another model");
    sweep.toggleLeftOut(row(1).id());
    assertTrue(row(1).state().startsWith("Fitted"), "its fit was kept");
    List<String> worked = new ArrayList<>();
    sweep
        .rowsProperty()
        .addListener(
            (o, before, now) ->
                now.stream()
                    .filter(r -> r.running() && !worked.contains(r.knob()))
                    .forEach(r -> worked.add(r.knob())));
    sweep.refit(row(1).id());
    assertEquals(List.of("80"), worked);
    assertNotNull(sweep.outcomeProperty().get());
    sweep.remove(row(0).id());
    assertEquals(2, sweep.rowsProperty().get().size());
  }

  @Test
  void theReportNamesCapturesThatWereLeftOutByHand() throws IOException {
    Path unnamed = Files.copy(files.get(2), folder.resolve("wet odd.wav"));
    List<Path> all = new ArrayList<>(files);
    all.add(unnamed);
    sweep.drop(all);
    sweep.toggleLeftOut(row(1).id());
    sweep.toggleLeftOut(row(3).id());
    sweep.start();
    Path page = folder.resolve("two.html");
    sweep.saving().saveReport(page);
    assertEquals("Saved two.html: 2 settings, 2 captures not in the model.", status());
    String text = Files.readString(page);
    String others = text.substring(text.indexOf("Not in the model"));
    assertTrue(others.contains("<td>" + files.get(2).getFileName() + "</td>"), others);
    assertTrue(others.contains("<td>wet odd.wav</td>"), others);
    assertEquals(2, others.split("Left out by hand.", -1).length - 1);
  }

  @Test
  void anUnusableCaptureShowsItsReasonAndTheOthersGoOn() throws IOException {
    Path silent = folder.resolve("wet-pr040.wav");
    WavWriter.write(silent, Music.clip("silent", new float[242_550]), SampleFormat.FLOAT_32);
    List<Path> all = new ArrayList<>(files);
    all.add(silent);
    all.add(Files.writeString(folder.resolve("wet-pr020.wav"), "no audio"));
    sweep.drop(all);
    sweep.start();
    assertEquals("3 of 5 fitted", sweep.summaryProperty().get());
    assertEquals("2 blocked", sweep.restProperty().get());
    assertEquals(Mark.BLOCKING, row(3).mark());
    assertTrue(row(3).reason() && row(4).reason());
    assertTrue(row(4).state().contains("wet-pr020.wav"), row(4).state());
    assertEquals(List.of(40.0, 20.0), sweep.curvesProperty().get().missing());
    assertNotNull(requireNonNull(sweep.outcomeProperty().get()).model("m"));
  }

  @Test
  void filesOfNoUseAreNamed() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.pdf"), "x");
    sweep.drop(List.of(notes));
    assertTrue(status().startsWith("notes.pdf is no recording and no list."), status());
  }

  @Test
  void nothingChangesWhileASweepRuns() {
    sweep.drop(files);
    List<String> said = new ArrayList<>();
    sweep
        .curvesProperty()
        .addListener(
            (o, before, now) -> {
              if (sweep.runningProperty().get() && said.isEmpty()) {
                services.status().clear();
                sweep.remove(row(0).id());
                said.add("asked");
              }
            });
    sweep.start();
    assertEquals(List.of("asked"), said);
    assertEquals(3, sweep.rowsProperty().get().size());
  }
}
