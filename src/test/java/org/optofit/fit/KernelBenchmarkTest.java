package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
final class KernelBenchmarkTest {
  @ParameterizedTest
  @CsvSource({"SCALAR, scalar", "VECTOR, vector"})
  void everyPassIsMeasuredAndOneEvaluationNeedsLittleMemory(KernelKind kind, String name) {
    KernelTimes times = KernelBenchmark.run(kind, 1);
    assertTrue(times.kernel().startsWith(name), times.kernel());
    assertEquals(1, times.threads());
    for (Timing timing : new Timing[] {times.loss(), times.gaussNewton(), times.newton()}) {
      assertTrue(0 < timing.least() && timing.least() <= timing.median(), timing.toString());
      assertTrue(timing.median() <= timing.most(), timing.toString());
    }
    assertEquals(60 * 44_100, times.samples());
    assertTrue(times.extraBytes() < 2_000_000, times.extraBytes() + " bytes");
  }
}
