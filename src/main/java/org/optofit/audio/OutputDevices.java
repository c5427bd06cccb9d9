package org.optofit.audio;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** The devices that can play right now. Any thread but the window's and the audio thread. */
public final class OutputDevices {
  private OutputDevices() {}

  /** All of them, the system's default first; only that one if there is no device. */
  public static List<OutputDevice> list() {
    List<OutputDevice> devices = new ArrayList<>();
    devices.add(OutputDevice.SYSTEM_DEFAULT);
    Line.Info playback = new Line.Info(SourceDataLine.class);
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      Mixer mixer = mixer(info);
      if (mixer != null && mixer.isLineSupported(playback)) {
        devices.add(new OutputDevice(info.getName(), info.getName()));
      }
    }
    return List.copyOf(devices);
  }

  /** The mixer of a listed device, or null if it vanished since it was listed. */
  static @Nullable Mixer mixer(Mixer.Info listed) {
    try {
      return AudioSystem.getMixer(listed);
    } catch (IllegalArgumentException | SecurityException e) {
      return null;
    }
  }
}
