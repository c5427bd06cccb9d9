package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.optofit.ui.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class VuMeterTest {
  private final AtomicLong nanos = new AtomicLong();

  @SuppressWarnings("NullAway.Init") // set by start
  private VuMeter meter;

  @Start
  void start(Stage stage) {
    meter = new VuMeter(nanos::get);
    Scene scene = new Scene(meter, 332, 140);
    Theme.DARK.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void isReadOutTwiceASecond(FxRobot robot) {
    robot.interact(() -> reads(-7.9, 500));
    assertEquals("Gain reduction 7.9 dB", meter.getAccessibleText());
    robot.interact(() -> reads(-3.1, 499));
    assertEquals("Gain reduction 7.9 dB", meter.getAccessibleText());
    robot.interact(() -> reads(-2.0, 1));
    assertEquals("Gain reduction 2.0 dB", meter.getAccessibleText());
  }

  @Test
  void speaksOfOutputInItsOtherMode(FxRobot robot) {
    robot.interact(
        () -> {
          meter.modeProperty().set(VuScale.OUTPUT);
          reads(-3.2, 500);
        });
    assertEquals("Output −3.2 VU", meter.getAccessibleText());
  }

  private void reads(double db, long afterMillis) {
    nanos.addAndGet(afterMillis * 1_000_000);
    meter.setReading(db);
  }
}
