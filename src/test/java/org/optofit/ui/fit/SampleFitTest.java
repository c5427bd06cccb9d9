package org.optofit.ui.fit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.fit.SolverKind;
import org.optofit.fit.Termination;
import org.optofit.store.SettingsStore;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The sample recordings fitted on the screen, in real threads. */
@Tag("slow")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
final class SampleFitTest {
  private static final Path SAMPLES = Path.of("sample-audio");
  private static final long MOST_SECONDS = 120;

  @TempDir static Path folder;

  private final ExecutorService background = Executors.newCachedThreadPool();
  private Services services;
  private FitViewModel model;

  @Start
  void start(Stage stage) {
    services =
        new Services(
            Platform::runLater,
            background,
            (device, rate, channels, buffer) -> null,
            new SettingsStore(folder));
    model = new FitViewModel(services);
    Scene scene = new Scene(new FitView(model), 1280, 732);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Stop
  void stop() {
    services.close();
  }

  @Test
  void theSamplePairIsFittedAsWellAsTheBestKnown(FxRobot robot) throws TimeoutException {
    chooseSamples(robot);
    robot.clickOn("#start-fit");
    await(() -> model.result().fittedProperty().get() != null);
    FittedPair fitted = requireNonNull(model.result().fittedProperty().get());
    assertTrue(fitted.agreement().esr() <= 0.0034, "ESR " + fitted.agreement().esr());
    assertEquals(FitViewModel.Page.RESULT, model.pageProperty().get());
    assertTrue(robot.lookup("#audition-this").queryButton().isVisible());
  }

  /** The published procedure, because the other one has ended before a button can be pressed. */
  @Test
  void stoppingKeepsTheBestSoFar(FxRobot robot) throws TimeoutException {
    chooseSamples(robot);
    robot.interact(
        () ->
            model
                .run()
                .settingsProperty()
                .set(FitSettings.defaults().withSolver(SolverKind.PAPER)));
    Button stop = robot.lookup("#stop-fit").queryButton();
    model
        .run()
        .snapshotProperty()
        .addListener(
            (observable, before, now) -> {
              if (now.running() && now.current().size() > 2) {
                stop.fire();
              }
            });
    robot.clickOn("#start-fit");
    await(() -> model.result().fittedProperty().get() != null);
    FittedPair fitted = requireNonNull(model.result().fittedProperty().get());
    assertEquals(Termination.STOPPED, fitted.result().termination());
    assertTrue(
        fitted.result().loss() < fitted.result().history().get(0).loss(), "better than the start");
  }

  private void chooseSamples(FxRobot robot) throws TimeoutException {
    robot.interact(
        () ->
            model
                .pair()
                .drop(
                    List.of(
                        SAMPLES.resolve("wet-music-pr070.wav"), SAMPLES.resolve("dry-music.wav")),
                    null));
    await(() -> model.run().obstacleProperty().get().isEmpty());
  }

  /** Waits for something on the window's thread. */
  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        MOST_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
