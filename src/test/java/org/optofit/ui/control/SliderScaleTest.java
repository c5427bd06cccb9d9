package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class SliderScaleTest {
  private final SliderScale logarithmic = new SliderScale(1, 100, true);
  private final SliderScale linear = new SliderScale(-60, 0, false);

  @Test
  void equalDistancesAreEqualRatiosOnALogarithmicSlider() {
    assertEquals(0.5, logarithmic.fraction(10), 1e-12);
    assertEquals(10, logarithmic.value(0.5), 1e-12);
    assertEquals(0.25, logarithmic.fraction(Math.sqrt(10)), 1e-12);
  }

  @Test
  void equalDistancesAreEqualDifferencesOnALinearSlider() {
    assertEquals(0.67, linear.fraction(-19.8), 1e-12);
    assertEquals(-30, linear.value(0.5), 1e-12);
  }

  @Test
  void valuesAndFractionsBeyondTheEndsStandAtTheEnds() {
    assertEquals(1, logarithmic.fraction(1_000));
    assertEquals(0, logarithmic.fraction(0.01));
    assertEquals(100, logarithmic.value(1.5));
    assertEquals(-60, linear.value(-0.5));
  }

  @Test
  void theFillStartsAtZeroIfZeroIsInside() {
    assertEquals(0.5, new SliderScale(-12, 12, false).origin());
    assertEquals(0, linear.origin());
    assertEquals(0, logarithmic.origin());
  }

  @Test
  void aLogarithmicSliderFromZeroIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SliderScale(0, 1, true));
    assertThrows(IllegalArgumentException.class, () -> new SliderScale(1, 1, false));
  }
}
