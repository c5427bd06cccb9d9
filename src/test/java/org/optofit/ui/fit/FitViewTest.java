package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.app.Services;
import org.optofit.app.TestServices;
import org.optofit.capture.PairRole;
import org.optofit.fit.Termination;
import org.optofit.model.UnitModel;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
final class FitViewTest {
  @TempDir static Path folder;

  private final FakeFitTasks tasks = new FakeFitTasks();
  private final List<UnitModel> auditioned = new ArrayList<>();
  private FitViewModel model;
  private Stage stage;

  @Start
  void start(Stage shown) {
    Services services = TestServices.inline(folder);
    for (int i = 0; i < 12; i++) {
      tasks.script.add(Fixtures.iteration(0, i, 100.0 / (i + 1)));
    }
    model =
        new FitViewModel(
            services,
            tasks,
            () -> 0,
            (task, nanos) -> {
              if (services.audition().aside().isEmpty()) {
                task.run();
              }
            });
    FitView view = new FitView(model);
    view.setOnAudition((unit, clip) -> auditioned.add(unit));
    Scene scene = new Scene(view, 1280, 732);
    Theme.DARK.apply(scene);
    stage = shown;
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aWrongFileShowsItsReasonAndNextStep(FxRobot robot) {
    robot.interact(() -> model.pair().choose(PairRole.DRY, Path.of("notes.txt")));
    assertTrue(texts(robot, "#dry-target").containsAll(List.of("Not used", "notes.txt")));
    assertTrue(
        texts(robot, "#dry-target")
            .containsAll(List.of("This is no audio.", "Choose a WAV file.")));
    assertTrue(robot.lookup("#start-fit").queryButton().isDisabled());
  }

  @Test
  void theSamplePairIsOneClickAway(FxRobot robot) {
    tasks.file("dry-music.wav", Fixtures.DRY);
    tasks.file("wet-music-pr070.wav", Fixtures.WET);
    robot.clickOn("#sample-pair");
    assertTrue(texts(robot, "#dry-target").contains("dry-music.wav"));
    assertTrue(texts(robot, "#wet-target").contains("wet-music-pr070.wav"));
    assertFalse(robot.lookup("#sample-pair").query().isVisible());
  }

  @Test
  void aFaultIsMendedAndUndoneByOneButtonEach(FxRobot robot) {
    float[] inverted = Fixtures.WET.clone();
    for (int n = 0; n < inverted.length; n++) {
      inverted[n] = -inverted[n];
    }
    robot.interact(() -> model.pair().choose(PairRole.DRY, tasks.file("dry.wav", Fixtures.DRY)));
    robot.interact(() -> model.pair().choose(PairRole.WET, tasks.file("wet.wav", inverted)));
    assertTrue(robot.lookup("#start-fit").queryButton().isDisabled());

    robot.interact(() -> robot.lookup("Invert wet").queryButton().fire());
    assertFalse(robot.lookup("#start-fit").queryButton().isDisabled());
    assertTrue(robot.lookup("inverted, turned round").tryQuery().isPresent());

    robot.interact(() -> robot.lookup("Undo").queryButton().fire());
    assertTrue(robot.lookup("Invert wet").tryQuery().isPresent());
    assertTrue(robot.lookup("#start-fit").queryButton().isDisabled());
  }

  @Test
  void theSegmentsChangeTheTaskOnEveryPage(FxRobot robot) {
    robot.clickOn("Sweep");
    assertEquals(FitTask.SWEEP, model.taskProperty().get());
    assertFalse(shown(robot.lookup("#dry-target").query()));
    robot.interact(() -> model.taskProperty().set(FitTask.PAIR));
    assertTrue(shown(robot.lookup("#dry-target").query()));
  }

  @Test
  void ctrlEnterOnADropTargetStartsTheFit(FxRobot robot) {
    choosePair(robot);
    robot.interact(() -> robot.lookup("#wet-target").query().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    assertEquals(FitViewModel.Page.RESULT, model.pageProperty().get());
  }

  @Test
  void theReasonWhyNothingCanStartIsShown(FxRobot robot) {
    String hint = robot.lookup("#fit-obstacle").queryAs(Label.class).getText();
    assertTrue(hint.contains("No dry recording yet."), hint);
  }

  @Test
  void aFitIsRunAndAuditionedByKeyboardAlone(FxRobot robot) {
    choosePair(robot);
    robot.interact(() -> robot.lookup("#dry-target").query().requestFocus());
    focusByTab(robot, "start-fit");
    robot.type(KeyCode.SPACE);
    assertEquals(FitViewModel.Page.RESULT, model.pageProperty().get());
    assertEquals("−25.00", label(robot, "#result-threshold"));
    assertEquals("4.00", label(robot, "#result-ratio"));
    assertEquals("Very close match.", label(robot, "#agreement"));
    robot.interact(() -> robot.lookup("#time-window").query().requestFocus());
    focusByTab(robot, "audition-this");
    robot.type(KeyCode.SPACE);
    assertEquals("Fit of wet-pr070", auditioned.get(0).name());
  }

  @Test
  void aFitStoppedEarlySaysSoAndShowsNoIntervals(FxRobot robot) {
    tasks.termination = Termination.STOPPED;
    choosePair(robot);
    robot.interact(() -> model.run().start());
    assertEquals("Stopped early, not converged.", label(robot, "#agreement"));
    assertEquals("No intervals: they hold at a minimum only.", label(robot, "#intervals-note"));
    List<String> intervals =
        robot.lookup(".result-interval").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    assertEquals(List.of("–", "–", "–", "–", "–"), intervals);
    assertEquals("−25.00", label(robot, "#result-threshold"));
    assertEverythingInside(robot);
  }

  @Test
  void theResidualIsHeardAndStoppedByKeyboard(FxRobot robot) {
    choosePair(robot);
    robot.interact(() -> model.run().start());
    Button listen = robot.lookup("#listen-residual").queryButton();
    assertEquals("Listen, +20 dB", listen.getText());
    assertEquals("Play wet minus model, raised by 20 dB", listen.getAccessibleText());
    robot.interact(() -> robot.lookup("#time-window").query().requestFocus());
    focusByTab(robot, "listen-residual");
    robot.type(KeyCode.SPACE);
    assertEquals("Stop", listen.getText());
    assertEquals("Stop playing the residual", listen.getAccessibleText());
    robot.type(KeyCode.SPACE);
    assertEquals("Listen, +20 dB", listen.getText());
  }

  @Test
  void theTableIsCopiedAsText(FxRobot robot) {
    choosePair(robot);
    robot.interact(() -> model.run().start());
    robot.interact(model::showRun);
    robot.clickOn("Copy table");
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    List<String> lines = copied[0].lines().toList();
    assertEquals(13, lines.size());
    assertTrue(lines.get(0).startsWith("Iteration\tThreshold, dB\tRatio\tAttack, ms"));
    assertTrue(lines.get(1).startsWith("0\t−25.00\t4.000\t5.00"));
  }

  @Test
  void optionsAreRefusedWithAReasonAndAppliedWithEnter(FxRobot robot) {
    robot.clickOn("#fit-options");
    TextField starts = (TextField) robot.lookup(".pop-over-form .text-field").nth(0).query();
    robot.interact(() -> starts.setText("99"));
    assertTrue(
        texts(robot, ".pop-over-form").contains("Starts takes a whole number from 1 to 32."));
    robot.interact(() -> starts.setText("3"));
    robot.clickOn("Apply options");
    assertEquals(3, model.run().settingsProperty().get().starts());
  }

  @ParameterizedTest
  @CsvSource({"1280, 732", "1024, 632", "1920, 1012"})
  void nothingIsCutAtAnySize(double width, double height, FxRobot robot) {
    choosePair(robot);
    robot.interact(
        () -> {
          stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
          stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
        });
    assertEverythingInside(robot);
    robot.interact(() -> model.run().start());
    assertEquals(FitViewModel.Page.RESULT, model.pageProperty().get());
    assertEverythingInside(robot);
  }

  private void assertEverythingInside(FxRobot robot) {
    double right = stage.getScene().getWidth();
    for (Node node : robot.lookup(n -> n instanceof Button && shown(n)).queryAll()) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertTrue(bounds.getMaxX() <= right - 8, node + " ends at " + bounds.getMaxX());
      assertFalse(cut((Labeled) node), node + " is cut");
    }
    for (String id : List.of("#result-threshold", "#result-ratio", "#result-release")) {
      robot.lookup(id).queryAllAs(Label.class).forEach(l -> assertFalse(cut(l), id + " is cut"));
    }
  }

  private static boolean cut(Labeled label) {
    return label.lookupAll(".text").stream()
        .anyMatch(
            t ->
                t instanceof javafx.scene.text.Text text
                    && text.getText().endsWith("…")
                    && !label.getText().endsWith("…"));
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void choosePair(FxRobot robot) {
    Path dry = tasks.file("dry.wav", Fixtures.DRY);
    Path wet = tasks.file("wet-pr070.wav", Fixtures.WET);
    robot.interact(() -> model.pair().drop(List.of(wet, dry), null));
  }

  private void focusByTab(FxRobot robot, String id) {
    for (int i = 0; i < 30; i++) {
      Node owner = stage.getScene().getFocusOwner();
      if (owner != null && id.equals(owner.getId())) {
        return;
      }
      robot.type(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not reach " + id);
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static List<String> texts(FxRobot robot, String id) {
    return robot.lookup(id).query().lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
