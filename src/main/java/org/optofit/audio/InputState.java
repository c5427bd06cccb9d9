package org.optofit.audio;

/** Whether a live input comes in. */
public enum InputState {
  /** It is being opened. */
  OPENING,
  /** It comes in. */
  READY,
  /** No device could be opened: it is taken when one appears. */
  NO_DEVICE,
  /** The device has fewer channels than asked for. */
  TOO_FEW_CHANNELS,
  /** The device vanished while in use: it is taken again when it is back. */
  LOST
}
