package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

final class UncertaintyTest {
  private static final FitOptions ONE_START =
      FitOptions.defaults().withStarts(1).withStart(TestSignals.KNOWN);

  /** 95 % of 5 intervals in 30 trials is 142; fewer than 131 happens once in a thousand. */
  @Test
  @Tag("slow")
  void ninetyFivePercentOfTheIntervalsHoldTheKnownValue() {
    DryWetSignal clean = TestSignals.rendered(TestSignals.bursts(30, 8), TestSignals.KNOWN);
    int inside = 0;
    int trials = 30;
    for (int trial = 0; trial < trials; trial++) {
      DryWetSignal noisy = TestSignals.noisy(clean, 5e-3, 1000 + trial);
      Uncertainty uncertainty = ParameterFit.run(noisy, ONE_START, FitMonitor.NONE).uncertainty();
      for (ParameterRange p : ParameterRange.values()) {
        Interval interval = uncertainty.interval(p);
        double known = TestSignals.KNOWN.get(p);
        inside += interval.low() <= known && known <= interval.high() ? 1 : 0;
      }
    }
    assertTrue(inside >= 131, inside + " of " + 5 * trials);
    assertTrue(inside < 5 * trials, "intervals are too wide");
  }

  @Test
  void independentErrorsCountFullyAndSlowOnesHardly() {
    DryWetSignal clean = TestSignals.rendered(TestSignals.bursts(31, 20), TestSignals.KNOWN);
    DryWetSignal noisy = TestSignals.noisy(clean, 5e-3, 1);
    Uncertainty white = ParameterFit.run(noisy, ONE_START, FitMonitor.NONE).uncertainty();
    float[] drifting = clean.wet().clone();
    for (int n = 0; n < drifting.length; n++) {
      drifting[n] *= (float) (1 + 0.05 * Math.sin(n * 1e-4));
    }
    Uncertainty slow =
        ParameterFit.run(
                new DryWetSignal(clean.dry(), drifting, clean.sampleRateHz()),
                ONE_START,
                FitMonitor.NONE)
            .uncertainty();
    double samples = 19 * TestSignals.RATE_HZ;
    assertTrue(white.effectiveSamples() > 0.4 * samples, white.effectiveSamples() + "");
    assertTrue(slow.effectiveSamples() < 0.01 * samples, slow.effectiveSamples() + "");
  }

  @Test
  void intervalsOfRatioAndTimesAreSkewedUpwards() {
    DryWetSignal noisy =
        TestSignals.noisy(
            TestSignals.rendered(TestSignals.bursts(32, 5), TestSignals.KNOWN), 2e-2, 2);
    FitResult result = ParameterFit.run(noisy, ONE_START, FitMonitor.NONE);
    for (ParameterRange p :
        new ParameterRange[] {
          ParameterRange.RATIO, ParameterRange.ATTACK, ParameterRange.RELEASE
        }) {
      Interval interval = result.uncertainty().interval(p);
      double value = result.parameters().get(p);
      assertTrue(interval.high() - value > value - interval.low(), p.label());
      double standardError = result.uncertainty().standardError(p);
      assertEquals(
          1.96 * standardError, (interval.high() - interval.low()) / 2, 0.05 * standardError);
    }
  }

  @Test
  void correlationsAreSymmetricWithinBoundsAndOneWithOneself() {
    DryWetSignal noisy =
        TestSignals.noisy(
            TestSignals.rendered(TestSignals.bursts(33, 5), TestSignals.KNOWN), 5e-3, 3);
    Uncertainty uncertainty = ParameterFit.run(noisy, ONE_START, FitMonitor.NONE).uncertainty();
    assertTrue(uncertainty.condition() > 1);
    for (ParameterRange a : ParameterRange.values()) {
      assertEquals(1, uncertainty.correlation(a, a), 1e-12);
      for (ParameterRange b : ParameterRange.values()) {
        double correlation = uncertainty.correlation(a, b);
        assertEquals(correlation, uncertainty.correlation(b, a), 1e-9);
        assertTrue(Math.abs(correlation) <= 1 + 1e-9);
      }
    }
  }

  @Test
  void parametersWithoutEffectAreNotDetermined() {
    // The threshold is above every sample: only make-up gain has an effect.
    CompressorParameters idle = TestSignals.KNOWN.with(ParameterRange.THRESHOLD, 3);
    DryWetSignal noisy =
        TestSignals.noisy(TestSignals.rendered(TestSignals.bursts(34, 3), idle), 1e-3, 4);
    ChunkedSignal signal = ChunkedSignal.of(noisy);
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      Uncertainty uncertainty =
          UncertaintyEstimate.of(signal, new ScalarKernel(executor), idle, ParameterLimits.WIDE);
      assertTrue(uncertainty.standardError(ParameterRange.MAKE_UP) < 0.1);
      assertTrue(Double.isInfinite(uncertainty.standardError(ParameterRange.THRESHOLD)));
      for (ParameterRange p :
          new ParameterRange[] {
            ParameterRange.THRESHOLD, ParameterRange.RATIO,
            ParameterRange.ATTACK, ParameterRange.RELEASE
          }) {
        assertEquals(ParameterLimits.WIDE.lowest().get(p), uncertainty.interval(p).low());
        assertEquals(ParameterLimits.WIDE.highest().get(p), uncertainty.interval(p).high());
      }
    }
  }
}
