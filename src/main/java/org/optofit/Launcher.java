package org.optofit;

import java.util.Optional;
import org.optofit.cli.OptofitCommand;
import org.optofit.ui.OptofitApp;
import org.optofit.ui.StartFile;

/** Entry point of the program: a window without arguments or with a file, a command otherwise. */
public final class Launcher {
  private Launcher() {}

  /** Starts the program. */
  public static void main(String[] args) {
    Optional<String> file = StartFile.of(args);
    if (args.length == 0 || file.isPresent()) {
      OptofitApp.open(file).ifPresent(reason -> System.exit(OptofitCommand.fail(reason)));
    } else {
      System.exit(OptofitCommand.run(args));
    }
  }
}
