package org.optofit.fit;

/** Measures the kernels on this machine; reproducible input, best of several runs. */
public final class KernelBenchmark {
  private KernelBenchmark() {}

  /**
   * Runs the measurement; takes a few seconds.
   *
   * @param threads threads that evaluate chunks, 1 or more
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static KernelTimes run(int threads) {
    throw new UnsupportedOperationException("not built yet");
  }
}
