package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Playback lets go of its device for a recording, and takes it again. */
@Timeout(30)
final class DeviceReleaseTest {
  private final MemoryLoop card = new MemoryLoop(48_000, 0, MemoryLoop.Unit.WIRE);

  @Test
  void anUnloadedEngineHoldsNoDeviceUntilAClipIsLoadedAgain() {
    try (PlaybackEngine engine = new PlaybackEngine(card.outputs())) {
      engine.load(card.clip(new float[48_000]));
      await("device taken", engine::holdsDevice);
      engine.unload();
      await("device free", () -> !engine.holdsDevice());
      assertEquals(0, card.open());
      engine.play();
      engine.seek(100);
      assertFalse(engine.holdsDevice());
      engine.load(card.clip(new float[48_000]));
      await("device taken again", engine::holdsDevice);
      assertEquals(1, card.open());
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertFalse(System.nanoTime() > deadline, what);
      LockSupport.parkNanos(2_000_000);
    }
  }
}
