package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.fit.FitIteration;
import org.optofit.fit.StepOutcome;

final class IterationRowTest {
  @Test
  void everyIterationIsARowWithFixedDecimals() {
    List<IterationRow> rows =
        rows(false, Fixtures.iteration(0, 0, 100), Fixtures.iteration(0, 1, 24.7));
    assertEquals(
        List.of("−25.00", "4.000", "5.00", "150.0", "+2.00", "100.00", ""), rows.get(0).cells());
    assertEquals("start", rows.get(0).note());
    assertEquals("0.500", rows.get(1).cells().get(6));
    assertEquals("best", rows.get(1).note());
    assertTrue(rows.get(1).best());
  }

  @Test
  void theBestRowAndTheComputingRowAreMarkedWhileRunning() {
    List<IterationRow> rows =
        rows(
            true,
            Fixtures.iteration(0, 0, 100),
            Fixtures.iteration(0, 1, 20),
            Fixtures.iteration(0, 2, 30, StepOutcome.RANDOM),
            Fixtures.iteration(0, 3, 20.5, StepOutcome.REJECTED));
    assertEquals(
        List.of("start", "best so far", "random step", "not taken", "computing"),
        rows.stream().map(IterationRow::note).toList());
    assertTrue(rows.get(4).computing());
    assertEquals(4, rows.get(4).number());
  }

  @Test
  void thereIsNoRowBeforeTheStartingPoint() {
    assertEquals(List.of(), rows(true));
  }

  @Test
  void aRowAsTextHasTabsBetweenItsCells() {
    assertEquals(
        "1\t−25.00\t4.000\t5.00\t150.0\t+2.00\t24.70\t0.500",
        rows(false, Fixtures.iteration(0, 0, 30), Fixtures.iteration(0, 1, 24.7)).get(1).text());
  }

  private static List<IterationRow> rows(boolean running, FitIteration... iterations) {
    return IterationRow.of(
        new FitSnapshot(1, List.of(iterations), List.of(), List.of(), 1, 0.5, running));
  }
}
