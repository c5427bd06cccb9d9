package org.optofit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UnitModelTest {
  private static final KnobSetting SETTING =
      new KnobSetting(70, CompressorParameters.PAPER_START, 0.01);

  @Test
  void aSingleFitIsAModelOfOneModeWithTheSameParametersEverywhere() {
    UnitModel model = UnitModel.ofSingleFit("Mine", CompressionMode.LIMIT, SETTING, List.of());
    assertEquals(Set.of(CompressionMode.LIMIT), model.modes());
    assertTrue(model.map(CompressionMode.COMPRESS).isEmpty());
    PeakReductionMap map = model.map(CompressionMode.LIMIT).orElseThrow();
    assertEquals(SETTING.parameters(), map.at(10));
  }

  @Test
  void aModelNeedsANameAndAMode() {
    PeakReductionMap map = new PeakReductionMap(List.of(SETTING), Interpolation.LINEAR);
    Map<CompressionMode, PeakReductionMap> maps = Map.of(CompressionMode.COMPRESS, map);
    assertThrows(IllegalArgumentException.class, () -> new UnitModel(" ", "", "", List.of(), maps));
    assertThrows(
        IllegalArgumentException.class, () -> new UnitModel("Mine", "", "", List.of(), Map.of()));
  }
}
