package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.ui.audition.AuditionLayout.Box;

/** Places are in the tab, 40 px below the window's top edge. */
final class AuditionLayoutTest {
  @Test
  void theMiddleSizeIsTheDrawing() {
    AuditionLayout layout = inWindow(1280, 800);
    assertEquals(new Box(8, 8, 440, 88), layout.source());
    assertEquals(new Box(456, 8, 816, 88), layout.waveform());
    assertEquals(new Box(8, 104, 440, 378), layout.unit());
    assertEquals(new Box(8, 490, 440, 234), layout.numbers());
    assertEquals(new Box(456, 104, 816, 288), layout.history());
    assertEquals(new Box(456, 400, 320, 324), layout.transfer());
    assertEquals(new Box(784, 400, 488, 324), layout.curves());
    assertEquals(176, layout.knobHeight());
    assertEquals(40, layout.rowHeight());
  }

  @Test
  void theLeastSizeIsTheDrawing() {
    AuditionLayout layout = inWindow(1024, 700);
    assertEquals(new Box(8, 104, 440, 318), layout.unit());
    assertEquals(new Box(8, 430, 440, 194), layout.numbers());
    assertEquals(new Box(456, 104, 560, 240), layout.history());
    assertEquals(new Box(456, 352, 232, 272), layout.transfer());
    assertEquals(new Box(696, 352, 320, 272), layout.curves());
    assertEquals(150, layout.knobHeight());
    assertEquals(32, layout.rowHeight());
  }

  @Test
  void theLargeSizeIsTheDrawingOnTheRight() {
    AuditionLayout layout = inWindow(1920, 1080);
    assertEquals(new Box(8, 8, 520, 104), layout.source());
    assertEquals(new Box(536, 120, 1376, 416), layout.history());
    assertEquals(new Box(536, 544, 456, 460), layout.transfer());
    assertEquals(new Box(1000, 544, 912, 460), layout.curves());
    assertEquals(216, layout.knobHeight());
    assertEquals(56, layout.rowHeight());
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 700", "1024, 759", "1100, 760", "1280, 800", "1280, 899", "1280, 900", "1280, 901",
    "1599, 999", "1600, 1000", "1920, 1080", "2560, 1440", "3840, 2160", "1024, 2160", "3840, 700"
  })
  void everySizeKeepsTheMarginsAndTheMeterItsRange(double width, double height) {
    AuditionLayout layout = inWindow(width, height);
    double bottom = height - AuditionLayout.CHROME_HEIGHT - 8;
    assertEquals(bottom, layout.numbers().bottom());
    assertEquals(bottom, layout.transfer().bottom());
    assertEquals(bottom, layout.curves().bottom());
    assertEquals(width - 8, layout.waveform().right());
    assertEquals(width - 8, layout.history().right());
    assertEquals(width - 8, layout.curves().right());
    assertEquals(layout.source().bottom() + 8, layout.unit().y());
    assertEquals(layout.unit().bottom() + 8, layout.numbers().y());
    double framedMeter = layout.unit().height() - layout.knobHeight() - 2 - 44;
    assertTrue(framedMeter >= 110 && framedMeter <= 308, "meter " + framedMeter);
    assertTrue(layout.transfer().width() <= layout.transfer().height());
    assertTrue(layout.transfer().width() <= 0.42 * layout.history().width());
    assertTrue(layout.numbers().height() >= 34 + 5 * layout.rowHeight());
    for (Box box : List.of(layout.unit(), layout.history(), layout.transfer(), layout.curves())) {
      assertTrue(box.width() > 0 && box.height() > 0, box.toString());
    }
  }

  private static AuditionLayout inWindow(double width, double height) {
    return AuditionLayout.of(width, height - AuditionLayout.CHROME_HEIGHT);
  }
}
