package org.optofit.ui.fit;

import java.util.List;
import org.optofit.audio.InputDevice;
import org.optofit.audio.InputDevices;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.OutputDevices;

/**
 * Devices there are to choose from.
 *
 * @param outputs devices that play, the system's default first
 * @param inputs devices that record, the system's default first; empty without any
 */
record RecordDevices(List<OutputDevice> outputs, List<InputDevice> inputs) {
  /** Those of this computer, now. Takes a moment; not for the window's thread. */
  static RecordDevices here() {
    return new RecordDevices(OutputDevices.list(), InputDevices.list());
  }
}
