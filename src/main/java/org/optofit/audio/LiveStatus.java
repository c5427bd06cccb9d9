package org.optofit.audio;

/**
 * A snapshot of a live input.
 *
 * @param input what is listened to
 * @param state whether it comes in
 * @param deviceName device in use, or the one wanted if none is
 * @param sampleRateHz the input's rate in Hz, 0 before it was open
 * @param encoding coding of a sample, such as "24 bit"; empty before it was open
 * @param listening whether the user lets it be heard
 * @param latencyMs time from the input's buffer to the output's converter, as far as buffers make
 *     it, in ms: what waits of the input, resampler, buffer of the output; NaN while it does not
 *     run
 * @param gaps times the signal had to be faded out and in again, because the input did not keep up
 *     or came in heaps
 * @param driftPpm how much faster than the output's the input's clock runs, in millionths, as
 *     followed now
 */
public record LiveStatus(
    LiveInput input,
    InputState state,
    String deviceName,
    double sampleRateHz,
    String encoding,
    boolean listening,
    double latencyMs,
    long gaps,
    double driftPpm) {}
