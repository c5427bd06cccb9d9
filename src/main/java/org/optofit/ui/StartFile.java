package org.optofit.ui;

import java.util.Locale;
import java.util.Optional;
import org.optofit.audio.AudioFileReader;
import org.optofit.store.ModelStore;

/** The file that a double click starts the program with. Needs no toolkit. */
public final class StartFile {
  private StartFile() {}

  /** The only argument, if it is named like a model or an audio file; else it is a command's. */
  public static Optional<String> of(String... arguments) {
    if (arguments.length != 1 || arguments[0].startsWith("-")) {
      return Optional.empty();
    }
    String name = arguments[0].toLowerCase(Locale.ROOT);
    boolean known =
        name.endsWith(ModelStore.EXTENSION)
            || AudioFileReader.extensions().stream().anyMatch(each -> name.endsWith("." + each));
    return known ? Optional.of(arguments[0]) : Optional.empty();
  }
}
