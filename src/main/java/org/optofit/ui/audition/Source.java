package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.optofit.dsp.PeakCache;
import org.optofit.model.AudioClip;

/**
 * A clip that plays.
 *
 * @param clip the audio
 * @param file where it came from, if from a file
 * @param peaks its extremes, for the waveform
 * @param warnings sentences from reading it, usually none
 */
public record Source(AudioClip clip, Optional<Path> file, PeakCache peaks, List<String> warnings) {}
