package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class DropTargetTest {
  private final List<String> events = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set by start
  private DropTarget target;

  @Start
  void start(Stage stage) {
    target = new DropTarget("wet", "Wet, the output", "WAV, FLAC");
    target.setOnChoose(() -> events.add("choose"));
    target.setOnRemove(() -> events.add("remove"));
    Scene scene = new Scene(new VBox(new Button("before"), target), 330, 200);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void enterAndClickAskForAFile(FxRobot robot) {
    robot.clickOn("before").type(KeyCode.TAB).type(KeyCode.ENTER);
    robot.clickOn(target);
    assertEquals(List.of("choose", "choose"), events);
  }

  @Test
  void deleteRemovesAFileButNotNothing(FxRobot robot) {
    robot.interact(target::requestFocus);
    robot.type(KeyCode.DELETE);
    robot.interact(() -> target.showFilled("wet.wav", "44.1 kHz, mono", "0:40.0"));
    robot.type(KeyCode.DELETE);
    assertEquals(List.of("remove"), events);
  }

  @Test
  void theCrossRemovesWithoutAsking(FxRobot robot) {
    robot.interact(() -> target.showFilled("wet.wav", "44.1 kHz, mono", "0:40.0"));
    robot.clickOn(".drop-remove");
    assertEquals(List.of("remove"), events);
  }

  @Test
  void saysWhatItHolds(FxRobot robot) {
    assertEquals("Choose the wet recording", target.getAccessibleText());
    robot.interact(() -> target.showFilled("wet.wav", "44.1 kHz, mono", "0:40.0"));
    assertEquals("Wet, the output, wet.wav, 44.1 kHz, mono, 0:40.0", target.getAccessibleText());
    robot.interact(
        () -> target.showError("notes.txt", "This is not an audio file.", "Drop a WAV file."));
    assertEquals(
        "notes.txt is not used. This is not an audio file. Drop a WAV file.",
        target.getAccessibleText());
  }
}
