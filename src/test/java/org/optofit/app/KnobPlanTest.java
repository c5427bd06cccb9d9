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
  @ValueSource(strings = {"72,5", "72,5; 85", "85, 72,5", "100-72,5/5"})
  void aCommaThatMayBeADecimalOneIsRefusedWithBothWaysToWriteIt(String text) {
    assertTrue(KnobPlan.parse(text).isEmpty());
    assertEquals(
        "72,5 is either 72.5, or 72 and 5. Write 72.5, or 72; 5.",
        KnobPlan.objection(text).orElseThrow());
  }

  @Test
  void commasThatCanOnlyPartAListAreUnderstood() {
    assertEquals(List.of(85.0, 80.0, 72.5), KnobPlan.parse("85,80,72.5").orElseThrow().positions());
    assertEquals(List.of(72.0, 5.0), KnobPlan.parse("72, 5").orElseThrow().positions());
    assertEquals(List.of(85.0, 72.5), KnobPlan.parse("72.5; 85").orElseThrow().positions());
    assertTrue(KnobPlan.objection("72.5; 85").isEmpty());
    assertEquals(72.5, KnobPlan.parse("72.5; 85").orElseThrow().lowest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "101", "100-40", "100-40/0", "70,,60", "100-0/0.1", "-5"})
  void whatIsNoPlanIsRefused(String text) {
    assertTrue(KnobPlan.parse(text).isEmpty());
    assertTrue(KnobPlan.objection(text).orElseThrow().startsWith("Write positions as"));
  }
}
