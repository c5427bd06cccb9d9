package org.optofit.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** The devices that can play right now. Any thread but the window's and the audio thread. */
public final class OutputDevices {
  private OutputDevices() {}

  /**
   * Names of everything the system lists now, for players and recorders alike: tells cheaply, and
   * without opening a device, whether {@link #list} would give something else.
   */
  public static List<String> namesListed() {
    return Arrays.stream(AudioSystem.getMixerInfo()).map(Mixer.Info::getName).toList();
  }

  /** All of them, the system's default first; only that one if there is no device. */
  public static List<OutputDevice> list() {
    List<OutputDevice> devices = new ArrayList<>();
    devices.add(OutputDevice.SYSTEM_DEFAULT);
    Mixers.names(SourceDataLine.class).forEach(name -> devices.add(new OutputDevice(name, name)));
    return List.copyOf(devices);
  }
}
