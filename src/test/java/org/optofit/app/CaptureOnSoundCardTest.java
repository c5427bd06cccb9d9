package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.DuplexException;
import org.optofit.audio.DuplexPorts;
import org.optofit.audio.InputDevice;
import org.optofit.audio.InputDevices;
import org.optofit.audio.InputMeter;
import org.optofit.audio.JavaSoundInputs;
import org.optofit.audio.JavaSoundLines;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.Progress;
import org.optofit.audio.SoundCardLoop;
import org.optofit.audio.VirtualSoundCard;
import org.optofit.capture.SweepCapture;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;

/** A unit captured over the sound system: played out, processed, played in, fitted back. */
@Tag("soundcard")
@Timeout(600)
final class CaptureOnSoundCardTest {
  private static final int RATE = 48_000;
  private static final CompressorParameters KNOWN =
      new CompressorParameters(-24, 3.2, 4.5, 180, -2);

  /** A busy machine may leave a gap in a recording, which is no fault of the program. */
  private static final int ATTEMPTS = 4;

  @TempDir Path folder;

  private final CaptureSession session =
      new CaptureSession(new JavaSoundLines(), new JavaSoundInputs(), () -> false);
  private final InputMeter meter = new InputMeter();

  @Test
  void theCompressorInTheLoopIsFittedBackToWithinAPercent() throws IOException {
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE);
        SoundCardLoop unit = card.plug(RATE, new CompressorInTheLoop(RATE, KNOWN))) {
      assertFalse(InputDevices.list().isEmpty());
      LoopLatency latency =
          session.measureLatency(setup().ports(), RATE, meter, Progress.NONE).orElseThrow();
      assertTrue(latency.milliseconds() > 1 && latency.milliseconds() < 1_900, latency.toString());
      AudioClip signal = session.signal(setup(), Progress.NONE);
      CaptureTake take = session.record(setup(), 85, signal, meter, Progress.NONE);
      for (int i = 1; i < ATTEMPTS && !clean(take); i++) {
        take = session.record(setup(), 85, signal, meter, Progress.NONE);
      }
      assertTrue(unit.runs());
      assertTrue(clean(take), String.valueOf(take.objection()));
      assertEquals("24 bit", take.wet() == null ? "" : take.wet().encoding());
      List<SweepCapture> captures = session.keep(take).there();
      FittedBack.assertWithinAPercent(KNOWN, captures.get(0));
    }
  }

  @Test
  void aVanishedCardIsSaidAndOneThatIsNotThereToo() throws IOException {
    AudioClip signal = session.signal(setup(), Progress.NONE);
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE)) {
      boolean[] gone = {false};
      DuplexException lost =
          assertThrows(
              DuplexException.class,
              () ->
                  session.record(
                      setup(),
                      85,
                      signal,
                      meter,
                      done -> {
                        if (done > 0.05 && !gone[0]) {
                          gone[0] = true;
                          vanish(card);
                        }
                        return true;
                      }));
      assertEquals(DuplexException.Kind.LOST, lost.kind());
    }
    DuplexException none =
        assertThrows(
            DuplexException.class, () -> session.record(setup(), 85, signal, meter, Progress.NONE));
    assertEquals(DuplexException.Kind.NO_INPUT, none.kind());
  }

  /** All of it came back, every sample once. */
  private static boolean clean(CaptureTake take) {
    return take.usable()
        && take.checks() != null
        && take.checks().outcomes().stream()
            .allMatch(o -> !o.id().equals("dropouts") || o.message().isEmpty());
  }

  private static void vanish(VirtualSoundCard card) {
    try {
      card.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private CaptureSetup setup() {
    return new CaptureSetup(
        folder,
        "unit",
        CompressionMode.COMPRESS,
        new DuplexPorts(OutputDevice.SYSTEM_DEFAULT, InputDevice.SYSTEM_DEFAULT, 0),
        RATE,
        60);
  }
}
