package org.optofit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.UnitSetting;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.ParameterRange;
import org.optofit.store.SettingsStore;
import org.optofit.testdata.Music;
import org.optofit.ui.control.ParameterRow;
import org.optofit.ui.control.RotaryKnob;
import org.optofit.ui.fit.FitView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, without a sound device: it plays silently against the clock. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by start
final class MainWindowTest {
  private static final long PATIENCE_SECONDS = 30;

  @TempDir private static Path folder;
  private Services services;
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage stage) throws IOException {
    this.stage = stage;
    Path settings = Files.createTempDirectory(folder, "settings");
    services =
        new Services(
            Platform::runLater,
            Executors.newSingleThreadExecutor(
                task -> {
                  Thread thread = new Thread(task, "test-work");
                  thread.setDaemon(true);
                  return thread;
                }),
            (device, rate, channels, buffer) -> null,
            new SettingsStore(settings));
    window = new MainWindow(services);
    Scene scene = new Scene(window, 1024, 700);
    window.install(scene);
    stage.setScene(scene);
    stage.show();
    Path music = settings.resolve("music.wav");
    WavWriter.write(music, Music.clip("music.wav", Music.samples(20, 1)), SampleFormat.PCM_16);
    window.audition().source().open(music);
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void theFirstSpacePlaysAndTheNextPauses(FxRobot robot) throws TimeoutException {
    ready();
    robot.type(KeyCode.SPACE);
    await(() -> services.engine().status().clipFrame() > Music.RATE_HZ / 4);
    await(() -> services.status().current().text().startsWith("No sound device"));
    robot.type(KeyCode.SPACE);
    await(() -> !services.engine().status().playing());
    assertTrue(services.engine().status().clipFrame() > 0);
  }

  @Test
  void spacePlaysAfterAClickOnAButtonAndPressesAFocusedOne(FxRobot robot) throws TimeoutException {
    ready();
    robot.clickOn("In circuit");
    assertTrue(setting().bypassed());
    robot.type(KeyCode.SPACE);
    await(() -> services.engine().status().playing());
    assertTrue(setting().bypassed());
    robot.type(KeyCode.TAB);
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    robot.type(KeyCode.SPACE);
    assertFalse(setting().bypassed());
    assertTrue(services.engine().status().playing());
  }

  @Test
  void theKnobTurnsByKeyboardAndUndoTakesItBack(FxRobot robot) throws TimeoutException {
    ready();
    robot.interact(knob()::requestFocus);
    robot.type(KeyCode.PAGE_UP).type(KeyCode.UP);
    assertEquals(81, setting().peakReduction());
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    assertEquals(UnitSetting.FIRST_PEAK_REDUCTION, setting().peakReduction());
    assertEquals(UnitSetting.FIRST_PEAK_REDUCTION, knob().getValue());
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.Z)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    assertEquals(81, knob().getValue());
  }

  @Test
  void aTypedValueOverridesItsRowAndTheButtonSnapsItBack(FxRobot robot) throws TimeoutException {
    ready();
    ParameterRow ratio = row(ParameterRange.RATIO);
    robot.clickOn(ratio.lookup(".value-field")).eraseText(8).write("6").type(KeyCode.ENTER);
    assertEquals(6, setting().parameters().ratio());
    assertTrue(ratio.overriddenProperty().get());
    robot.clickOn(ratio.lookup(".snap-back"));
    assertEquals(setting().knobParameters(), setting().parameters());
    assertFalse(ratio.overriddenProperty().get());
  }

  @Test
  void lettersAndSpacesInAFieldAreTextNotCommands(FxRobot robot) throws TimeoutException {
    ready();
    robot.clickOn(row(ParameterRange.THRESHOLD).lookup(".value-field")).eraseText(10);
    robot.write("-24 dB").type(KeyCode.ENTER);
    assertEquals(-24, setting().parameters().thresholdDb());
    assertFalse(setting().bypassed());
    assertFalse(services.engine().status().playing());
    robot.type(KeyCode.B);
    assertTrue(setting().bypassed());
  }

  @Test
  void keysCompareByEarAndTheFaceRemindsOfIt(FxRobot robot) throws TimeoutException {
    ready();
    robot.type(KeyCode.DIGIT2);
    robot.interact(() -> services.audition().setPeakReduction(90));
    robot.type(KeyCode.DIGIT1);
    assertEquals(UnitSetting.FIRST_PEAK_REDUCTION, setting().peakReduction());
    robot.type(KeyCode.DIGIT2);
    assertEquals(90, setting().peakReduction());
    Labeled reminder = (Labeled) window.lookup(".listening-reminder");
    assertFalse(reminder.isVisible());
    robot.type(KeyCode.D);
    await(() -> reminder.isVisible() && reminder.getText().equals("Difference only"));
    robot.type(KeyCode.B);
    await(() -> reminder.getText().equals("Bypassed"));
    assertFalse(services.audition().slots().difference());
    robot.type(KeyCode.M);
    await(() -> robot.lookup(".trim-value").queryLabeled().getText().endsWith(" dB"));
  }

  @Test
  void aFileThatIsNoAudioGivesOneSentenceAndTheMusicStays(FxRobot robot)
      throws IOException, TimeoutException {
    ready();
    Path bad = Files.writeString(folder.resolve("notes.txt"), "not audio");
    robot.interact(() -> window.audition().source().open(bad));
    await(() -> services.status().current().kind() == Kind.ERROR);
    assertTrue(services.status().current().text().contains("notes.txt"));
    assertEquals("music.wav", services.audition().clip().orElseThrow().name());
    await(() -> robot.lookup(".status-message").queryLabeled().getText().contains("notes.txt"));
  }

  @Test
  void keysShowTheOtherPageAndTheHelp(FxRobot robot) throws TimeoutException {
    ready();
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    assertTrue(robot.lookup(n -> n instanceof FitView).query().isVisible());
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
    assertFalse(robot.lookup(n -> n instanceof FitView).query().isVisible());
    robot.type(KeyCode.F1);
    await(() -> robot.lookup(".keys").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup(".keys").tryQuery().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"1024, 700", "1280, 800", "1920, 1080"})
  void nothingIsCutAndNothingScrolls(double width, double height, FxRobot robot)
      throws TimeoutException {
    ready();
    robot.interact(
        () -> {
          services.audition().override(ParameterRange.RATIO, 120);
          services.audition().override(ParameterRange.RELEASE, 29_999);
          stage.setWidth(width);
          stage.setHeight(height);
        });
    WaitForAsyncUtils.waitForFxEvents();
    for (Node node : window.lookupAll("*")) {
      if (!shown(node)) {
        continue;
      }
      assertFalse(node instanceof ScrollBar, "a scroll bar shows");
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertTrue(
          bounds.getMinX() >= -4
              && bounds.getMinY() >= -4
              && bounds.getMaxX() <= width + 4
              && bounds.getMaxY() <= height + 4,
          node + " reaches out of the window");
      if (node instanceof Labeled labeled && labeled.getText() != null) {
        boolean number = labeled.getText().chars().anyMatch(Character::isDigit);
        assertTrue(
            !number || labeled.getWidth() >= Math.floor(labeled.prefWidth(-1)),
            "cut: " + labeled.getText());
      }
    }
  }

  @Test
  void modelIsDuplicatedUsedAndOfferedInAudition(FxRobot robot) throws TimeoutException {
    ready();
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    await(() -> robot.lookup("#duplicate-model").tryQuery().isPresent());
    robot.clickOn("#duplicate-model");
    await(() -> !robot.lookup("#delete-model").queryButton().isDisabled());
    robot.clickOn("#use-model");
    await(() -> setting().model().name().endsWith(" 2"));
    assertEquals(2, window.audition().unit().models().size());
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    robot.clickOn("#delete-model");
    await(() -> robot.lookup("#undo-delete").queryButton().getParent().isVisible());
    robot.clickOn("#undo-delete");
    await(() -> !robot.lookup("#undo-delete").queryButton().getParent().isVisible());
    assertEquals(2, robot.lookup("#models").queryListView().getItems().size());
  }

  private void ready() throws TimeoutException {
    await(() -> services.audition().clip().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }

  private UnitSetting setting() {
    WaitForAsyncUtils.waitForFxEvents();
    return services.audition().setting();
  }

  private RotaryKnob knob() {
    return (RotaryKnob) window.lookup(".rotary-knob");
  }

  private ParameterRow row(ParameterRange parameter) {
    List<Node> rows = List.copyOf(window.lookupAll(".parameter-row"));
    return (ParameterRow) rows.get(List.of(ParameterRange.values()).indexOf(parameter));
  }

  private static boolean shown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
