package org.optofit.audio;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.TargetDataLine;

/** The devices that can record right now. Any thread but the window's and the audio thread. */
public final class InputDevices {
  private InputDevices() {}

  /** All of them, the system's default first; empty if there is no device. */
  public static List<InputDevice> list() {
    List<InputDevice> devices = new ArrayList<>();
    for (String name : Mixers.names(TargetDataLine.class)) {
      if (devices.isEmpty()) {
        devices.add(InputDevice.SYSTEM_DEFAULT);
      }
      devices.add(new InputDevice(name, name));
    }
    return List.copyOf(devices);
  }
}
