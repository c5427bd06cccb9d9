package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.UnitControls;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;

/** A session with an engine of its own that has no device. */
abstract class AuditionBench {
  final UnitModel model = UnitSettingTest.model(CompressionMode.COMPRESS);
  final PlaybackEngine engine = new PlaybackEngine((device, rate, channels, buffer) -> null);
  final AuditionSession session = new AuditionSession(engine, UnitSetting.of(model));

  @AfterEach
  void close() {
    engine.close();
  }

  /** What the engine goes by. */
  final UnitControls controls() {
    return engine.controls().latest();
  }

  /** Waits until something is so. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "it never happened");
      Thread.onSpinWait();
    }
  }

  /** Silence of so many frames at 48 kHz. */
  static AudioClip clip(int frames) {
    return new AudioClip("noise.wav", 48_000, new float[1][frames], "16 bit");
  }
}
