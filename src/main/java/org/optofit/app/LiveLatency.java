package org.optofit.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.optofit.audio.InputState;
import org.optofit.audio.LiveStatus;
import org.optofit.audio.LoopProbe;
import org.optofit.audio.OutputState;
import org.optofit.audio.PlaybackEngine;
import org.optofit.audio.PlaybackStatus;
import org.optofit.audio.Progress;
import org.optofit.capture.SignalLocator;
import org.optofit.store.StoreException;

/**
 * Measures how late a live input leaves the output, by a short burst that goes out and comes back
 * over a cable: through the same buffers, ring and resampler as what is listened to.
 */
public final class LiveLatency {
  /** How late it may come back, in seconds. */
  private static final double LONGEST_SECONDS = 1.5;

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(8);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private LiveLatency() {}

  /**
   * Plays the burst and finds it again; the live input is playing, or about to. Nothing else is
   * heard meanwhile. Not for the window's thread.
   *
   * @return empty if nothing came back
   * @throws IOException if it could not be played, with one sentence for the user
   * @throws CancellationException if {@code progress} ended it, or another source was chosen
   */
  public static Optional<LoopLatency> measure(PlaybackEngine engine, Progress progress)
      throws IOException {
    double rate = engine.status().sampleRateHz();
    float[] burst = SignalLocator.probe(rate).channel(0);
    LoopProbe probe = new LoopProbe(burst, burst.length + (int) (LONGEST_SECONDS * rate), rate);
    try {
      engine.measure(probe);
      await(engine, probe, progress);
    } finally {
      probe.withdraw();
    }
    var late = SignalLocator.latencyOfProbe(probe.recording());
    return late.isPresent()
        ? Optional.of(new LoopLatency(late.getAsDouble(), rate))
        : Optional.empty();
  }

  private static void await(PlaybackEngine engine, LoopProbe probe, Progress progress)
      throws StoreException {
    long begin = System.nanoTime();
    boolean played = false;
    while (!probe.over()) {
      if (!progress.goOn(probe.share())) {
        throw new CancellationException();
      }
      PlaybackStatus now = engine.status();
      requireInput(engine);
      if (played && !now.playing()) {
        throw notMeasured("playing was stopped before the burst was over. Measure again.");
      }
      if (System.nanoTime() - begin > PATIENCE_NANOS || now.output() != OutputState.READY) {
        throw notMeasured(
            "the sound device did not play the burst to its end. Connect it and measure again.");
      }
      played = now.playing();
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private static void requireInput(PlaybackEngine engine) throws StoreException {
    LiveStatus live = engine.live().orElseThrow(CancellationException::new);
    if (live.state() != InputState.READY && live.state() != InputState.OPENING) {
      throw notMeasured(live.deviceName() + " does not come in. Connect it and measure again.");
    }
  }

  private static StoreException notMeasured(String why) {
    return new StoreException("Latency is not measured: " + why);
  }
}
