package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnobPlanTest {
  @Test
  void theUsualPlanRunsDownInFives() {
    List<Double> positions = KnobPlan.parse(KnobPlan.USUAL).orElseThrow().positions();
    assertEquals(13, positions.size());
    assertEquals(100.0, positions.get(0));
    assertEquals(40.0, positions.get(12));
  }

  @Test
  void singlePositionsAndRangesAreSortedAndStandOnce() {
    assertEquals(
        List.of(100.0, 70.0, 65.0, 60.0, 37.5),
        KnobPlan.parse("37.5, 60-70/5; 70, 100").orElseThrow().positions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "101", "100-40", "100-40/0", "70,,60", "100-0/0.1", "-5"})
  void whatIsNoPlanIsRefused(String text) {
    assertTrue(KnobPlan.parse(text).isEmpty());
  }
}
