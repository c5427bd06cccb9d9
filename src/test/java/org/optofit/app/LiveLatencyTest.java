package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.optofit.audio.ClockedCard;
import org.optofit.audio.InputDevice;
import org.optofit.audio.LiveInput;
import org.optofit.audio.OutputState;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.Progress;
import org.optofit.store.StoreException;

/** The round trip of a live input, on a sound card in memory that runs by the computer's clock. */
@Timeout(60)
final class LiveLatencyTest {
  private static final LiveInput INPUT = new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 1);

  @Test
  void aCableOfKnownLatencyIsMeasuredWithTheBuffers() throws IOException {
    double shorter = measure(0, 1).orElseThrow().milliseconds();
    double longer = measure(9_600, 1).orElseThrow().milliseconds();
    assertTrue(shorter > 40 && shorter < 400, "round trip " + shorter + " ms");
    assertEquals(200, longer - shorter, 60, shorter + " ms and " + longer + " ms");
  }

  @Test
  void whenNothingComesBackThereIsNoFigure() throws IOException {
    assertEquals(Optional.empty(), measure(0, 0));
  }

  @Test
  void withoutAnOutputItIsSaid() {
    try (PlaybackEngine engine = new PlaybackEngine((device, rate, channels, buffer) -> null)) {
      engine.listen(INPUT);
      engine.play();
      await(() -> engine.status().output() == OutputState.NO_DEVICE);
      StoreException said =
          assertThrows(StoreException.class, () -> LiveLatency.measure(engine, Progress.NONE));
      assertTrue(String.valueOf(said.getMessage()).startsWith("Latency is not measured"));
    }
  }

  private static Optional<LoopLatency> measure(int frames, double gain) throws IOException {
    ClockedCard card = new ClockedCard(48_000, frames, gain);
    try (PlaybackEngine engine = new PlaybackEngine(card.outputs(), card.inputs())) {
      engine.listen(INPUT);
      engine.play();
      await(() -> engine.live().filter(live -> live.latencyMs() > 0).isPresent());
      return LiveLatency.measure(engine, Progress.NONE);
    }
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "it never happened");
      Thread.onSpinWait();
    }
  }
}
