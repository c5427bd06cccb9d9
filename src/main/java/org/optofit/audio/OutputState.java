package org.optofit.audio;

/** Whether playback can be heard. */
public enum OutputState {
  /** A device is open. */
  READY,
  /** No device could be opened: playback runs silently against the clock. */
  NO_DEVICE,
  /** The device vanished while in use: playback goes on silently until it is back. */
  DEVICE_LOST
}
