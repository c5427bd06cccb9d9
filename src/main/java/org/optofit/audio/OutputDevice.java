package org.optofit.audio;

/**
 * A device that plays.
 *
 * @param id what settings store; empty for the system's default
 * @param name what is shown
 */
public record OutputDevice(String id, String name) {
  /** Whatever the system plays to. */
  public static final OutputDevice SYSTEM_DEFAULT = new OutputDevice("", "System default");
}
