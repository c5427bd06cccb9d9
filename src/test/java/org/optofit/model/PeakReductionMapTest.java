package org.optofit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeakReductionMapTest {
  private static KnobSetting setting(double knob, double ratio) {
    return new KnobSetting(
        knob, CompressorParameters.PAPER_START.with(ParameterRange.RATIO, ratio), Double.NaN);
  }

  @Test
  void settingsAreSortedByKnob() {
    PeakReductionMap map =
        new PeakReductionMap(
            List.of(setting(80, 8), setting(20, 2), setting(50, 5)), Interpolation.LINEAR);
    assertEquals(20, map.firstSetting());
    assertEquals(80, map.lastSetting());
    assertEquals(3, map.at(30).ratio(), 1e-12);
  }

  @Test
  void oneSettingHoldsEverywhere() {
    for (Interpolation interpolation : Interpolation.values()) {
      PeakReductionMap map = new PeakReductionMap(List.of(setting(50, 5)), interpolation);
      assertEquals(5, map.at(0).ratio());
      assertEquals(5, map.at(50).ratio());
      assertEquals(5, map.at(100).ratio());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
  void positionsOffTheKnobAreRefused(double knob) {
    PeakReductionMap map = new PeakReductionMap(List.of(setting(50, 5)), Interpolation.LINEAR);
    assertThrows(IllegalArgumentException.class, () -> map.at(knob));
    assertThrows(IllegalArgumentException.class, () -> setting(knob, 5));
  }

  @Test
  void noSettingAndTwiceTheSamePositionAreRefused() {
    List<KnobSetting> twice = List.of(setting(50, 5), setting(50, 6));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PeakReductionMap(List.of(), Interpolation.LINEAR));
    assertThrows(
        IllegalArgumentException.class, () -> new PeakReductionMap(twice, Interpolation.LINEAR));
  }
}
