package org.optofit.audio;

/**
 * Hands the latest controls to the audio thread.
 *
 * <p>A single reference to an immutable value: whoever publishes never waits, the audio thread sees
 * all of one setting or all of the next, and only the last of several settings counts.
 */
public final class ParameterSlot {
  private volatile UnitControls controls = UnitControls.NEUTRAL;

  /** Publishes new controls. Any thread. */
  public void publish(UnitControls controls) {
    this.controls = controls;
  }

  /** The controls published last. Any thread. */
  public UnitControls latest() {
    return controls;
  }
}
