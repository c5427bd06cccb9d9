package org.optofit.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.store.LibraryEntry;
import org.optofit.store.ModelLibrary;
import org.optofit.store.StoreException;

/** Takes model files into the library, each for itself, and says what came of it. Runs once. */
final class ModelImport {
  private final ModelLibrary library;
  private final List<Path> files;
  private final List<StoreException> failures = new ArrayList<>();

  /**
   * An import.
   *
   * @param files at least one
   */
  ModelImport(ModelLibrary library, List<Path> files) {
    this.library = library;
    this.files = List.copyOf(files);
  }

  /**
   * Imports what can be.
   *
   * @return the last model that came in
   * @throws StoreException if none did, with a sentence for each file
   */
  LibraryEntry run() throws StoreException {
    @Nullable LibraryEntry last = null;
    for (Path file : files) {
      try {
        last = library.importFile(file);
      } catch (StoreException e) {
        failures.add(e);
      }
    }
    if (last == null) {
      throw new StoreException(
          (files.size() == 1 ? "" : "None of " + files.size() + " models was imported. ")
              + reasons(),
          failures.get(0));
    }
    return last;
  }

  /** How many came in, and which did not and why; after {@link #run}. */
  StatusMessage said() {
    if (files.size() == 1) {
      return StatusMessage.of(Kind.DONE, "Imported " + files.get(0).getFileName() + ".");
    }
    if (failures.isEmpty()) {
      return StatusMessage.of(Kind.DONE, "Imported " + files.size() + " models.");
    }
    int imported = files.size() - failures.size();
    return StatusMessage.of(
        Kind.WARNING, "Imported %d of %d models. %s".formatted(imported, files.size(), reasons()));
  }

  private String reasons() {
    return failures.stream()
        .map(failure -> String.valueOf(failure.getMessage()))
        .collect(Collectors.joining(" "));
  }
}
