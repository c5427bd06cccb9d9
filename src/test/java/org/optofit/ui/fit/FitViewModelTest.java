package org.optofit.ui.fit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.RenderOutcome;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.TestServices;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.PairRole;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.SolverKind;
import org.optofit.fit.Termination;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;

final class FitViewModelTest {
  @TempDir Path folder;
  private Services services;
  private FakeFitTasks tasks;
  private FitViewModel fit;

  @BeforeEach
  void open() {
    services = TestServices.inline(folder);
    tasks = new FakeFitTasks();
    tasks.script.addAll(
        List.of(
            Fixtures.iteration(0, 0, 100),
            Fixtures.iteration(0, 1, 40),
            Fixtures.iteration(0, 2, 10)));
    fit = model(tasks);
  }

  private FitViewModel model(FitTasks work) {
    return new FitViewModel(services, work, () -> 0, (task, nanos) -> task.run());
  }

  @Test
  void theFirstObstacleIsSaid() {
    assertEquals(
        "No dry recording yet. Drop one, or choose a file.", fit.run().obstacleProperty().get());
    fit.pair().choose(PairRole.DRY, tasks.file("dry.wav", Fixtures.DRY));
    assertEquals(
        "No wet recording yet. Drop one, or choose a file.", fit.run().obstacleProperty().get());
    fit.pair().choose(PairRole.WET, tasks.file("wet.wav", Fixtures.WET));
    assertEquals("", fit.run().obstacleProperty().get());
  }

  @Test
  void dropsAndKeysGoToTheTaskChosen() {
    fit.taskProperty().set(FitTask.SWEEP);
    fit.commands().drop(List.of(tasks.file("wet-pr070.wav", Fixtures.WET)));
    assertNull(fit.pair().recording(PairRole.WET));
    assertNull(fit.pair().recording(PairRole.DRY));
    fit.taskProperty().set(FitTask.PAIR);
    fit.commands().drop(List.of(tasks.file("dry.wav", Fixtures.DRY)));
    assertNotNull(fit.pair().recording(PairRole.DRY));
    assertFalse(fit.commands().stop(), "nothing runs");
  }

  @Test
  void aBlockingCheckForbidsTheStartAndSaysWhy() {
    float[] inverted = Fixtures.DRY.clone();
    for (int n = 0; n < inverted.length; n++) {
      inverted[n] = -inverted[n];
    }
    fit.pair().choose(PairRole.DRY, tasks.file("dry.wav", Fixtures.DRY));
    fit.pair().choose(PairRole.WET, tasks.file("wet.wav", inverted));
    assertTrue(fit.run().obstacleProperty().get().startsWith("Blocked by Polarity: "));
    fit.run().start();
    assertFalse(fit.run().runningProperty().get());
    assertNull(tasks.settings);
  }

  @Test
  void aFitIsSeenIterationByIterationAndEndsOnItsResult() {
    choosePair(fit);
    List<Integer> rows = new ArrayList<>();
    fit.run()
        .snapshotProperty()
        .addListener((observable, before, now) -> rows.add(now.current().size()));
    fit.run().start();
    assertEquals(List.of(1, 2, 3, 3), rows);
    assertFalse(fit.run().runningProperty().get());
    assertEquals(1, fit.run().snapshotProperty().get().progress());
    assertEquals(FitViewModel.Page.RESULT, fit.pageProperty().get());
    FittedPair fitted = requireNonNull(fit.result().fittedProperty().get());
    assertEquals(Fixtures.TRUE_PARAMETERS, fitted.result().parameters());
    assertTrue(fitted.agreement().esr() < 1e-6, "wet is the model's own output");
    assertEquals(
        "Fit finished: ESR below 0.0001, 2 iterations, 1.3 s.", services.status().current().text());
    assertEquals(StatusMessage.Kind.DONE, services.status().current().kind());
  }

  @Test
  void settingsReachTheFit() {
    choosePair(fit);
    fit.run().settingsProperty().set(FitSettings.defaults().withSolver(SolverKind.PAPER));
    fit.run().start();
    assertEquals(SolverKind.PAPER, settings().options().solver());
    assertEquals(1, settings().options().starts());
  }

  @Test
  void aRunningFitIsStoppedFromTheStatusLineAndKeepsItsBest() {
    boolean[] running = new boolean[1];
    FitViewModel[] model = new FitViewModel[1];
    FitTasks stopping =
        new ForwardingFitTasks(tasks) {
          @Override
          public FittedPair fit(
              Recording dry,
              Recording wet,
              CaptureReport checks,
              FitSettings settings,
              FitMonitor monitor)
              throws IOException {
            running[0] = model[0].run().runningProperty().get();
            StatusMessage.Action stop = requireNonNull(services.status().current().action());
            assertEquals("Stop, keep best", stop.label());
            stop.run().run();
            return super.fit(dry, wet, checks, settings, monitor);
          }
        };
    model[0] = model(stopping);
    choosePair(model[0]);
    model[0].run().start();
    assertTrue(running[0]);
    assertTrue(tasks.stopped, "the fit was told to stop");
    assertNotNull(model[0].result().fittedProperty().get());
  }

  @Test
  void aLaterFitThatFailsLeavesTheResult() {
    choosePair(fit);
    fit.run().start();
    FittedPair first = fit.result().fittedProperty().get();
    fit.showRun();
    tasks.failure = "dry.wav cannot be read any more. Choose it again.";
    fit.run().start();
    assertSame(first, fit.result().fittedProperty().get());
    assertEquals(FitViewModel.Page.RUN, fit.pageProperty().get());
    assertEquals(tasks.failure, services.status().current().text());
    assertEquals(StatusMessage.Kind.ERROR, services.status().current().kind());
    assertEquals("", fit.run().obstacleProperty().get());
    fit.showResult();
    assertEquals(FitViewModel.Page.RESULT, fit.pageProperty().get());
  }

