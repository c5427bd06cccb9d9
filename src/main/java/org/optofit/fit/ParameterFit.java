package org.optofit.fit;

/** Fits the compressor's parameters to a recording: the way in for everybody. */
public final class ParameterFit {
  private ParameterFit() {}

  /**
   * Runs a fit to its end, to the iteration limit or until the monitor asks to stop.
   *
   * @param signal the recording
   * @param options settings
   * @param monitor is told of every iteration, from the calling thread
   */
  @SuppressWarnings("DoNotCallSuggester")
  public static FitResult run(DryWetSignal signal, FitOptions options, FitMonitor monitor) {
    throw new UnsupportedOperationException("not built yet");
  }
}
