package org.optofit.ui.audition;

import java.util.ArrayList;
import java.util.List;
import org.optofit.audio.InputDevice;
import org.optofit.audio.InputDevices;
import org.optofit.store.LiveSource;

/**
 * An input to choose, and the channels it has.
 *
 * @param device the device
 * @param channels how many channels it has at most
 */
record LiveChoice(InputDevice device, int channels) {
  /** One channel, or two that lie side by side. */
  record Channels(int first, int count) {
    /** As printed beside the sockets: {@code 1} or {@code 1+2}. */
    String label() {
      return count == 1 ? "Channel " + (first + 1) : "Channels " + (first + 1) + "+" + (first + 2);
    }
  }

  /** Whatever the system records from, before anything is known of it. */
  static final LiveChoice FIRST = new LiveChoice(InputDevice.SYSTEM_DEFAULT, 2);

  /** Those of this computer, now. Takes a moment; not for the window's thread. */
  static List<LiveChoice> here() {
    return InputDevices.list().stream()
        .map(device -> new LiveChoice(device, InputDevices.channels(device)))
        .toList();
  }

  /** The input of last time, before it is known whether it is there and what channels it has. */
  static LiveChoice remembered(LiveSource last) {
    int least = last.firstChannel() + last.channels();
    return last.device().isEmpty() && least <= FIRST.channels()
        ? FIRST
        : new LiveChoice(
            last.device().isEmpty()
                ? InputDevice.SYSTEM_DEFAULT
                : new InputDevice(last.device(), last.device()),
            Math.max(FIRST.channels(), least));
  }

  /** Whether it is about the same device, by its id. */
  boolean sameDevice(LiveChoice other) {
    return device.id().equals(other.device.id());
  }

  /** Every channel by itself and every pair. */
  List<Channels> choices() {
    List<Channels> all = new ArrayList<>();
    for (int first = 0; first < channels; first += 2) {
      all.add(new Channels(first, 1));
      if (first + 1 < channels) {
        all.add(new Channels(first + 1, 1));
        all.add(new Channels(first, 2));
      }
    }
    return all;
  }
}
