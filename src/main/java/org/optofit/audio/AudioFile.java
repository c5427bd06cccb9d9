package org.optofit.audio;

import java.util.List;
import org.optofit.model.AudioClip;

/**
 * What a file gave.
 *
 * @param clip the audio
 * @param warnings sentences about what is not as the file says, such as a missing end; usually none
 */
public record AudioFile(AudioClip clip, List<String> warnings) {
  /** Keeps a copy of the warnings. */
  public AudioFile {
    warnings = List.copyOf(warnings);
  }
}
