package org.optofit.ui.audition;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import org.optofit.audio.PlaybackStatus;
import org.optofit.ui.control.VuMeter;
import org.optofit.ui.control.VuScale;
import org.optofit.ui.control.WaveformView;

/**
 * The one clock of everything that moves: takes the measurements up to the frame heard now and
 * moves needle, bars, history, dot and playhead together. Runs while something plays or still
 * moves.
 */
final class FrameLoop extends AnimationTimer {
  /** Longest time a frame stands for; more has passed when the window was hidden. */
  private static final double LONGEST_SECONDS = 0.25;

  /** Time for a command to reach the audio thread and for the bars to fall. */
  private static final double SETTLE_SECONDS = 1;

  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final AuditionViewModel viewModel;
  private final MeterReadings readings;
  private final WaveformView waveform;
  private final VuMeter meter;
  private final PlotPanels plots;
  private final BooleanSupplier seen;
  private final FramePacer pacer = new FramePacer();
  private final FrameCost cost = new FrameCost();
  private double streamRate = Double.NaN;
  private long last;
  private double still;
  private boolean running;

  /**
   * A clock at rest.
   *
   * @param seen whether anyone can see the tab; a hidden canvas would keep every stroke in memory
   */
  FrameLoop(
      AuditionViewModel viewModel,
      WaveformView waveform,
      VuMeter meter,
      PlotPanels plots,
      BooleanSupplier seen) {
    this.viewModel = viewModel;
    this.readings = viewModel.readings();
    this.waveform = waveform;
    this.meter = meter;
    this.plots = plots;
    this.seen = seen;
  }

  /** Runs from now on until nothing has moved for {@value #SETTLE_SECONDS} s. */
  void wake() {
    still = 0;
    if (!running) {
      running = true;
      last = 0;
      start();
    }
  }

  @Override
  public void handle(long now) {
    if (!pacer.draws()) {
      return;
    }
    if (last == 0) {
      cost.restart();
    } else {
      pacer.note(cost.sinceLastMs());
    }
    double elapsed = last == 0 ? 0 : Math.min(LONGEST_SECONDS, (now - last) / NANOS);
    last = now;
    PlaybackStatus status = viewModel.look(now / NANOS);
    if (status.sampleRateHz() != streamRate) {
      streamRate = status.sampleRateHz();
      plots.history().setSampleRate(streamRate);
    }
    readings.advance(status, elapsed, plots.history()::add);
    if (seen.getAsBoolean()) {
      draw(status, elapsed);
    }
    boolean busy =
        status.playing() || viewModel.playsAside() || readings.moving() || viewModel.live().isOn();
    still = busy ? 0 : still + elapsed;
    if (still > SETTLE_SECONDS) {
      plots.bars().reset();
      running = false;
      stop();
    }
  }

  private void draw(PlaybackStatus status, double elapsed) {
    if (!viewModel.live().isOn()) {
      waveform.setPlayhead(status.clipFrame());
    }
    showMeter();
    plots
        .bars()
        .update(readings.inputPeak(), readings.outputPeak(), readings.gainLowest(), elapsed);
    plots.history().refresh();
    if (readings.heard()) {
      plots.transfer().setLive(readings.detectorDb(), readings.gainDb());
    } else if (!status.playing()) {
      plots.transfer().clearLive();
    }
  }

  /** Shows the needle on the scale in force. */
  void showMeter() {
    VuScale scale = meter.modeProperty().get();
    meter.setReading(readings.reading(scale));
    meter.setPeak(readings.peak(scale));
  }
}
