package org.optofit.app;

import java.nio.file.Path;
import org.optofit.audio.DuplexPorts;
import org.optofit.model.CompressionMode;

/**
 * What a series of recordings has in common.
 *
 * @param folder where they are kept
 * @param unit name of the unit, the beginning of every file name
 * @param mode position of the unit's switch
 * @param ports devices
 * @param sampleRateHz rate in Hz, of a signal that is yet to be made
 * @param seconds its length
 */
public record CaptureSetup(
    Path folder,
    String unit,
    CompressionMode mode,
    DuplexPorts ports,
    double sampleRateHz,
    double seconds) {}
