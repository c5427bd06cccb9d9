package org.optofit.audio;

import org.optofit.model.AudioClip;

/**
 * What came back while a signal was played.
 *
 * @param recording one channel; begins a moment before the signal does
 * @param missedDeadlines times the program kept a device waiting longer than its buffer lasts; some
 *     of them may be heard as a gap
 */
public record DuplexTake(AudioClip recording, long missedDeadlines) {}
