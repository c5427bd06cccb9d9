package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class RotaryKnobTest {
  private final List<String> refusals = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // set by start
  private RotaryKnob knob;

  @Start
  void start(Stage stage) {
    knob = new RotaryKnob("Peak Reduction", Quantity.SCALE, 0, 100, 50);
    knob.setValue(70);
    knob.setOnRefused(refusals::add);
    Scene scene = new Scene(new HBox(new Button("before"), knob), 400, 300);
    Theme.DARK.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void isReadOutAsASliderWithNameAndValue() {
    assertEquals(AccessibleRole.SLIDER, knob.getAccessibleRole());
    assertEquals("Peak Reduction 70.0", knob.getAccessibleText());
  }

  @Test
  void obeysTheKeys(FxRobot robot) {
    robot.interact(knob::requestFocus);
    robot.type(KeyCode.UP);
    assertEquals(71, knob.getValue(), 1e-9);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    assertEquals(70.9, knob.getValue(), 1e-9);
    robot.type(KeyCode.PAGE_DOWN);
    assertEquals(60.9, knob.getValue(), 1e-9);
    robot.type(KeyCode.HOME);
    assertEquals(0, knob.getValue(), 1e-9);
    robot.type(KeyCode.END);
    assertEquals(100, knob.getValue(), 1e-9);
  }

  @Test
  void isDraggedUpAndDown(FxRobot robot) {
    Point2D body = knob.localToScreen(knob.getWidth() / 2, 70);
    robot.moveTo(body).press(MouseButton.PRIMARY);
    robot.moveBy(0, -20);
    robot.release(MouseButton.PRIMARY);
    assertEquals(80, knob.getValue(), 1e-9);
    assertFalse(knob.isValueChanging());
  }

  @Test
  void turnsWithTheWheel(FxRobot robot) {
    robot.interact(() -> knob.lookup(".knob-face").fireEvent(wheel(2, false)));
    assertEquals(72, knob.getValue(), 1e-9);
    robot.interact(() -> knob.lookup(".knob-face").fireEvent(wheel(-1, true)));
    assertEquals(71.9, knob.getValue(), 1e-9);
  }

  @Test
  void goesBackToItsDefaultOnADoubleClick(FxRobot robot) {
    robot.doubleClickOn(knob.localToScreen(knob.getWidth() / 2, 70), MouseButton.PRIMARY);
    assertEquals(50, knob.getValue(), 1e-9);
  }

  @Test
  void takesATypedValue(FxRobot robot) {
    robot.clickOn(".value-field").eraseText(4).write("82").type(KeyCode.ENTER);
    assertEquals(82, knob.getValue(), 1e-9);
    assertEquals("82.0", field(robot).getText());
  }

  @Test
  void refusesAnEntryOutOfRangeAndSaysTheRange(FxRobot robot) {
    robot.clickOn(".value-field").eraseText(4).write("182").type(KeyCode.ENTER);
    assertEquals(70, knob.getValue(), 1e-9);
    assertTrue(field(robot).isFocused());
    assertEquals(
        "Peak Reduction 182.0 is out of range. Type a value from 0.0 to 100.0, or press Escape.",
        refusals.get(0));
  }

  @Test
  void leavesTheValueUnchangedOnEscape(FxRobot robot) {
    robot.clickOn(".value-field").eraseText(4).write("12").type(KeyCode.ESCAPE);
    assertEquals(70, knob.getValue(), 1e-9);
    assertEquals("70.0", field(robot).getText());
  }

  @Test
  void showsTheFocusRingAfterTheKeyboardOnly(FxRobot robot) {
    robot.clickOn("before");
    robot.type(KeyCode.TAB);
    assertTrue(knob.isFocusVisible());
    robot.clickOn("before");
    robot.clickOn(knob.localToScreen(knob.getWidth() / 2, 70), MouseButton.PRIMARY);
    assertTrue(knob.isFocused());
    assertFalse(knob.isFocusVisible());
  }

  private static ScrollEvent wheel(double notches, boolean shift) {
    double distance = 40 * notches;
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        0,
        0,
        0,
        0,
        shift,
        false,
        false,
        false,
        false,
        false,
        shift ? distance : 0,
        shift ? 0 : distance,
        0,
        0,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private static ValueField field(FxRobot robot) {
    return robot.lookup(".value-field").queryAs(ValueField.class);
  }
}
