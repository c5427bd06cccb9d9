package org.optofit.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sound devices.
 *
 * @param output id of the output device, empty for the system's default
 * @param choices how each output device is opened, by its id; those that were never changed are
 *     missing
 */
public record DeviceSettings(String output, Map<String, OutputChoice> choices) {
  /** The system's device, opened as the program does. */
  public static final DeviceSettings DEFAULTS = new DeviceSettings("", Map.of());

  /** Copies the choices. */
  public DeviceSettings {
    choices = Map.copyOf(choices);
  }

  /** How a device is opened. */
  public OutputChoice choice(String device) {
    return choices.getOrDefault(device, OutputChoice.DEFAULTS);
  }

  /** The same with another output device. */
  public DeviceSettings withOutput(String device) {
    return new DeviceSettings(device, choices);
  }

  /** The same with a device opened otherwise. */
  public DeviceSettings withChoice(String device, OutputChoice choice) {
    Map<String, OutputChoice> more = new LinkedHashMap<>(choices);
    more.put(device, choice);
    return new DeviceSettings(output, more);
  }
}
