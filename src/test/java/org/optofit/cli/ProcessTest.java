package org.optofit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only a process of its own can show: a full disk, missing permissions, little memory, a kill.
 *
 * <p>Full disk and permissions need Linux with user namespaces (util-linux's {@code unshare}),
 * which work for root and others alike; without them these tests are skipped.
 */
@Tag("slow")
final class ProcessTest {
  /** Start, reading and checks take some three seconds of a processor, the fit a minute. */
  private static final Duration AMID_THE_FIT = Duration.ofSeconds(8);

  /** 128 and the number of SIGTERM. */
  private static final int KILLED = 143;

  @TempDir Path folder;
  private Path dry = Path.of("");
  private Path wet = Path.of("");

  @BeforeEach
  void recordings() throws IOException {
    RecordedPair pair = RecordedPair.in(folder, 12);
    dry = pair.dry();
    wet = pair.wet();
  }

  @AfterEach
  void permissions() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  @Test
  void launcherPassesCommandsAndExitStatusOn() throws Exception {
    CommandLineRun version = run(java("--version"));
    CommandLineRun usage = run(java("fit"));

    version.done();
    assertTrue(version.out().startsWith("Optofit"), version.out());
    assertTrue(usage.refused(2).contains("Missing: DRY and WET"), usage.err());
  }

  /** This process has the module, those it starts have not. */
  @Test
  void withoutItsModuleTheVectorKernelIsRefusedAndTheScalarOneTaken() throws Exception {
    for (String[] command : new String[][] {{"fit", dry.toString(), dry.toString()}, {"bench"}}) {
      List<String> asked = new ArrayList<>(java(command));
      asked.addAll(List.of("--kernel", "vector"));
      String sentence = run(asked).refused(1);
      assertTrue(sentence.contains("--add-modules jdk.incubator.vector"), sentence);
    }

    CommandLineRun automatic =
        run(java("fit", dry.toString(), wet.toString(), "--json", "--starts", "1"));
    assertEquals("scalar", automatic.done().json().get("kernel").getAsString());
  }

  @Test
  void chatterOfALibraryStaysOutOfTheResult() throws Exception {
    byte[] flac;
    try (InputStream in =
        ProcessTest.class.getResourceAsStream("/org/optofit/audio/triangle-16.flac")) {
      flac = Objects.requireNonNull(in).readAllBytes();
    }
    flac[100] ^= 1; // The decoder prints lines about its residual here.
    Path damaged = Files.write(folder.resolve("damaged.flac"), flac);

    CommandLineRun run = run(java("check", dry.toString(), damaged.toString(), "--json"));

    assertTrue(run.refused(1).contains("damaged.flac is damaged"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void fullDiskIsSaidAndNothingIsLeft() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    String mount = "mount -t tmpfs -o size=256k tmpfs " + disk;
    assumeNamespace("-Urm", mount);
    List<String> render =
        java(
            "render", dry.toString(), disk.resolve("out.wav").toString(), "--peak-reduction", "70");

    CommandLineRun run =
        run(shell("-Urm", mount + " && " + quoted(render) + "; s=$?; ls -A " + disk + "; exit $s"));

    assertTrue(run.refused(1).contains("disk is full"), run.err());
    assertEquals("", run.out(), "nothing is left on the disk");
  }

  @Test
  void resultIsPrintedEvenWhenTheModelDoesNotFitOnTheDisk() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path model = disk.resolve("unit.optofit.json");
    String mount = "mount -t tmpfs -o size=64k tmpfs " + disk;
    assumeNamespace("-Urm", mount);
    List<String> fit =
        java(
            "fit",
            dry.toString(),
            wet.toString(),
            "--align",
            "none",
            "--starts",
            "1",
            "--json",
            "-o",
            model.toString());

    CommandLineRun run =
        run(
            shell(
                "-Urm",
                mount
                    + " && (cat /dev/zero > "
                    + disk
                    + "/filler 2>/dev/null; "
                    + quoted(fit)
                    + "; s=$?; test -e "
                    + model
                    + " && echo left; exit $s)"));

    assertTrue(run.refused(1).contains("disk is full"), run.err());
    assertTrue(run.json().has("parameters"), run.out());
  }

  @Test
  void missingPermissionsAreSaid() throws Exception {
    assumeNamespace("-U", "true");
    Path secret = Files.copy(wet, folder.resolve("secret.wav"));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));

    CommandLineRun reads =
        run(shell("-U", quoted(java("check", dry.toString(), secret.toString(), "--json"))));
    CommandLineRun writes =
        run(
            shell(
                "-U",
                quoted(
                    java(
                        "render",
                        dry.toString(),
                        locked.resolve("out.wav").toString(),
                        "--peak-reduction",
                        "70"))));

    assertTrue(reads.refused(1).contains("secret.wav"), reads.err());
    assertTrue(reads.err().contains("may not"), reads.err());
    assertEquals("", reads.out());
    assertTrue(writes.refused(1).contains("out.wav"), writes.err());
    assertTrue(writes.err().contains("may not"), writes.err());
  }

  @Test
  void littleMemoryIsSaidInWords() throws Exception {
    List<String> command = java("check", dry.toString(), wet.toString(), "--json");
    command.add(1, "-Xmx12m");
    command.remove("-Xmx512m");

    CommandLineRun run = run(command);

    assertTrue(run.refused(1).contains("memory"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void killedFitEndsInWords() throws Exception {
    Process process =
        new ProcessBuilder(
                java("fit", dry.toString(), wet.toString(), "--starts", "500", "--threads", "1"))
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      while (process.isAlive() && processorTime(process).compareTo(AMID_THE_FIT) < 0) {
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
      process.toHandle().destroy();
      reader.lines().forEach(line -> said.append(line).append('\n'));
    }

    assertEquals(KILLED, process.waitFor(), said.toString());
    new CommandLineRun(KILLED, "", said.toString()).assertInWords();
    assertTrue(said.toString().contains(" starts agree"), "the best so far is told: " + said);
    assertFalse(said.toString().contains(" of 500 starts agree"), said.toString());
  }

  private static Duration processorTime(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static List<String> java(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.optofit.Launcher");
    command.addAll(List.of(args));
    return command;
  }

  private static List<String> shell(String namespace, String script) {
    return List.of("unshare", namespace, "sh", "-c", script);
  }

  private static String quoted(List<String> command) {
    return "'" + String.join("' '", command) + "'";
  }

  private static void assumeNamespace(String kind, String script) throws Exception {
    int status;
    try {
      status = run(shell(kind, script)).status();
    } catch (IOException e) {
      status = -1;
    }
    assumeTrue(status == 0, "user namespaces are not to be had here");
  }

  private static CommandLineRun run(List<String> command) throws Exception {
    Path out = Files.createTempFile("optofit-out", ".txt");
    Path err = Files.createTempFile("optofit-err", ".txt");
    try {
      int status =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start()
              .waitFor();
      return new CommandLineRun(status, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
