package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.model.CompressorParameters;

/** Every strategy and every recurrence gives the result of the first. */
@Tag("bench")
final class HessianStrategiesTest {
  private static ChunkedSignal burstsWithSilence() {
    float[] dry = TestSignals.bursts(5, 3);
    int second = (int) TestSignals.RATE_HZ;
    Arrays.fill(dry, second / 4, second / 2, 0);
    Arrays.fill(dry, 2 * second, 2 * second + second / 2, 0);
    return ChunkedSignal.of(
        TestSignals.rendered(dry, TestSignals.KNOWN), new Chunking(60_000, 7_000, true));
  }

  @ParameterizedTest
  @CsvSource({"-28, 2.5, 2, 90, 1.5", "-12, 9, 0.4, 700, -3"})
  void allStrategiesAgree(double threshold, double ratio, double attack, double release, double m) {
    ChunkedSignal signal = burstsWithSilence();
    KernelPoint point =
        KernelPoint.of(
            new CompressorParameters(threshold, ratio, attack, release, m), TestSignals.RATE_HZ);
    for (ChunkedSignal.Chunk chunk : signal.chunks(point)) {
      Derivatives kernel = new ForwardOverForward(signal, chunk).derivatives(point);
      for (HessianComparison.Entry entry : HessianComparison.STRATEGIES) {
        HessianStrategy strategy = entry.forChunk().apply(signal, chunk);
        for (int evaluation = 0; evaluation < 2; evaluation++) {
          double difference = strategy.evaluate(point).differenceFrom(kernel);
          assertTrue(difference <= 1e-9, entry.name() + ": " + difference);
        }
      }
    }
  }

  @Test
  void allRecurrencesAgree() {
    ChunkedSignal signal = burstsWithSilence();
    KernelPoint point = KernelPoint.of(TestSignals.KNOWN, TestSignals.RATE_HZ);
    List<StrategyCost> costs =
        RecurrenceComparison.run(
            LinearRecurrence.ofAlpha(signal, signal.chunks(point).get(0), point));

    assertEquals(4, costs.size());
    for (StrategyCost cost : costs) {
      assertTrue(cost.difference() <= 1e-12, cost.toString());
    }
  }
}
