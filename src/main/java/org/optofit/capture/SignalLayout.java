package org.optofit.capture;

import java.util.Optional;

/**
 * Where things stand in a capture signal, from its length and rate alone, so that a signal read
 * back from a file is cut like the one that was made.
 *
 * <pre>
 * lead | marker | recovery | programme | recovery | marker | tail
 * </pre>
 *
 * <p>A unit's gain is back to within 0.1 % after {@value #RECOVERY_SECONDS} s at the slowest
 * release of the published table.
 *
 * @param frames length of the signal
 * @param sampleRateHz its rate in Hz
 */
record SignalLayout(int frames, double sampleRateHz) {
  /** Silence before the first marker, in seconds. */
  static final double LEAD_SECONDS = 0.5;

  /** Silence between a marker and the programme, in seconds. */
  static final double RECOVERY_SECONDS = 1.5;

  /** Silence behind the last marker, in seconds. */
  static final double TAIL_SECONDS = 0.5;

  /** First frame of the first marker. */
  int startMarker() {
    return frames(LEAD_SECONDS);
  }

  /** First frame of the last marker. */
  int endMarker() {
    return frames - frames(TAIL_SECONDS) - frames(SignalMarker.SECONDS);
  }

  /** First frame of the programme. */
  int programmeStart() {
    return startMarker() + frames(SignalMarker.SECONDS) + frames(RECOVERY_SECONDS);
  }

  /** Frame behind the last of the programme. */
  int programmeEnd() {
    return endMarker() - frames(RECOVERY_SECONDS);
  }

  /** The layout, if a signal is long enough to have one. */
  static Optional<SignalLayout> of(int frames, double sampleRateHz) {
    SignalLayout layout = new SignalLayout(frames, sampleRateHz);
    return layout.programmeEnd() > layout.programmeStart() ? Optional.of(layout) : Optional.empty();
  }

  private int frames(double seconds) {
    return (int) Math.rint(seconds * sampleRateHz);
  }
}
