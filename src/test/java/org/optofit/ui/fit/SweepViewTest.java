package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.app.Services;
import org.optofit.app.TestServices;
import org.optofit.model.UnitModel;
import org.optofit.testdata.SweepRecordings;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
final class SweepViewTest {
  @TempDir static Path recordings;
  private static List<Path> files = List.of();

  private final List<UnitModel> auditioned = new ArrayList<>();
  private FitViewModel model;
  private Stage stage;

  @BeforeAll
  static void record() throws IOException {
    files = SweepRecordings.write(recordings, 3, 100, 80, 60);
  }

  @Start
  void start(Stage shown) {
    Services services = TestServices.inline(recordings.resolve("settings"));
    model = new FitViewModel(services, new FakeFitTasks(), () -> 0, (task, nanos) -> task.run());
    FitView view = new FitView(model);
    view.setOnAudition((unit, clip) -> auditioned.add(unit));
    Scene scene = new Scene(view, 1280, 732);
    Theme.DARK.apply(scene);
    stage = shown;
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aSweepIsCorrectedRunAndAuditionedByKeyboard(FxRobot robot) {
    robot.clickOn("Sweep");
    robot.interact(() -> model.commands().drop(files));
    assertEquals(3, robot.lookup(".sweep-row").queryAll().size());
    TextField knob = (TextField) robot.lookup(".sweep-row .text-field").nth(2).query();
    robot.interact(knob::requestFocus);
    robot.interact(() -> knob.setText("55"));
    robot.type(KeyCode.ENTER);
    assertEquals("55", knob.getText());
    assertEquals("55", model.sweep().rowsProperty().get().get(2).knob());
    assertTrue(robot.lookup("#save-sweep").queryButton().isDisabled());
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    assertEquals("3 of 3 fitted", text(robot, "#sweep-summary"));
    assertTrue(text(robot, "#interpolation").startsWith("Each inner setting left out once"));
    assertFalse(robot.lookup("#save-sweep").queryButton().isDisabled());
    robot.interact(() -> robot.lookup("#audition-sweep").queryButton().fire());
    assertEquals("Sweep of dry", auditioned.get(0).name());

    Node first = robot.lookup(".sweep-row").nth(0).query();
    robot.interact(first::requestFocus);
    robot.type(KeyCode.SPACE);
    assertEquals("Left out", model.sweep().rowsProperty().get().get(0).state());
    robot.type(KeyCode.DELETE);
    assertEquals(2, robot.lookup(".sweep-row").queryAll().size());
    assertNothingCut(robot, 1280, 732);
    assertNothingCut(robot, 1024, 632);
    assertFalse(texts(robot, ".sweep-header").contains("Iterations"), "no room below 1200");
    assertNothingCut(robot, 1920, 1012);
    assertTrue(texts(robot, ".sweep-header").contains("Iterations"));
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
    for (Node node : robot.lookup(".strong-number").queryAllAs(Label.class)) {
      assertFalse(
          node.lookupAll(".text").stream()
              .anyMatch(t -> ((javafx.scene.text.Text) t).getText().endsWith("…")),
          node + " is cut");
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

  private static List<String> texts(FxRobot robot, String id) {
    return robot.lookup(id).query().lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
