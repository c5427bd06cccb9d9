package org.optofit.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Whether someone watches the terminal. */
/*
 * Up to JDK 21 there is a console exactly when standard input and output are a terminal. From JDK 22
 * on there always is one, and its method isTerminal, which JDK 17 has not, tells.
 */
final class Watcher {
  private static final int FIRST_WITH_IS_TERMINAL = 22;

  private Watcher() {}

  /** Whether standard input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // Both meanings of null are handled here.
  static boolean present() {
    @Nullable Console console = System.console();
    if (console == null || Runtime.version().feature() < FIRST_WITH_IS_TERMINAL) {
      return console != null;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
