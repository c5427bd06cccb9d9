package org.optofit;

import org.optofit.cli.OptofitCommand;
import org.optofit.ui.OptofitApp;

/** Entry point of the program: a window without arguments, a command with them. */
public final class Launcher {
  private Launcher() {}

  /** Starts the program. */
  public static void main(String[] args) {
    if (args.length == 0) {
      OptofitApp.open().ifPresent(reason -> System.exit(OptofitCommand.fail(reason)));
    } else {
      System.exit(OptofitCommand.run(args));
    }
  }
}
