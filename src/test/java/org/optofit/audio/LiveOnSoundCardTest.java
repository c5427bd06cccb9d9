package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.model.AudioClip;

/** A microphone of a sound system of its own, through the engine to its output. */
@Tag("soundcard")
@Timeout(120)
final class LiveOnSoundCardTest {
  private static final int RATE = 48_000;

  @TempDir Path folder;

  @Test
  void theMicrophoneIsHeardOnceListenedToAndAgainAfterTheCardWasAway() throws IOException {
    try (VirtualSoundCard card = VirtualSoundCard.start(RATE);
        PlaybackEngine engine = new PlaybackEngine(new JavaSoundLines(), new JavaSoundInputs())) {
      engine.listen(new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2));
      engine.play();
      try (SoundCardLoop microphone = card.plug(RATE, sine())) {
        await("input", 10, () -> state(engine) == InputState.READY);
        await("level", 10, () -> engine.inputMeter().pollPeakDbfs() > -15);
        assertTrue(heard(card, "muted.wav").peakDbfs() < -100, "muted at first");
        engine.setListening(true);
        assertTrue(heard(card, "heard.wav").peakDbfs() > -15, "heard");
        assertTrue(microphone.runs());
      }
      card.vanish();
      await("loss noticed", 5, () -> state(engine) == InputState.LOST);
      await("output too", 5, () -> engine.status().output() == OutputState.DEVICE_LOST);
      assertTrue(engine.status().playing());
      card.appear(RATE);
      await("input taken again", 10, () -> state(engine) == InputState.READY);
      await("output taken again", 10, () -> engine.status().output() == OutputState.READY);
      try (SoundCardLoop microphone = card.plug(RATE, sine())) {
        await("level again", 10, () -> engine.inputMeter().pollPeakDbfs() > -15);
        assertTrue(heard(card, "again.wav").peakDbfs() > -15, "heard again");
        assertTrue(microphone.runs());
      }
      engine.unload();
      await("both devices are free", 5, () -> !engine.holdsDevice());
    }
  }

  private AudioClip heard(VirtualSoundCard card, String name) throws IOException {
    Path file = folder.resolve(name);
    card.record(file, "float32le");
    LockSupport.parkNanos(2_500_000_000L);
    card.endRecording();
    return AudioFileReader.read(file);
  }

  private static MemoryLoop.Unit sine() {
    long[] n = {0};
    return x -> (float) (0.25 * Math.sin(2 * Math.PI * 440 * n[0]++ / RATE));
  }

  private static InputState state(PlaybackEngine engine) {
    return engine.live().orElseThrow().state();
  }

  private static void await(String what, double seconds, BooleanSupplier condition) {
    long deadline = System.nanoTime() + Math.round(seconds * 1e9);
    while (!condition.getAsBoolean()) {
      assertFalse(System.nanoTime() > deadline, what + " did not happen within " + seconds + " s");
      LockSupport.parkNanos(5_000_000);
    }
  }
}
