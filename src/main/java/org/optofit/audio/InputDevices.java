package org.optofit.audio;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
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

  /** Channels a device has at most, as far as it says; stereo if it does not. */
  public static int channels(InputDevice device) {
    Mixer mixer = Mixers.find(device.id(), TargetDataLine.class);
    int most = 0;
    if (mixer != null) {
      for (Line.Info info : mixer.getTargetLineInfo()) {
        if (info instanceof DataLine.Info line) {
          for (AudioFormat format : line.getFormats()) {
            most = Math.max(most, format.getChannels());
          }
        }
      }
    }
    return most > 0 ? Math.min(most, DuplexPorts.LAST_CHANNEL + 1) : 2;
  }
}
