package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.capture.Preparation;
import org.optofit.capture.SweepCapture;
import org.optofit.fit.FitOptions;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.testdata.Music;

/** Sweeps over captures that were made with the published table, so the truth is known. */
final class SweepJobTest {
  private static final double[] POSITIONS = {100, 85, 70, 55};
  private static final FitOptions OPTIONS = FitOptions.defaults().withStarts(1);

  @TempDir static Path recordings;
  private static final List<SweepTask> TASKS = new ArrayList<>();
  private static final PeakReductionMap TRUTH =
      ModelStore.published().map(CompressionMode.COMPRESS).orElseThrow();

  @TempDir Path folder;

  /** Notes what it hears and stops when told. */
  private static final class Ear implements SweepMonitor {
    final List<SweepPoint> heard = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    int stopAfterFits = Integer.MAX_VALUE;

    @Override
    public void pointChanged(int index, SweepPoint now) {
      heard.add(now);
    }

    @Override
    public void comparing() {
      notices.add("comparing");
    }

    @Override
    public void notice(String sentence) {
      notices.add(sentence);
    }

    @Override
    public boolean stopRequested() {
      return fits() >= stopAfterFits;
    }

    long fits() {
      return heard.stream()
          .filter(p -> p.stage() == SweepPoint.Stage.FITTED && !p.reused())
          .map(p -> p.capture().peakReduction())
          .distinct()
          .count();
    }
  }

  @BeforeAll
  static void record() throws IOException {
    float[] dry = Music.samples(2.5, 3);
    Path dryFile = recordings.resolve("dry.wav");
    WavWriter.write(dryFile, Music.clip("dry", dry), SampleFormat.FLOAT_32);
    for (double position : POSITIONS) {
      Path wet = recordings.resolve("wet-pr" + (int) position + ".wav");
      WavWriter.write(
          wet, Music.clip("wet", Music.compressed(dry, TRUTH.at(position))), SampleFormat.FLOAT_32);
      TASKS.add(SweepTask.of(new SweepCapture(dryFile, wet, position, CompressionMode.COMPRESS)));
    }
  }

  private SweepArchive archive() {
    return SweepArchive.open(folder.resolve("sweep.json"));
  }

  private SweepOutcome run(List<SweepTask> tasks, Ear ear) {
    return new SweepJob(tasks, OPTIONS, archive()).run(ear);
  }

  @Test
  void findsTheUnitAtEveryPositionAndComparesTheWaysBetween() {
    SweepOutcome outcome = run(TASKS, new Ear());
    UnitModel model = outcome.model("unit").orElseThrow();
    PeakReductionMap map = model.map(CompressionMode.COMPRESS).orElseThrow();
    for (double position : POSITIONS) {
      CompressorParameters truth = TRUTH.at(position);
      assertEquals(truth.thresholdDb(), map.at(position).thresholdDb(), 0.05);
      assertEquals(truth.ratio(), map.at(position).ratio(), 0.05);
      assertEquals(truth.attackMs(), map.at(position).attackMs(), 0.05 * truth.attackMs());
    }
    assertEquals(5, model.captures().size(), "dry and four wet files, each once");
    assertEquals(
        List.of(85.0, 70.0),
        outcome.interpolation().points().stream().map(p -> p.peakReduction()).toList());
    outcome
        .interpolation()
        .points()
        .forEach(
            p -> {
              assertTrue(p.fittedEsr() < p.linearEsr(), "leaving out costs something");
              assertTrue(p.fittedEsr() < p.monotoneCubicEsr());
            });
    assertEquals(outcome.interpolation().chosen(), map.interpolation());
    assertFalse(outcome.stopped());
  }

  @Test
  void iterationsAndFitsAreHeardAsTheyCome() {
    Ear ear = new Ear();
    run(TASKS, ear);
    assertEquals(List.of("comparing"), ear.notices);
    Set<SweepPoint.Stage> stages = new LinkedHashSet<>();
    ear.heard.forEach(p -> stages.add(p.stage()));
    assertEquals(
        List.of(SweepPoint.Stage.READING, SweepPoint.Stage.FITTING, SweepPoint.Stage.FITTED),
        List.copyOf(stages));
    assertTrue(ear.heard.stream().anyMatch(p -> p.iteration() > 1 && p.trying().isPresent()));
  }

  @Test
  void aStopKeepsWhatIsFittedAndTheNextRunGoesOnToTheSameResult() {
    Ear stopping = new Ear();
    stopping.stopAfterFits = 2;
    SweepOutcome first = run(TASKS, stopping);
    assertTrue(first.stopped());
    assertEquals(2, first.fitted());
    assertTrue(first.model("unit").isPresent());
    assertEquals(Interpolation.LINEAR, first.interpolation().chosen());

    Ear going = new Ear();
    SweepOutcome second = run(TASKS, going);
    assertEquals(4, second.fitted());
    assertEquals(2, archiveRuns(second));
    Ear whole = new Ear();
    SweepOutcome fresh =
        new SweepJob(TASKS, OPTIONS, SweepArchive.open(folder.resolve("other.json"))).run(whole);
    assertEquals(
        fresh.points().stream().map(p -> p.fit().orElseThrow().parameters()).toList(),
        second.points().stream().map(p -> p.fit().orElseThrow().parameters()).toList());

    Ear idle = new Ear();
    SweepOutcome third = run(TASKS, idle);
    assertEquals(4, archiveRuns(third));
    assertEquals(0, idle.fits());
    assertEquals(second.model("unit").orElseThrow().captures().size(), 5);
  }

