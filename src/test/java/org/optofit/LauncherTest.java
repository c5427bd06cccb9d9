package org.optofit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as its own process. */
final class LauncherTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayTheWindowIsRefusedInOneSentence() throws Exception {
    Run run = run();
    assertEquals(1, run.status);
    assertEquals("", run.out);
    assertEquals(
        "There is no display for the window. Set DISPLAY, or give a command:"
            + " --help lists them.",
        run.err.strip());
  }

  @Test
  void aCommandNeedsNoDisplay() throws Exception {
    Run run = run("--help");
    assertEquals(0, run.status);
    assertTrue(run.out.contains("render"), run.out);
  }

  private record Run(int status, String out, String err) {}

  private Run run(String... arguments) throws IOException, InterruptedException {
    File out = folder.resolve("out.txt").toFile();
    File err = folder.resolve("err.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            Launcher.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    Process process = builder.redirectOutput(out).redirectError(err).start();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
    return new Run(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }
}
