package org.optofit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.Progress;
import org.optofit.model.AudioClip;

/**
 * One file to be rendered.
 *
 * @param name what it is called in sentences
 * @param input gives the audio
 * @param part the part of it, or none for all of it
 * @param target the file to write
 */
public record RenderItem(String name, Input input, Optional<LoopRegion> part, Path target) {
  /** Where the audio comes from: a file, or memory. */
  @FunctionalInterface
  public interface Input {
    /** Reads it; an {@link IOException} holds one sentence for the user. */
    AudioClip read(Progress progress) throws IOException;
  }

  /** A whole file. */
  public static RenderItem of(Path source, Path target) {
    return new RenderItem(
        String.valueOf(source.getFileName()),
        progress -> AudioFileReader.read(source, progress).clip(),
        Optional.empty(),
        target);
  }

  /** The part, or null for all of it. */
  @Nullable LoopRegion partOrNull() {
    return part.orElse(null);
  }
}
