package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the engine.
 *
 * @param playing whether the clip moves on
 * @param clipFrame frame of the clip that is heard now
 * @param streamFrame the same moment counted from the engine's start, at the device's rate; for
 *     {@link MeterRing#poll}
 * @param output whether it can be heard
 * @param deviceName device in use, or the one wanted if none is
 * @param sampleRateHz the device's rate in Hz
 * @param latencyMs time from computing a sample to hearing it, in ms
 * @param missedDeadlines blocks that came too late since the engine's start
 * @param load share of the time available that computing takes, 0 to 1
 * @param replacedSamples samples of the clip that were not finite and were played as 0, since play
 *     began
 * @param loop the repeated part, if any
 */
public record PlaybackStatus(
    boolean playing,
    long clipFrame,
    long streamFrame,
    OutputState output,
    String deviceName,
    double sampleRateHz,
    double latencyMs,
    long missedDeadlines,
    double load,
    long replacedSamples,
    @Nullable LoopRegion loop) {}
