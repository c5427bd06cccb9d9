package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/** What recordings that lack something are said to lack. */
final class IdentifiabilityTest {
  private static final FitOptions FROM_KNOWN =
      FitOptions.defaults().withStarts(1).withStart(TestSignals.KNOWN);

  private static Identifiability of(DryWetSignal clean) {
    DryWetSignal noisy = TestSignals.noisy(clean, 2e-3, 9);
    return Identifiability.of(ParameterFit.run(noisy, FROM_KNOWN, FitMonitor.NONE).uncertainty());
  }

  @Test
  void aRecordingOfManyLevelsTellsThresholdAndRatioApart() {
    Identifiability known = of(TestSignals.rendered(TestSignals.bursts(50, 10), TestSignals.KNOWN));
    assertEquals(List.of(), known.undetermined());
    assertEquals(10, known.pairs().size());
    assertFalse(known.pairs().get(0).inseparable(), known.pairs().get(0).toString());
    for (int i = 1; i < known.pairs().size(); i++) {
      double before = Math.abs(known.pairs().get(i - 1).correlation());
      assertTrue(before >= Math.abs(known.pairs().get(i).correlation()));
    }
  }

  @Test
  void withTwoLoudLevelsNothingTellsThresholdAndMakeUpApart() {
    Identifiability known = of(TestSignals.rendered(square(0), TestSignals.KNOWN));
    assertEquals(List.of(ParameterRange.THRESHOLD, ParameterRange.MAKE_UP), known.undetermined());
    assertEquals(3, known.pairs().size());
  }

  @Test
  void aTouchOfAQuietLevelTellsThemApartHardly() {
    Identifiability known = of(TestSignals.rendered(square(0.01f), TestSignals.KNOWN));
    assertEquals(List.of(), known.undetermined());
    Identifiability.Pair strongest = known.pairs().get(0);
    assertTrue(strongest.inseparable(), strongest.toString());
    assertEquals(strongest, known.together().get(0));
  }

  /** Square noise of two levels 3 dB apart, far above the threshold, and some far below it. */
  private static float[] square(float quiet) {
    float[] dry = TestSignals.bursts(51, 10);
    for (int n = 0; n < dry.length; n++) {
      float level = n / 20_000 % 2 == 0 ? 0.7f : 0.5f;
      level = quiet > 0 && n % 100_000 < 300 ? quiet : level;
      dry[n] = dry[n] < 0 ? -level : level;
    }
    return dry;
  }

  @Test
  void aParameterAtItsLimitIsNamedAndInNoPair() {
    CompressorParameters beyond = TestSignals.KNOWN.with(ParameterRange.RATIO, 100);
    DryWetSignal signal = TestSignals.rendered(TestSignals.bursts(52, 5), beyond);
    Uncertainty uncertainty =
        ParameterFit.run(signal, FROM_KNOWN.withLimits(ParameterLimits.PAPER), FitMonitor.NONE)
            .uncertainty();
    Identifiability known = Identifiability.of(uncertainty);
    assertEquals(List.of(ParameterRange.RATIO), known.undetermined());
    assertEquals(6, known.pairs().size());
    assertTrue(
        known.pairs().stream()
            .noneMatch(p -> p.a() == ParameterRange.RATIO || p.b() == ParameterRange.RATIO));
  }
}
