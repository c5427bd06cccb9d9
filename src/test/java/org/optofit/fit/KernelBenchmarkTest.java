package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
final class KernelBenchmarkTest {
  @Test
  void everyKernelIsMeasuredAndOneEvaluationNeedsLittleMemory() {
    KernelTimes times = KernelBenchmark.run(1);
    assertTrue(times.kernel().startsWith("vector"));
    assertEquals(1, times.threads());
    assertTrue(times.lossNsPerSample() > 0);
    assertTrue(times.gaussNewtonNsPerSample() > 0);
    assertTrue(times.newtonNsPerSample() > 0);
    assertTrue(times.realtimeNsPerSample() > 0);
    assertEquals(60 * 44_100, times.samples());
    assertTrue(times.extraBytes() < 200_000, times.extraBytes() + " bytes");
  }
}
