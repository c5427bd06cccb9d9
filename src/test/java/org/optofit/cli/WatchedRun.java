package org.optofit.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A command run as if someone watched its progress and pressed Ctrl-C at a certain word.
 *
 * @param result what it said
 */
record WatchedRun(CommandLineRun result) {
  /** Runs a command and asks it to stop once standard error has the words. */
  static WatchedRun until(String words, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      int status =
          OptofitCommand.run(
              Arrays.stream(args).map(String::valueOf).toArray(String[]::new),
              outStream,
              errStream,
              true,
              () -> err.toString(StandardCharsets.UTF_8).contains(words));
      return new WatchedRun(
          new CommandLineRun(
              status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8)));
    }
  }
}
