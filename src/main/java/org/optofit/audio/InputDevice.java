package org.optofit.audio;

/**
 * A device that records.
 *
 * @param id what settings store; empty for the system's default
 * @param name what is shown
 */
public record InputDevice(String id, String name) {
  /** Whatever the system records from. */
  public static final InputDevice SYSTEM_DEFAULT = new InputDevice("", "System default");
}
