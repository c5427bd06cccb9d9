package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryRasterTest {
  private static final int HOP = 88;
  private static final HistoryColours COLOURS =
      new HistoryColours(0x101010, 0x202020, 0x303030, 0x00FF00, 0x004000, 0x0000FF, 0xFF0000);
  private static final HistoryGrid GRID =
      new HistoryGrid(
          240, 1, new int[] {30, 90}, new int[] {0, 60, 120}, new int[] {0, 80, 159}, COLOURS);

  @ParameterizedTest
  @CsvSource({"682.7, 1", "97.3, 1", "40, 1", "682.7, 1.5", "341.1, 2"})
  void scrollingGivesThePixelsOfAFullRedraw(double framesPerColumn, double scale) {
    HistoryColumns columns = new HistoryColumns();
    HistoryRaster scrolled = raster(columns, scale, framesPerColumn);
    scrolled.redraw();
    Random random = new Random(3);
    long frame = 0;
    for (int screenFrame = 0; screenFrame < 200; screenFrame++) {
      int hops = random.nextInt(12);
      for (int i = 0; i < hops; i++) {
        double level = Math.pow(10, -3 * random.nextDouble());
        double gain = 1 - 0.8 * random.nextDouble();
        columns.add(frame, HOP, level, level * gain, gain);
        frame += random.nextInt(40) == 0 ? 20L * HOP : HOP;
      }
      scrolled.advance();
    }
    HistoryRaster drawn = raster(columns, scale, framesPerColumn);
    drawn.redraw();
    assertArrayEquals(drawn.pixels(), scrolled.pixels());
  }

  @Test
  void levelsStandAtTheirHeight() {
    HistoryColumns columns = new HistoryColumns();
    for (int i = 0; i < 200; i++) {
      columns.add(i * 100L, 100, 0.1, Math.pow(10, -40.1 / 20), 0.5);
    }
    HistoryRaster raster = raster(columns, 1, 100);
    raster.redraw();
    // 240 px for 48 dB, 5 px for 1 dB: gain to 30.1 px, input from 100 px, output at 200.5 px.
    assertEquals(0xFFFF0000, pixel(raster, 70, 30), "gain reduction line");
    assertEquals(0xFF101010, pixel(raster, 70, 70), "nothing between");
    assertEquals(0xFF004000, pixel(raster, 70, 150), "input fill");
    assertEquals(0xFF0000FF, pixel(raster, 70, 200), "output line");
    assertEquals(0xFF004000, pixel(raster, 70, 239), "input fill down to the ground");
  }

  @Test
  void theGridStandsStillUnderTheMovingPicture() {
    HistoryColumns columns = new HistoryColumns();
    HistoryRaster raster = raster(columns, 1, 100);
    raster.redraw();
    for (int i = 0; i < 57; i++) {
      columns.add(i * 100L, 100, 1e-4, 1e-4, 1);
      raster.advance();
    }
    assertEquals(0xFF202020, pixel(raster, 80, 50), "line of time");
    assertEquals(0xFF202020, pixel(raster, 159, 50), "line of time at the newest column");
    assertEquals(0xFF101010, pixel(raster, 79, 50), "no trace of the moved line");
    assertEquals(0xFF101010, pixel(raster, 23, 50), "no trace of the moved line");
    assertEquals(0xFF303030, pixel(raster, 130, 60), "level at a label");
    assertEquals(0xFF202020, pixel(raster, 130, 90), "level between labels");
  }

  @Test
  void withoutAudioThereIsTheGroundOnly() {
    HistoryRaster raster = raster(new HistoryColumns(), 1, 100);
    raster.redraw();
    raster.advance();
    for (int x = 0; x < raster.width(); x++) {
      for (int y = 0; y < raster.height(); y++) {
        assertEquals(GRID.column(x)[y], pixel(raster, x, y));
      }
    }
  }

  private static int pixel(HistoryRaster raster, int x, int y) {
    return raster.pixels()[y * raster.width() + x];
  }

  private static HistoryRaster raster(
      HistoryColumns columns, double scale, double framesPerColumn) {
    HistoryRaster raster = new HistoryRaster(columns, 160, 240, scale);
    raster.setGround(GRID, COLOURS);
    raster.setScales(framesPerColumn, 48);
    return raster;
  }
}
