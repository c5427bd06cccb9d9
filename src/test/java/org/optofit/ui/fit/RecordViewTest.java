package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.CompressorInTheLoop;
import org.optofit.app.TestServices;
import org.optofit.audio.InputDevice;
import org.optofit.audio.MemoryLoop;
import org.optofit.audio.OutputDevice;
import org.optofit.model.CompressorParameters;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
@Timeout(120)
final class RecordViewTest {
  private static final double RATE = 44_100;

  @TempDir static Path settings;
  @TempDir static Path recordings;

  private FitViewModel model;
  private Stage stage;

  @Start
  void start(Stage shown) {
    MemoryLoop card =
        new MemoryLoop(
            RATE,
            500,
            new CompressorInTheLoop(RATE, new CompressorParameters(-24, 3.2, 4.5, 180, -2)));
    RecordDevices devices =
        new RecordDevices(
            List.of(OutputDevice.SYSTEM_DEFAULT), List.of(InputDevice.SYSTEM_DEFAULT));
    model =
        new FitViewModel(
            TestServices.inline(settings, card.outputs(), card.inputs()),
            new FakeFitTasks(),
            () -> devices,
            () -> 0,
            (task, nanos) -> task.run());
    Scene scene = new Scene(new FitView(model), 1280, 732);
    Theme.DARK.apply(scene);
    stage = shown;
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void twoPositionsAreRecordedByEnterAndHandedOverToTheSweep(FxRobot robot) {
    robot.clickOn("Record");
    assertEquals("Choose a folder for the recordings.", text(robot, "#record-instruction"));
    assertTrue(robot.lookup("#record").queryButton().isDisabled());
    RecordSettings set = model.record().settings();
    robot.interact(
        () -> {
          set.rateHz.set(RATE);
          set.positions.set("85, 80");
          set.folder.set(recordings);
        });
    Bounds keep = place(robot, "#keep-take");
    Bounds record = place(robot, "#record");
    Bounds level = place(robot, "#set-level");
    robot.interact(() -> robot.lookup("#record").queryButton().fire());
    assertEquals(keep, place(robot, "#keep-take"));
    assertEquals(record, place(robot, "#record"));
    assertEquals(level, place(robot, "#set-level"));
    assertFalse(robot.lookup("#keep-take").queryButton().isVisible());
    assertTrue(text(robot, "#take-verdict").startsWith("Kept as unit-wet-pr085.wav"));
    assertEquals(
        "Set Peak Reduction to 80, then press Record.", text(robot, "#record-instruction"));
    assertTrue(Files.exists(recordings.resolve("unit-wet-pr085.wav")));
    assertTrue(text(robot, "#level-words").startsWith("Good"), text(robot, "#level-words"));
    assertNothingCut(robot, 1280, 732);
    assertNothingCut(robot, 1024, 632);
    assertNothingCut(robot, 1920, 1012);
    robot.type(KeyCode.ENTER);
    assertTrue(Files.exists(recordings.resolve("unit-wet-pr080.wav")));
    robot.interact(() -> robot.lookup("#fit-recorded").queryButton().fire());
    assertEquals(FitTask.SWEEP, model.taskProperty().get());
    assertEquals(2, model.sweep().rowsProperty().get().size());
    assertFalse(model.sweep().obstacleProperty().get().contains("dry"));
  }

  private static Bounds place(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getLayoutBounds());
  }

  private void assertNothingCut(FxRobot robot, double width, double height) {
    robot.interact(
        () -> {
          stage.setWidth(width + stage.getWidth() - stage.getScene().getWidth());
          stage.setHeight(height + stage.getHeight() - stage.getScene().getHeight());
        });
    for (Node node : robot.lookup(n -> n instanceof Button && shown(n)).queryAll()) {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertTrue(bounds.getMaxX() <= width - 8, node + " ends at " + bounds.getMaxX());
      assertTrue(bounds.getMaxY() <= height - 8, node + " ends at " + bounds.getMaxY());
    }
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
