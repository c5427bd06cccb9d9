package org.optofit.ui.control;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.optofit.dsp.PeakCache;

/**
 * Time and garbage per screen frame of what moves in the audition view at 1920 x 1080: history,
 * bars, playhead and dot. Started by hand; says its figures in the log.
 */
public final class PlotBench {
  private static final Logger LOG = Logger.getLogger(PlotBench.class.getName());
  private static final String[] ALL = {"history", "bars", "waveform", "transfer"};
  private static final int WARM_UP = 120;
  private static final int FRAMES = 600;
  private static final double RATE = 44_100;
  private static final int HOP = 88;

  private final List<String> parts;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final WaveformView waveform = new WaveformView();
  private final GainReductionHistory history = new GainReductionHistory();
  private final LevelBars bars = new LevelBars();
  private final TransferCurvePlot transfer = new TransferCurvePlot();
  private final Random random = new Random(1);
  private final Pane pane = new Pane();

  private PlotBench(List<String> parts) {
    this.parts = parts;
  }

  /** Opens the window; what moves can be named, all by default, "none" for comparison. */
  public static void main(String[] arguments) {
    List<String> parts = arguments.length == 0 ? List.of(ALL) : List.of(arguments);
    Platform.startup(() -> new PlotBench(parts).show());
  }

  private void show() {
    Stage stage = new Stage();
    float[] samples = new float[40 * 44_100];
    for (int n = 0; n < samples.length; n++) {
      samples[n] = (float) (random.nextGaussian() * 0.2);
    }
    waveform.setRecording(PeakCache.of(new float[][] {samples}), RATE);
    waveform.setLoop(samples.length / 2, samples.length * 3 / 4);
    history.setSampleRate(RATE);
    history.setThresholdDb(-20);
    transfer.setCurve(-20, 4);
    place(waveform, 548, 54, 1350, 92);
    place(history, 544, 192, 1246, 380);
    place(bars, 1790, 192, 112, 380);
    place(transfer, 540, 616, 446, 424);
    stage.setScene(new Scene(pane, 1920, 1080));
    stage.show();
    new Driver().start();
  }

  private void place(ThemedRegion region, double x, double y, double width, double height) {
    region.setManaged(false);
    pane.getChildren().add(region);
    region.resizeRelocate(x, y, width, height);
  }

  private final class Driver extends AnimationTimer {
    private int frame;
    private long lastNanos;
    private long stream;
    private long updateNanos;
    private long slowestNanos;
    private long startCpu;
    private long startBytes;
    private long startNanos;

    @Override
    public void handle(long now) {
      if (frame == WARM_UP) {
        startCpu = system.getProcessCpuTime();
        startBytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        startNanos = now;
        updateNanos = 0;
        slowestNanos = 0;
      }
      long begin = System.nanoTime();
      move(lastNanos == 0 ? 0 : (now - lastNanos) * 1e-9);
      long took = System.nanoTime() - begin;
      updateNanos += took;
      slowestNanos = Math.max(slowestNanos, took);
      lastNanos = now;
      if (++frame == WARM_UP + FRAMES) {
        report(now);
        stop();
        Platform.exit();
      }
    }

    private void move(double elapsed) {
      long due = stream + (long) (elapsed * RATE);
      double level = 1;
      double lowest = 1;
      while (stream < due) {
        level = Math.pow(10, -random.nextDouble() * 2);
        lowest = 1 - 0.6 * random.nextDouble();
        history.add(stream, HOP, level, level * lowest, lowest);
        stream += HOP;
      }
      if (parts.contains("history")) {
        history.refresh();
      }
      if (parts.contains("bars")) {
        bars.update(level, level * lowest, lowest, elapsed);
      }
      if (parts.contains("waveform")) {
        waveform.setPlayhead(stream);
      }
      if (parts.contains("transfer")) {
        transfer.setLive(20 * Math.log10(level), 20 * Math.log10(lowest));
      }
    }

    private void report(long now) {
      double frames = FRAMES;
      LOG.info(
          String.format(
              "%.1f frames/s; update %.3f ms mean, %.2f ms slowest; whole process %.2f ms CPU"
                  + " per frame; FX thread %.1f kB garbage per frame",
              frames / ((now - startNanos) * 1e-9),
              updateNanos / frames * 1e-6,
              slowestNanos * 1e-6,
              (system.getProcessCpuTime() - startCpu) / frames * 1e-6,
              (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - startBytes)
                  / frames
                  / 1e3));
    }
  }
}
