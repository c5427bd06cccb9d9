package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryColumnsTest {
  private static final float FLOAT_ROUNDING = 1e-4f;

  @ParameterizedTest
  @ValueSource(doubles = {17.25, 88, 97.3, 341.18, 2048})
  void noStretchIsEverMissed(double framesPerColumn) {
    HistoryColumns columns = new HistoryColumns();
    Random random = new Random(7);
    int stretches = 2_000;
    long[] start = new long[stretches];
    long[] end = new long[stretches];
    double[] level = new double[stretches];
    long frame = 0;
    for (int i = 0; i < stretches; i++) {
      start[i] = frame;
      frame += 20 + random.nextInt(200);
      end[i] = frame;
      level[i] = Math.pow(10, -3 * random.nextDouble());
      columns.add(start[i], (int) (end[i] - start[i]), level[i], level[i] / 2, level[i]);
    }
    for (int i = 0; i < stretches; i++) {
      long first = HistoryColumns.columnOf(start[i], framesPerColumn);
      long last = HistoryColumns.columnOf(end[i] - 1, framesPerColumn);
      double db = 20 * Math.log10(level[i]);
      for (long column = first; column <= last; column++) {
        assertTrue(columns.select(column, framesPerColumn));
        assertTrue(columns.inputDb() >= db - FLOAT_ROUNDING);
        assertTrue(columns.gainDb() <= db + FLOAT_ROUNDING);
      }
    }
  }

  @Test
  void aColumnHoldsExactlyTheExtremesOfItsStretches() {
    HistoryColumns columns = new HistoryColumns();
    columns.add(0, 50, 0.1, 0.05, 0.9);
    columns.add(50, 49, 1, 0.5, 0.5);
    columns.add(99, 2, 0.01, 0.01, 0.99);
    columns.add(101, 50, 0.1, 0.1, 1);
    assertTrue(columns.select(0, 100));
    assertEquals(0, columns.inputDb(), FLOAT_ROUNDING);
    assertEquals(-6.0206f, columns.outputDb(), FLOAT_ROUNDING);
    assertEquals(-6.0206f, columns.gainDb(), FLOAT_ROUNDING);
    assertTrue(columns.select(1, 100));
    assertEquals(-20, columns.inputDb(), FLOAT_ROUNDING);
    assertEquals(-0.0873f, columns.gainDb(), FLOAT_ROUNDING);
  }

  @Test
  void columnsAreEmptyBeforeAfterAndInAGap() {
    HistoryColumns columns = new HistoryColumns();
    columns.add(100, 100, 1, 1, 1);
    columns.add(500, 100, 1, 1, 1);
    assertFalse(columns.select(0, 100));
    assertTrue(columns.select(1, 100));
    assertFalse(columns.select(3, 100));
    assertFalse(columns.select(6, 100));
  }

  @Test
  void theOldestMakeRoomAfterHalfAMinute() {
    HistoryColumns columns = new HistoryColumns();
    int frames = 48;
    for (int i = 0; i < HistoryColumns.CAPACITY + 10; i++) {
      columns.add((long) i * frames, frames, 1, 1, 1);
    }
    assertFalse(columns.select(9, frames));
    assertTrue(columns.select(10, frames));
    assertTrue(HistoryColumns.CAPACITY * (double) frames / 48_000 > 30);
  }

  @Test
  void aStepBackInTimeStartsANewHistory() {
    HistoryColumns columns = new HistoryColumns();
    columns.add(1_000, 100, 1, 1, 1);
    columns.add(0, 100, 1, 1, 1);
    assertFalse(columns.select(10, 100));
    assertTrue(columns.select(0, 100));
  }

  @Test
  void anEmptyStretchIsRefused() {
    HistoryColumns columns = new HistoryColumns();
    assertThrows(IllegalArgumentException.class, () -> columns.add(0, 0, 1, 1, 1));
  }
}
