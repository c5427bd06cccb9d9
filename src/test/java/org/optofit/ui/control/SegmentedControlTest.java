package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SegmentedControlTest {
  @SuppressWarnings("NullAway.Init") // set by start
  private SegmentedControl<Integer> control;

  @Start
  void start(Stage stage) {
    control = new SegmentedControl<>(List.of(24, 48, 72), range -> range + " dB");
    Scene scene = new Scene(control, 300, 60);
    Theme.DARK.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aClickChooses(FxRobot robot) {
    robot.clickOn("48 dB");
    assertEquals(48, control.valueProperty().get());
  }

  @Test
  void oneIsAlwaysChosen(FxRobot robot) {
    robot.clickOn("24 dB");
    robot.clickOn("24 dB");
    assertEquals(24, control.valueProperty().get());
    assertTrue(segment(0).isSelected());
  }

  @Test
  void arrowKeysChoose(FxRobot robot) {
    robot.clickOn("24 dB").type(KeyCode.RIGHT);
    assertEquals(48, control.valueProperty().get());
    assertTrue(segment(1).isFocused());
  }

  @Test
  void followsItsValue(FxRobot robot) {
    robot.interact(() -> control.valueProperty().set(72));
    assertTrue(segment(2).isSelected());
  }

  private ToggleButton segment(int index) {
    return (ToggleButton) control.getChildren().get(index);
  }
}
