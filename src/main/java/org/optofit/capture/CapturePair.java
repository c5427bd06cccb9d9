package org.optofit.capture;

import org.optofit.model.AudioClip;

/**
 * What went into a unit and what came out of it.
 *
 * @param dry the input
 * @param wet the output
 */
public record CapturePair(AudioClip dry, AudioClip wet) {}
