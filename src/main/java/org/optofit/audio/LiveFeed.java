package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/**
 * A live input between the threads that open, read, play and show it. Each field has one writer.
 *
 * <p>Output thread: {@link #aimAt}. Input thread: {@link #report} and {@link #offer}. Audio thread:
 * {@link #inlet}, {@link #playing}. Window: {@link #status}.
 */
final class LiveFeed {
  /** What is known of the line. */
  private record Line(InputState state, String deviceName, double rateHz, String encoding) {}

  private final LiveInput input;
  private final InputMeter meter;
  private volatile Line line;
  private volatile double outputRateHz;
  private volatile @Nullable Inlet inlet;
  private volatile double inputMs = Double.NaN;
  private volatile double driftPpm;
  private volatile long gaps;

  LiveFeed(LiveInput input, InputMeter meter) {
    this.input = input;
    this.meter = meter;
    line = new Line(InputState.OPENING, input.device().name(), 0, "");
  }

  /** What is listened to. */
  LiveInput input() {
    return input;
  }

  /** Measures what comes in. */
  InputMeter meter() {
    return meter;
  }

  /** Says what rate the output has. Output thread. */
  void aimAt(double rateHz) {
    outputRateHz = rateHz;
  }

  /** Rate of the output in Hz, 0 while none is known. */
  double outputRateHz() {
    return outputRateHz;
  }

  /** Says how the line is; null leaves its name as it was. Input thread. */
  void report(InputState state, @Nullable InputLine open) {
    line =
        open == null
            ? new Line(state, line.deviceName(), line.rateHz(), line.encoding())
            : new Line(state, open.deviceName(), open.sampleRateHz(), open.format().label());
  }

  /** How the line is. */
  InputState state() {
    return line.state();
  }

  /** Hands over what is open now; null once it is closed. Input thread. */
  void offer(@Nullable Inlet opened) {
    inlet = opened;
  }

  /** What is open now. */
  @Nullable Inlet inlet() {
    return inlet;
  }

  /** Says how it runs: latency of the input's side, drift, gaps. Audio thread. */
  void playing(double latencyMs, double ppm, long faded) {
    inputMs = latencyMs;
    driftPpm = ppm;
    gaps = faded;
  }

  /** How it stands. Any thread. */
  LiveStatus status(boolean listening, double outputMs) {
    Line now = line;
    return new LiveStatus(
        input,
        now.state(),
        now.deviceName(),
        now.rateHz(),
        now.encoding(),
        listening,
        inputMs + outputMs,
        gaps,
        driftPpm);
  }
}
