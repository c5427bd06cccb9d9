package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.dsp.PeakCache;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class WaveformViewTest {
  /** 40 s at 1 kHz on 800 px: 50 frames per pixel. */
  private static final double RATE = 1_000;

  private static final int FRAMES = 40_000;
  private static final int WIDTH = 800;
  private static final int FRAMES_PER_PIXEL = FRAMES / WIDTH;

  private final List<String> told = new ArrayList<>();
  private WaveformView view = new WaveformView();

  @Start
  void show(Stage stage) {
    view = new WaveformView();
    view.setOnSeek(
        frame -> {
          told.add("seek " + frame);
          view.setPlayhead(frame);
        });
    view.setOnLoop((start, end) -> told.add("loop " + start + " " + end));
    view.setOnLoopCleared(() -> told.add("cleared"));
    Scene scene = new Scene(new StackPane(view), WIDTH, 76);
    Theme.DARK.apply(scene);
    stage.setScene(scene);
    stage.sizeToScene(); // another test may have left the shared stage wider
    stage.show();
  }

  @BeforeEach
  void load() {
    fx(() -> view.setRecording(PeakCache.of(new float[1][FRAMES]), RATE));
    fx(view::requestFocus);
  }

  @Test
  void aClickSeeks(FxRobot robot) {
    robot.clickOn(at(200));
    assertEquals(List.of("seek " + 200 * FRAMES_PER_PIXEL), told);
  }

  @Test
  void aDragLoops(FxRobot robot) {
    robot.drag(at(100), MouseButton.PRIMARY).moveTo(at(200)).moveTo(at(300)).drop();
    assertEquals(List.of("loop 5000 15000"), told);
    assertEquals(5_000, view.loopStart());
    assertEquals(15_000, view.loopEnd());
  }

  @Test
  void aDragWhoseWayWasLeftOutStillLoops() {
    fx(() -> Event.fireEvent(view, mouse(MouseEvent.MOUSE_PRESSED, 100)));
    fx(() -> Event.fireEvent(view, mouse(MouseEvent.MOUSE_RELEASED, 300)));
    assertEquals(List.of("loop 5000 15000"), told);
  }

  @Test
  void aDragOnAnEdgeAdjustsTheLoop(FxRobot robot) {
    fx(() -> view.setLoop(5_000, 15_000));
    robot.drag(at(302), MouseButton.PRIMARY).moveTo(at(350)).moveTo(at(400)).drop();
    assertEquals(List.of("loop 5000 20000"), told);
  }

  @Test
  void aLoopTooShortToHearIsNotTaken(FxRobot robot) {
    fx(() -> view.setRecording(PeakCache.of(new float[1][FRAMES]), RATE * 1_000));
    robot.drag(at(100), MouseButton.PRIMARY).moveTo(at(104)).drop();
    assertEquals(List.of(), told);
    assertFalse(view.hasLoop());
  }

  @Test
  void aDoubleClickClears(FxRobot robot) {
    fx(() -> view.setLoop(5_000, 15_000));
    robot.doubleClickOn(at(400));
    assertEquals(List.of("seek 20000", "cleared"), told);
    assertFalse(view.hasLoop());
  }

  @Test
  void arrowsSeekBySecondsAndWithShiftByTenths(FxRobot robot) {
    fx(() -> view.setPlayhead(10_000));
    robot.push(KeyCode.RIGHT).push(KeyCode.LEFT).push(KeyCode.SHIFT, KeyCode.RIGHT);
    robot.push(KeyCode.SHIFT, KeyCode.LEFT).push(KeyCode.HOME).push(KeyCode.LEFT);
    assertEquals(
        List.of("seek 11000", "seek 10000", "seek 10100", "seek 10000", "seek 0", "seek 0"), told);
  }

  @Test
  void bracketsSetTheLoopsEnds(FxRobot robot) {
    fx(() -> view.setPlayhead(10_000));
    robot.write('[');
    fx(() -> view.setPlayhead(20_000));
    robot.write(']');
    assertEquals(List.of("loop 10000 40000", "loop 10000 20000"), told);
  }

  @Test
  void theLKeyClearsTheLoopAndBringsItBack(FxRobot robot) {
    fx(() -> view.setLoop(5_000, 15_000));
    robot.push(KeyCode.L);
    assertFalse(view.hasLoop());
    robot.push(KeyCode.L);
    assertEquals(List.of("cleared", "loop 5000 15000"), told);
  }

  @Test
  void theFirstLoopOfTheLKeyIsTheWholeRecording(FxRobot robot) {
    robot.push(KeyCode.L);
    assertEquals(List.of("loop 0 40000"), told);
  }

  @Test
  void aReaderHearsPositionAndLoop() {
    fx(() -> view.setPlayhead(30_600));
    fx(() -> view.setLoop(19_000, 32_100));
    assertEquals("Position 0:30.6 of 0:40.0, loop 0:19.0 to 0:32.1", text());
    assertEquals(30.6, view.queryAccessibleAttribute(AccessibleAttribute.VALUE));
    assertEquals(40.0, view.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
    fx(() -> view.executeAccessibleAction(AccessibleAction.DECREMENT));
    assertEquals(List.of("seek 29600"), told);
  }

  @Test
  void withoutARecordingNothingIsAskedFor(FxRobot robot) {
    fx(() -> view.setRecording(null, RATE));
    robot.clickOn(at(200)).push(KeyCode.RIGHT).push(KeyCode.L).write("[]");
    assertEquals(List.of(), told);
    assertEquals("No recording", text());
  }

  @Test
  void theRingShowsKeyboardFocusOnly(FxRobot robot) {
    robot.clickOn(at(10));
    assertTrue(view.isFocused());
    assertFalse(view.isFocusVisible());
    robot.push(KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
    assertTrue(view.isFocusVisible());
  }

  private Object text() {
    return view.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    return new MouseEvent(
        type,
        x,
        30,
        x,
        30,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  private Point2D at(double x) {
    return view.localToScreen(x, 30);
  }

  private static void fx(Runnable action) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
