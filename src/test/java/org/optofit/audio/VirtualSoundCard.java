package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The virtual sound card of {@code src/test/sh/virtual-soundcard.sh}, as seen by this very process.
 *
 * <p>A process finds its sound system by environment variables that only its parent can set; the
 * profile real-hardware does that. Nothing is heard before {@link #start}.
 */
public final class VirtualSoundCard implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/sh/virtual-soundcard.sh");
  private static final long PATIENCE_SECONDS = 30;

  private VirtualSoundCard() {}

  /** Starts a card at a rate in Hz, stereo. */
  public static VirtualSoundCard start(int rateHz) throws IOException {
    assumeTrue(isInstalled("pulseaudio"), "PulseAudio is not installed");
    assumeTrue(
        System.getenv("VSC_DIR") != null, "the profile real-hardware tells where the card is");
    VirtualSoundCard card = new VirtualSoundCard();
    card.vanish();
    card.appear(rateHz);
    return card;
  }

  /** Stops the sound system: to a program, the device vanishes. */
  void vanish() throws IOException {
    run("stop");
  }

  /** Starts the sound system (again). */
  void appear(int rateHz) throws IOException {
    run("start", Integer.toString(rateHz), "2");
  }

  /** Puts a unit between what is played and the microphone. */
  public SoundCardLoop plug(int rateHz, MemoryLoop.Unit unit) throws IOException {
    return SoundCardLoop.plug(rateHz, unit);
  }

  /** Begins to record what is played, in a PulseAudio sample format; returns once samples flow. */
  public void record(Path file, String format) throws IOException {
    run("record-start", file.toString(), "out", format);
  }

  /** Ends the recording. */
  public void endRecording() throws IOException {
    run("record-stop");
  }

  @Override
  public void close() throws IOException {
    vanish();
  }

  private static void run(String... verb) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(Arrays.asList(verb));
    Path messages = Files.createTempFile("soundcard", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(messages.toFile())
              .start();
      boolean ended = ended(process);
      assertEquals(
          0,
          ended ? process.exitValue() : -1,
          () -> String.join(" ", verb) + ": " + textOf(messages));
    } finally {
      Files.delete(messages);
    }
  }

  private static boolean ended(Process process) throws IOException {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
