package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class ParameterRowTest {
  private final List<Double> chosen = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private int snapBacks;

  @SuppressWarnings("NullAway.Init") // set by start
  private ParameterRow row;

  @Start
  void start(Stage stage) {
    row = new ParameterRow("Ratio", Quantity.RATIO, 1, 200, true);
    row.setSliderRange(1, 100);
    row.valueProperty().set(4.29);
    row.knobValueProperty().set(4.29);
    row.setOnOverride(
        value -> {
          chosen.add(value);
          row.valueProperty().set(value);
          row.overriddenProperty().set(true);
        });
    row.setOnSnapBack(
        () -> {
          snapBacks++;
          row.valueProperty().set(row.knobValueProperty().get());
          row.overriddenProperty().set(false);
        });
    row.setOnRefused(refusals::add);
    Scene scene = new Scene(new VBox(row), 440, 100);
    Theme.LIGHT.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aTypedValueOverrides(FxRobot robot) {
    robot.clickOn(".value-field").write("6:1").type(KeyCode.ENTER);
    assertEquals(List.of(6.0), chosen);
    assertEquals("6.00 : 1", field(robot).getText());
    assertTrue(robot.lookup(".snap-back").query().isVisible());
  }

  @Test
  void aRefusedEntryKeepsTheFocusAndGivesTheReasonUntilItIsChanged(FxRobot robot) {
    robot.clickOn(".value-field").write("6000").type(KeyCode.ENTER);
    assertEquals(List.of(), chosen);
    assertTrue(field(robot).isFocused());
    assertTrue(refusals.get(0).contains("1.00 : 1 to 200.00 : 1"));
    robot.type(KeyCode.ESCAPE);
    assertEquals("", refusals.get(1));
    assertEquals("4.29 : 1", field(robot).getText());
  }

  @Test
  void keysMoveTheHandleByHundredthsOfTheSlider(FxRobot robot) {
    robot.interact(() -> track(robot).requestFocus());
    robot.type(KeyCode.END);
    assertEquals(100.0, chosen.get(0));
    robot.type(KeyCode.PAGE_DOWN);
    assertEquals(63.10, chosen.get(1), 1e-9);
    robot.type(KeyCode.HOME, KeyCode.UP);
    assertEquals(1.05, chosen.get(3), 1e-9);
  }

  @Test
  void deleteOnTheRowSnapsBack(FxRobot robot) {
    robot.interact(() -> row.override(6));
    robot.interact(() -> track(robot).requestFocus());
    robot.type(KeyCode.DELETE);
    assertEquals(1, snapBacks);
    assertFalse(row.overriddenProperty().get());
  }

  @Test
  void deleteInTheFieldEditsTheText(FxRobot robot) {
    robot.interact(() -> row.override(6));
    robot.clickOn(".value-field").type(KeyCode.DELETE);
    assertEquals(0, snapBacks);
    assertEquals("", field(robot).getText());
  }

  @Test
  void theButtonSnapsBackAndKeepsTheFocusInTheRow(FxRobot robot) {
    robot.interact(() -> row.override(6));
    robot.clickOn(".snap-back");
    assertEquals(1, snapBacks);
    assertTrue(track(robot).isFocused());
  }

  @Test
  void draggingIsOneAdjustment(FxRobot robot) {
    ParameterTrack track = track(robot);
    robot.moveTo(track).press(MouseButton.PRIMARY);
    assertTrue(row.adjustingProperty().get());
    robot.moveBy(10, 0).release(MouseButton.PRIMARY);
    assertFalse(row.adjustingProperty().get());
    assertTrue(chosen.size() >= 2);
    assertEquals(10, chosen.get(0), 0.3);
  }

  @Test
  void isReadOutWithNameValueAndOverride(FxRobot robot) {
    assertEquals("Ratio 4.29 : 1", row.accessibleSentence());
    robot.interact(() -> row.override(6));
    assertEquals("Ratio 6.00 : 1, overridden, knob 4.29 : 1", row.accessibleSentence());
  }

  private static ValueField field(FxRobot robot) {
    return robot.lookup(".value-field").queryAs(ValueField.class);
  }

  private static ParameterTrack track(FxRobot robot) {
    return robot.lookup(".parameter-track").queryAs(ParameterTrack.class);
  }
}
