package org.optofit.audio;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import org.jspecify.annotations.Nullable;

/** The mixers of javax.sound that have lines of one kind. */
final class Mixers {
  private Mixers() {}

  /** Names of those with a line of a class. */
  static List<String> names(Class<? extends DataLine> kind) {
    List<String> names = new ArrayList<>();
    Line.Info wanted = new Line.Info(kind);
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      Mixer mixer = mixer(info);
      if (mixer != null && mixer.isLineSupported(wanted)) {
        names.add(info.getName());
      }
    }
    return List.copyOf(names);
  }

  /**
   * The mixer of a name, or the first for an empty one, if it has a line of a class.
   *
   * @return null if it is not there (any more)
   */
  static @Nullable Mixer find(String name, Class<? extends DataLine> kind) {
    DataLine.Info wanted = new DataLine.Info(kind, null);
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      if (name.isEmpty() || info.getName().equals(name)) {
        Mixer mixer = mixer(info);
        if (mixer != null && mixer.isLineSupported(wanted)) {
          return mixer;
        }
      }
    }
    return null;
  }

  /** What a line is asked for: integers, little-endian. */
  static AudioFormat format(double sampleRateHz, int channels, SampleFormat samples) {
    return new AudioFormat((float) sampleRateHz, 8 * samples.bytes(), channels, true, false);
  }

  private static @Nullable Mixer mixer(Mixer.Info listed) {
    try {
      return AudioSystem.getMixer(listed);
    } catch (IllegalArgumentException | SecurityException e) {
      // It vanished since it was listed.
      return null;
    }
  }
}
