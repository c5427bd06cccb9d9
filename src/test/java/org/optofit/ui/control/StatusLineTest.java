package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class StatusLineTest {
  private final List<String> events = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set by start
  private StatusLine line;

  @Start
  void start(Stage stage) {
    line = new StatusLine();
    Scene scene = new Scene(line, 1000, 28);
    Theme.DARK.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aMessageHasAtMostOneButton(FxRobot robot) {
    robot.interact(
        () -> {
          line.showWork("Rendering", 0.34, "Stop", () -> events.add("stop"));
          line.showMessage(Mark.WARNING, "Not saved.", "Save as", () -> events.add("save"));
        });
    assertEquals(1, robot.lookup(".status-button").queryAll().size());
    robot.clickOn("Save as");
    assertEquals(List.of("save"), events);
    robot.interact(() -> line.showMessage(Mark.INFO, "Ready."));
    assertEquals(0, robot.lookup(".status-button").queryAll().size());
  }

  @Test
  void workShowsItsShareAndStops(FxRobot robot) {
    robot.interact(() -> line.showWork("Rendering", 0.34, "Stop", () -> events.add("stop")));
    assertTrue(texts(robot).contains("Rendering 34 %"));
    robot.clickOn("Stop");
    assertEquals(List.of("stop"), events);
  }

  @Test
  void factsAppearOnceTheyAreKnown(FxRobot robot) {
    assertEquals("", texts(robot));
    robot.interact(
        () -> {
          line.setDevice("System default", true);
          line.setSampleRate(44_100);
          line.setLatency(23.22);
          line.setMissed(12);
          line.setLoad(0.021);
        });
    assertEquals("System default|44.1 kHz|Latency|23.2 ms|Missed|12|DSP|2 %", texts(robot));
    robot.interact(() -> line.setLatency(Double.NaN));
    assertFalse(texts(robot).contains("Latency"));
  }

  private static String texts(FxRobot robot) {
    return robot.lookup(".label").queryAll().stream()
        .filter(StatusLineTest::isShown)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("|"));
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }
}
