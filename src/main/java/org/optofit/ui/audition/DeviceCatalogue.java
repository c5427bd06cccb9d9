package org.optofit.ui.audition;

import java.util.List;
import java.util.function.Supplier;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.OutputDevices;

/**
 * Where the list of devices comes from. Asked in the background.
 *
 * @param names changes whenever the devices do; cheap, opens nothing
 * @param devices the devices that play, the system's default first; may open those it did not know
 */
record DeviceCatalogue(Supplier<List<String>> names, Supplier<List<OutputDevice>> devices) {
  /** The computer's own. */
  static final DeviceCatalogue SYSTEM =
      new DeviceCatalogue(OutputDevices::namesListed, OutputDevices::list);
}
