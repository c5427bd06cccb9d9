package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptofitCommandTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "fit", "check", "render", "evaluate", "bench"})
  void everyCommandExplainsItself(String command) {
    CommandLineRun run =
        command.isEmpty() ? CommandLineRun.of("--help") : CommandLineRun.of(command, "--help");

    run.done();
    assertTrue(run.out().startsWith("Usage: optofit"), run.out());
    assertTrue(run.out().chars().allMatch(c -> c < 128), run.out());
    assertEquals("", run.err());
  }

  @Test
  void versionNamesTheProgram() {
    assertTrue(CommandLineRun.of("--version").done().out().startsWith("Optofit"));
  }
}
