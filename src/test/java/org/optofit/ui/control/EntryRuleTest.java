package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class EntryRuleTest {
  private final EntryRule ratio = new EntryRule("Ratio", Quantity.RATIO, 1, 200);

  @Test
  void theLimitsThemselvesAreAccepted() {
    assertEquals(1, ratio.accept("1").orElseThrow());
    assertEquals(200, ratio.accept("200:1").orElseThrow());
    assertTrue(ratio.accept("200.01").isEmpty());
    assertTrue(ratio.accept("0.99").isEmpty());
  }

  @Test
  void aValueOutOfRangeIsNamedWithTheRange() {
    assertEquals(
        "Ratio 400.00 : 1 is out of range. Type a value from 1.00 : 1 to 200.00 : 1, or press"
            + " Escape.",
        ratio.refusal("400"));
  }

  @Test
  void junkIsQuotedWithTheRange() {
    assertEquals(
        "\u201cloud\u201d is not a value for Ratio. Type a value from 1.00 : 1 to 200.00 : 1, or"
            + " press Escape.",
        ratio.refusal(" loud "));
  }
}
