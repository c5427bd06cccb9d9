package org.optofit.ui.audition;

import org.optofit.audio.OutputDevice;

/**
 * A line of the list of devices.
 *
 * @param device what it stands for
 * @param label what it says: the name, and that it is gone if so
 * @param chosen whether it is the one wanted
 */
public record DeviceItem(OutputDevice device, String label, boolean chosen) {}
