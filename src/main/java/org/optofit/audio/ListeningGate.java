package org.optofit.audio;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a live input from being heard until the user listens: a microphone before a loudspeaker
 * howls. Behind meters and volume; opens over {@value #OPENING_MS} ms, closes over {@value
 * #CLOSING_MS} ms.
 *
 * <p>It closes by itself when the sound comes back from another device than the one it was opened
 * for. {@link #setOpen} and {@link #open} may be called by any thread, the rest by the audio
 * thread.
 */
final class ListeningGate {
  static final double OPENING_MS = 300;
  static final double CLOSING_MS = 20;

  private volatile boolean open;
  private @Nullable String device;
  private boolean live;
  private double rising;
  private double fallingStep;
  private double level;

  /** Lets it be heard, or not. Any thread. */
  void setOpen(boolean heard) {
    open = heard;
  }

  /** Whether it shall be heard. Any thread. */
  boolean open() {
    return open;
  }

  /** Goes over to another stage, which is silent yet. */
  void enter(Stage stage) {
    live = stage.live != null;
    rising = 1e3 / (OPENING_MS * stage.rateHz());
    fallingStep = 1e3 / (CLOSING_MS * stage.rateHz());
    level = 0;
    if (live && stage.device != null) {
      String name = stage.device.deviceName();
      if (device != null && !device.equals(name)) {
        open = false;
      }
      device = name;
    }
  }

  /** Applies it to a block in place; a clip passes unchanged. */
  void process(float[][] block, int frames) {
    boolean up = open;
    if (!live || (up && level == 1)) {
      return;
    }
    for (int n = 0; n < frames; n++) {
      level = up ? Math.min(1, level + rising) : Math.max(0, level - fallingStep);
      double gain = level * level * (3 - 2 * level);
      for (float[] channel : block) {
        channel[n] = (float) (gain * channel[n]);
      }
    }
  }
}
