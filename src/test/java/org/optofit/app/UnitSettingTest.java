package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

final class UnitSettingTest {
  private static final CompressorParameters AT_40 = new CompressorParameters(-10, 4, 10, 400, 0);
  private static final CompressorParameters AT_100 = new CompressorParameters(-40, 6, 1, 200, 3);

  private final UnitSetting setting = UnitSetting.of(model(CompressionMode.COMPRESS));

  @Test
  void parametersFollowTheKnob() {
    assertEquals(-25, setting.withPeakReduction(70).parameters().thresholdDb(), 1e-12);
    assertEquals(5, setting.withPeakReduction(70).parameters().ratio(), 1e-12);
  }

  @Test
  void anOverrideHoldsWhileTheKnobMovesAndTheOthersFollow() {
    UnitSetting overridden = setting.withOverride(ParameterRange.RATIO, 12).withPeakReduction(100);
    assertEquals(12, overridden.parameters().ratio());
    assertEquals(AT_100.thresholdDb(), overridden.parameters().thresholdDb());
    assertEquals(AT_100, overridden.knobParameters());
    assertEquals(AT_100, overridden.withoutOverride(ParameterRange.RATIO).parameters());
  }

  @Test
  void anOverrideOutsideItsRangeIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> setting.withOverride(ParameterRange.RATIO, 0.5));
  }

  @Test
  void aModelWithoutTheModeInForceSwitchesToTheOneItHas() {
    UnitSetting other = setting.withModel(model(CompressionMode.LIMIT));
    assertEquals(CompressionMode.LIMIT, other.mode());
    assertEquals(setting.peakReduction(), other.peakReduction());
  }

  @Test
  void aModeTheModelLacksIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> setting.withMode(CompressionMode.LIMIT));
  }

  @Test
  void settingsWithTheSameOverridesAreEqual() {
    UnitSetting once =
        setting.withOverride(ParameterRange.RATIO, 3).withOverride(ParameterRange.ATTACK, 5);
    UnitSetting otherOrder =
        setting.withOverride(ParameterRange.ATTACK, 5).withOverride(ParameterRange.RATIO, 3);
    assertEquals(once, otherOrder);
    assertEquals(setting, once.withOverrides(Map.of()));
  }

  static UnitModel model(CompressionMode mode) {
    return new UnitModel(
        "Two settings",
        "",
        "",
        List.of(),
        Map.of(
            mode,
            new PeakReductionMap(
                List.of(new KnobSetting(40, AT_40, 0.1), new KnobSetting(100, AT_100, 0.1)),
                Interpolation.LINEAR)));
  }
}