  @Test
  void aFitStoppedBeforeItsFirstIterationSaysThatNothingChanged() {
    choosePair(fit);
    tasks.interruption = new CancellationException();
    fit.run().start();
    assertEquals(
        "The fit was stopped before its first iteration. Nothing was changed.",
        services.status().current().text());
    assertFalse(fit.run().runningProperty().get());
  }

  @Test
  void aFitThatDidNotConvergeIsNotCalledFinished() {
    choosePair(fit);
    tasks.termination = Termination.STOPPED;
    fit.run().start();
    assertEquals(
        "Fit stopped: not converged, ESR below 0.0001, 2 iterations, 1.3 s.",
        services.status().current().text());
    assertEquals(StatusMessage.Kind.WARNING, services.status().current().kind());
    assertEquals(FitViewModel.Page.RESULT, fit.pageProperty().get());
  }

  @Test
  void aFaultInTheFitEndsItWithASentenceAndTheNextOneRuns() {
    choosePair(fit);
    tasks.interruption = new IllegalStateException("planted");
    fit.run().start();
    assertFalse(fit.run().runningProperty().get());
    assertEquals("", fit.run().obstacleProperty().get());
    assertEquals(StatusMessage.Kind.ERROR, services.status().current().kind());
    assertTrue(
        services
            .status()
            .current()
            .text()
            .startsWith("The fit failed by a fault of the program. Nothing was changed; "),
        services.status().current().text());
    tasks.interruption = null;
    fit.run().start();
    assertNotNull(fit.result().fittedProperty().get());
  }

  @Test
  void thereIsNoResultToShowBeforeTheFirstFit() {
    fit.showResult();
    assertEquals(FitViewModel.Page.RUN, fit.pageProperty().get());
  }

  @Test
  void theModelTakesKnobAndSwitchFromTheFileName() {
    fit.pair().choose(PairRole.DRY, tasks.file("dry.wav", Fixtures.DRY));
    fit.pair().choose(PairRole.WET, tasks.file("wet-limit-pr055.wav", Fixtures.WET));
    fit.run().start();
    ModelDraft draft = fit.result().draft();
    assertEquals(new ModelDraft("Fit of wet-limit-pr055", CompressionMode.LIMIT, 55), draft);
    UnitModel model = fit.result().model(draft);
    assertEquals(Fixtures.TRUE_PARAMETERS, model.map(CompressionMode.LIMIT).orElseThrow().at(55));
  }

  @Test
  void savingSaysWhatWasSavedOrWhyNot() {
    choosePair(fit);
    fit.run().start();
    ModelDraft draft = new ModelDraft("My unit", CompressionMode.COMPRESS, 40);
    fit.result().save(Path.of("unit.optofit.json"), draft);
    assertEquals("Saved unit.optofit.json: My unit.", services.status().current().text());
    assertEquals("My unit", tasks.saved.get(0).name());
    tasks.failure = "The disk is full. Free some space.";
    fit.result().save(Path.of("unit.optofit.json"), draft);
    assertEquals(tasks.failure, services.status().current().text());
    assertEquals(StatusMessage.Kind.ERROR, services.status().current().kind());
  }

  @Test
  void keptModelIsNamedAsItIsInTheLibrary() {
    choosePair(fit);
    fit.run().start();
    List<String> heard = new ArrayList<>();
    fit.result().setOnKept(() -> heard.add("kept"));

    fit.result().keep(new ModelDraft("My unit", CompressionMode.COMPRESS, 40));

    assertEquals("My unit", tasks.saved.get(0).name());
    assertEquals("Saved My unit 2 in Models.", services.status().current().text());
    assertEquals(List.of("kept"), heard);
  }

  @Test
  void reportIsWrittenAndOffersToBeOpened() {
    choosePair(fit);
    fit.run().start();
    List<Path> opened = new ArrayList<>();

    fit.result().report(Path.of("fit.html"), opened::add);

    assertEquals(List.of(fit.result().draft().name()), tasks.reports);
    StatusMessage said = services.status().current();
    assertEquals("Report written: fit.html.", said.text());
    requireNonNull(said.action()).run().run();
    assertEquals(List.of(Path.of("fit.html")), opened);

    tasks.failure = "The disk is full.";
    fit.result().report(Path.of("fit.html"), opened::add);
    assertEquals("The disk is full.", services.status().current().text());
  }

  @Test
  void renderingSaysThePeakAndWhatIsClipped() {
    choosePair(fit);
    fit.run().start();
    fit.result().render(Path.of("out.wav"));
    assertEquals("Rendered out.wav, peak −3.0 dBFS.", services.status().current().text());
    tasks.rendered = new RenderOutcome(10, 1.25, 4, 0);
    fit.result().render(Path.of("out.wav"));
    assertTrue(
        services
            .status()
            .current()
            .text()
            .startsWith("Rendered out.wav: 4 samples are clipped at a peak of 1.3 dBFS."));
  }

  @Test
  void plotsShowTheWholeOfAShortRecording() {
    choosePair(fit);
    fit.run().start();
    assertEquals(List.of(new TimeWindow(0, 6)), fit.result().windowsProperty().get());
    assertEquals(new TimeWindow(0, 6), fit.result().windowProperty().get());
  }

  private FitSettings settings() {
    return requireNonNull(tasks.settings);
  }

  private void choosePair(FitViewModel model) {
    model.pair().choose(PairRole.DRY, tasks.file("dry.wav", Fixtures.DRY));
    model.pair().choose(PairRole.WET, tasks.file("wet.wav", Fixtures.WET));
  }
}
