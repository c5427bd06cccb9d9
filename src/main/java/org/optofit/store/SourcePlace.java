package org.optofit.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was listened to, and where in it.
 *
 * @param file the recording, or null for the bundled piece
 * @param frame place in it, 0 or above
 * @param loop the part that repeats, or null
 */
public record SourcePlace(@Nullable Path file, long frame, @Nullable FrameSpan loop) {
  /** The bundled piece from its start. */
  public static final SourcePlace DEFAULTS = new SourcePlace(null, 0, null);

  /** Checks the place. */
  public SourcePlace {
    if (frame < 0) {
      throw new IllegalArgumentException("frame " + frame + " is below 0");
    }
  }
}
