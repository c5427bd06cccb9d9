package org.optofit.store;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.optofit.model.UnitModel;

/**
 * A file of the library.
 *
 * @param file where it lies
 * @param model what it holds; null if it cannot be read
 * @param problem why not, one sentence; empty otherwise
 * @param changed when it was last written
 */
public record LibraryEntry(Path file, @Nullable UnitModel model, String problem, Instant changed) {
  /** Checks that there is a model or a reason. */
  public LibraryEntry {
    if ((model == null) == problem.isEmpty()) {
      throw new IllegalArgumentException(file + " has neither a model nor a reason, or both");
    }
  }

  /** What the user calls it: the model's name, else the file's. */
  public String name() {
    return model == null ? String.valueOf(file.getFileName()) : model.name();
  }
}
