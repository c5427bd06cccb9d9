package org.optofit.ui.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.optofit.audio.AudioFileReader;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.dsp.PeakCache;
import org.optofit.model.AudioClip;
import org.optofit.ui.Theme;

/**
 * Draws the audition plots with the sample audio into pictures, to be looked at beside the design:
 * {@code target/gallery/plots-<theme>-<width>x<height>.png}.
 */
public final class PlotGallery {
  private static final double THRESHOLD_DB = -19.835796356201172;
  private static final double KNOB_RATIO = 4.289010047912598;
  private static final double RATIO = 6;
  private static final double ATTACK_MS = 3.8497214317321777;
  private static final double RELEASE_MS = 254.91220092773438;
  private static final double MAKE_UP_DB = 0.4238012433052063;
  private static final double NOW_SECONDS = 30.6;
  private static final int HOP = 88;

  private PlotGallery() {}

  /** Draws all pictures into the folder named, {@code target/gallery} by default. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    AudioClip dry = AudioFileReader.read(Path.of("sample-audio", "dry-music.wav"));
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          for (Theme theme : Theme.values()) {
            write(folder, theme, 816, 720, dry);
            write(folder, theme, 560, 620, dry);
            write(folder, theme, 1376, 996, dry);
          }
          done.countDown();
        });
    done.await();
    Platform.exit();
  }

  private static void write(Path folder, Theme theme, int width, int height, AudioClip dry) {
    Pane pane = audition(width, height, dry);
    pane.setStyle("-fx-background-color: -color-bg-subtle;");
    Scene scene = new Scene(pane, width, height);
    theme.apply(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    Path file =
        folder.resolve(
            "plots-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height + ".png");
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException("no picture in " + file, e);
    } finally {
      stage.close();
    }
  }

  /** The plots where the audition view puts them at this width of its right side. */
  private static Pane audition(int width, int height, AudioClip dry) {
    int strip = height >= 900 ? 104 : 88;
    int below = height - strip - 8;
    int historyHeight = (int) (below * 0.47) / 8 * 8;
    int curvesTop = strip + 8 + historyHeight + 8;
    int curvesHeight = height - curvesTop;
    int transferWidth = (int) Math.min(width * 0.42, curvesHeight);

    WaveformView waveform = new WaveformView();
    waveform.setRecording(PeakCache.of(new float[][] {dry.channel(0)}), dry.sampleRateHz());
    waveform.setLoop((long) (19 * dry.sampleRateHz()), (long) (32.1 * dry.sampleRateHz()));
    waveform.setPlayhead((long) (NOW_SECONDS * dry.sampleRateHz()));

    GainReductionHistory history = new GainReductionHistory();
    LevelBars bars = new LevelBars();
    TransferCurvePlot transfer = new TransferCurvePlot();
    feed(dry, history, bars, transfer);
    history.setThresholdDb(THRESHOLD_DB);
    transfer.setCurve(THRESHOLD_DB, RATIO);
    transfer.setKnobCurve(THRESHOLD_DB, KNOB_RATIO);

    Pane pane = new Pane();
    place(pane, waveform, 12, 6, width - 26, strip - 12);
    place(pane, history, 8, strip + 8 + 32, width - 18 - 112, historyHeight - 36);
    place(pane, bars, width - 10 - 112, strip + 8 + 32, 112, historyHeight - 36);
    place(pane, transfer, 4, curvesTop + 32, transferWidth - 10, curvesHeight - 36);
    place(
        pane,
        SampleCurves.plot(),
        transferWidth + 8 + 12,
        curvesTop + 32,
        width - transferWidth - 8 - 26,
        curvesHeight - 36);
    return pane;
  }

  private static void feed(
      AudioClip dry, GainReductionHistory history, LevelBars bars, TransferCurvePlot transfer) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(dry.sampleRateHz(), 1, ChannelLink.LINKED);
    compressor.setParameters(THRESHOLD_DB, RATIO, ATTACK_MS, RELEASE_MS, MAKE_UP_DB);
    int frames = (int) (NOW_SECONDS * dry.sampleRateHz());
    float[] input = dry.channel(0);
    float[] output = new float[frames];
    float[] gain = new float[frames];
    compressor.process(new float[][] {input}, new float[][] {output}, gain, 0, frames);
    history.setSampleRate(dry.sampleRateHz());
    for (int start = 0; start + HOP <= frames; start += HOP) {
      double in = 0;
      double out = 0;
      double lowest = 1;
      for (int n = start; n < start + HOP; n++) {
        in = Math.max(in, Math.abs(input[n]));
        out = Math.max(out, Math.abs(output[n]));
        lowest = Math.min(lowest, gain[n]);
      }
      history.add(start, HOP, in, out, lowest);
      bars.update(in, out, lowest, HOP / dry.sampleRateHz());
      transfer.setLive(Decibels.fromFactor(in), Decibels.fromFactor(lowest));
    }
  }

  private static void place(Pane pane, Node node, double x, double y, double width, double height) {
    node.setManaged(false);
    pane.getChildren().add(node);
    node.resizeRelocate(x, y, width, height);
  }

  /** The published table's curves with the ratio overridden. */
  private static final class SampleCurves {
    private static final double[] SETTINGS = {40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100};
    private static final double[][] FITTED = {
      {
        -13.08, -14.22, -15.32, -16.13, -16.88, -17.59, -19.84, -21.90, -24.05, -27.55, -31.51,
        -33.70, -35.34
      },
      {5.44, 4.51, 4.19, 4.15, 4.21, 4.27, KNOB_RATIO, 4.24, 4.14, 3.97, 3.87, 3.79, 3.71},
      {30.52, 17.32, 11.58, 8.88, 7.20, 5.95, ATTACK_MS, 2.86, 2.24, 1.77, 1.27, 1.09, 0.98},
      {
        470.2,
        371.5,
        324.1,
        300.1,
        283.0,
        266.2,
        RELEASE_MS,
        243.0,
        234.9,
        248.1,
        245.5,
        244.6,
        244.1
      },
      {
        0.698,
        0.650,
        0.625,
        0.605,
        0.576,
        0.535,
        MAKE_UP_DB,
        0.337,
        0.296,
        0.047,
        0.038,
        0.147,
        0.300
      }
    };

    static ParameterCurvePlot plot() {
      ParameterCurvePlot plot =
          new ParameterCurvePlot(
              List.of(
                  new ParameterCurve("Threshold", "dB", v -> Numbers.fixed(v, 1), " dB"),
                  new ParameterCurve("Ratio", ": 1", v -> Numbers.fixed(v, 2), " : 1"),
                  new ParameterCurve("Attack", "ms", Numbers::plainMilliseconds, " ms"),
                  new ParameterCurve("Release", "ms", Numbers::plainMilliseconds, " ms"),
                  new ParameterCurve("Make-up", "dB", v -> Numbers.signed(v, 2), " dB")));
      plot.setCurves(SETTINGS, FITTED, SETTINGS, FITTED);
      plot.setNow(
          70,
          new double[] {THRESHOLD_DB, RATIO, ATTACK_MS, RELEASE_MS, MAKE_UP_DB},
          new double[] {THRESHOLD_DB, KNOB_RATIO, ATTACK_MS, RELEASE_MS, MAKE_UP_DB});
      return plot;
    }
  }
}