  private static long archiveRuns(SweepOutcome outcome) {
    return outcome.points().stream().filter(SweepPoint::reused).count();
  }

  @Test
  void aChangedRecordingIsFittedAgain() throws IOException {
    run(TASKS, new Ear());
    Path wet = folder.resolve("wet-pr70.wav");
    float[] dry = Music.samples(2.5, 3);
    WavWriter.write(
        wet, Music.clip("wet", Music.compressed(dry, TRUTH.at(60))), SampleFormat.FLOAT_32);
    List<SweepTask> tasks = new ArrayList<>(TASKS);
    tasks.set(
        2,
        SweepTask.of(
            new SweepCapture(TASKS.get(0).capture().dry(), wet, 70, CompressionMode.COMPRESS)));
    SweepOutcome outcome = run(tasks, new Ear());
    assertEquals(
        TRUTH.at(60).thresholdDb(),
        outcome.points().get(2).fit().orElseThrow().parameters().thresholdDb(),
        0.05);
    assertFalse(outcome.points().get(2).reused());
    assertTrue(outcome.points().get(0).reused());
  }

  @Test
  void unusableCapturesAreKeptOutWithTheReasonAndTheOthersGoOn() throws IOException {
    Path silent = folder.resolve("silent.wav");
    WavWriter.write(silent, Music.clip("silent", new float[300_000]), SampleFormat.FLOAT_32);
    Path text = Files.writeString(folder.resolve("text.wav"), "no audio");
    List<SweepTask> tasks = new ArrayList<>(TASKS.subList(1, 3));
    Path dry = TASKS.get(0).capture().dry();
    tasks.add(SweepTask.of(new SweepCapture(dry, silent, 30, CompressionMode.COMPRESS)));
    tasks.add(SweepTask.of(new SweepCapture(dry, text, 100, CompressionMode.COMPRESS)));
    SweepOutcome outcome = run(tasks, new Ear());
    assertEquals(2, outcome.fitted());
    assertEquals(SweepPoint.Stage.BLOCKED, outcome.points().get(2).stage());
    assertFalse(outcome.points().get(2).message().isEmpty());
    assertEquals(SweepPoint.Stage.UNREADABLE, outcome.points().get(3).stage());
    assertTrue(outcome.points().get(3).message().contains("text.wav"));
    assertTrue(outcome.model("unit").isPresent());
  }

  @Test
  void dryAsWetIsKeptOutWithTheReasonAlsoWhenTheSweepIsTakenUpAgain() {
    Path dry = TASKS.get(0).capture().dry();
    List<SweepTask> tasks = new ArrayList<>(TASKS);
    tasks.add(SweepTask.of(new SweepCapture(dry, dry, 20, CompressionMode.COMPRESS)));
    for (SweepOutcome outcome : List.of(run(tasks, new Ear()), run(tasks, new Ear()))) {
      assertEquals(4, outcome.fitted());
      assertEquals(SweepPoint.Stage.BLOCKED, outcome.points().get(4).stage());
      assertTrue(
          outcome.points().get(4).message().startsWith("Dry and wet are the same audio."),
          outcome.points().get(4).message());
    }
  }

  @Test
  void oneFittedCaptureMakesNoModel() {
    assertTrue(run(TASKS.subList(0, 1), new Ear()).model("unit").isEmpty());
  }

  @Test
  void aThoroughCaptureIsFittedFromItsNeighboursAndSpreadStartsAgain() {
    run(TASKS, new Ear());
    List<SweepTask> tasks = new ArrayList<>(TASKS);
    SweepTask second = TASKS.get(1);
    tasks.set(1, new SweepTask(second.capture(), second.treatment(), true));
    Ear ear = new Ear();
    SweepOutcome outcome = run(tasks, ear);
    Set<Double> worked = new LinkedHashSet<>();
    ear.heard.stream()
        .filter(p -> p.stage() == SweepPoint.Stage.FITTING)
        .forEach(p -> worked.add(p.capture().peakReduction()));
    assertEquals(Set.of(85.0), worked);
    assertEquals(4, outcome.fitted());
  }

  @Test
  void checkedPairsAreKeptWithinMemory() throws IOException {
    long onePair = 2 * 4 * (long) (2.5 * Music.RATE_HZ);
    SweepSignals signals = new SweepSignals(done -> true, 2 * onePair + 1000);
    for (SweepTask task : TASKS) {
      signals.of(task);
      assertTrue(signals.inMemory() <= 2);
    }
    assertEquals(2, signals.inMemory());
    SweepSignals tiny = new SweepSignals(done -> true, 0);
    assertEquals(tiny.of(TASKS.get(3)).wet().length, tiny.of(TASKS.get(3)).dry().length);
    assertEquals(1, tiny.inMemory(), "the one in use stays");
  }

  @Test
  void preparationsAreFittedApart() {
    SweepTask plain = new SweepTask(TASKS.get(0).capture(), Preparation.NONE, false);
    run(List.of(TASKS.get(0)), new Ear());
    Ear ear = new Ear();
    run(List.of(plain), ear);
    assertEquals(1, ear.fits(), "another preparation is another fit");
  }
}
