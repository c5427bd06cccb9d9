package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.optofit.audio.ClockedCard;
import org.optofit.audio.InputDevice;
import org.optofit.audio.LiveInput;
import org.optofit.audio.OutputState;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.Progress;
import org.optofit.model.AudioClip;
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

  @Test
  void playingStoppedMeanwhileIsSaid() {
    StoreException said =
        assertThrows(
            StoreException.class, () -> measureWhile((engine, card) -> engine.pause(), 0.1));
    assertEquals(
        "Latency is not measured: playing was stopped before the burst was over. Measure again.",
        said.getMessage());
  }

  @Test
  void anInputThatIsGoneMeanwhileIsSaid() {
    StoreException said =
        assertThrows(
            StoreException.class,
            () -> measureWhile((engine, card) -> card.setInputThere(false), 0.1));
    assertEquals(
        "Latency is not measured: Clocked input does not come in. Connect it and measure again.",
        said.getMessage());
  }

  @Test
  void aMeasurementThatWasEndedTakesItsBurstBack() {
    ClockedCard card = new ClockedCard(48_000, 0, 1);
    try (PlaybackEngine engine = new PlaybackEngine(card.outputs(), card.inputs())) {
      playLive(engine);
      assertThrows(
          CancellationException.class, () -> LiveLatency.measure(engine, share -> share == 0));
      long from = engine.status().streamFrame();
      await(() -> engine.status().streamFrame() > from + 48_000);
      double peak = engine.inputMeter().pollPeakDbfs();
      assertTrue(peak < -90, "came back over the cable with a peak of " + peak + " dBFS");
    }
  }

  @Test
  void anotherSourceEndsItWithoutAWord() {
    AudioClip clip = new AudioClip("a.wav", 48_000, new float[1][480], "");
    assertThrows(
        CancellationException.class, () -> measureWhile((engine, card) -> engine.load(clip), 0.1));
  }

  /** Does something once a share of the measurement is done. */
  private static void measureWhile(BiConsumer<PlaybackEngine, ClockedCard> what, double at)
      throws IOException {
    ClockedCard card = new ClockedCard(48_000, 0, 1);
    try (PlaybackEngine engine = new PlaybackEngine(card.outputs(), card.inputs())) {
      playLive(engine);
      boolean[] done = {false};
      LiveLatency.measure(
          engine,
          share -> {
            if (share > at && !done[0]) {
              done[0] = true;
              what.accept(engine, card);
            }
            return true;
          });
    }
  }

  private static void playLive(PlaybackEngine engine) {
    engine.listen(INPUT);
    engine.play();
    await(() -> engine.live().filter(live -> live.latencyMs() > 0).isPresent());
  }

  private static Optional<LoopLatency> measure(int frames, double gain) throws IOException {
    ClockedCard card = new ClockedCard(48_000, frames, gain);
    try (PlaybackEngine engine = new PlaybackEngine(card.outputs(), card.inputs())) {
      playLive(engine);
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
