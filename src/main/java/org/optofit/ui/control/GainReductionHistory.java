package org.optofit.ui.control;

import java.nio.IntBuffer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The last seconds on one dB scale: input as a fill, output as a line, gain reduction hanging from
 * 0, the threshold dashed. New columns come in at the right.
 *
 * <p>Every column shows the extremes of all audio that falls into it; columns are cut by the
 * audio's clock, not by the screen's. {@link #add} is cheap; {@link #refresh} draws what is new.
 */
public final class GainReductionHistory extends ThemedRegion {
  /** Least distance of two labels on the time axis, px. */
  private static final double TIME_LABEL_DISTANCE = 60;

  private final HistoryColumns columns = new HistoryColumns();
  private final Canvas levelLabels = new Canvas();
  private final Canvas timeLabels = new Canvas();
  private final ImageView picture = new ImageView();
  private final ThresholdMark threshold = new ThresholdMark();

  private @Nullable HistoryRaster raster;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private double sampleRateHz = 48_000;
  private double rangeDb = 48;
  private double spanSeconds = 10;
  private double thresholdDb = Double.NaN;
  private boolean stale;

  /** An empty history of 10 s and 48 dB. */
  public GainReductionHistory() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(levelLabels, timeLabels, picture, threshold);
    getChildren().forEach(node -> node.setManaged(false));
    setMouseTransparent(true);
  }

  /** Takes the stream's rate in Hz, above 0, and forgets what was shown. */
  public void setSampleRate(double sampleRateHz) {
    if (!(sampleRateHz > 0)) {
      throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is not above 0");
    }
    this.sampleRateHz = sampleRateHz;
    clear();
    requestLayout();
  }

  /** Lower end of the scale in dB below 0: 24, 48 or 72. */
  public void setRangeDb(double rangeDb) {
    this.rangeDb = LevelScale.requireRange(rangeDb);
    requestLayout();
  }

  /** Lower end of the scale in dB below 0. */
  public double rangeDb() {
    return rangeDb;
  }

  /** Time from the left edge to the right one in seconds, above 0: 5, 10 or 30. */
  public void setSpanSeconds(double spanSeconds) {
    if (!(spanSeconds > 0)) {
      throw new IllegalArgumentException("a span of " + spanSeconds + " s is not above 0");
    }
    this.spanSeconds = spanSeconds;
    requestLayout();
  }

  /** Time shown in seconds. */
  public double spanSeconds() {
    return spanSeconds;
  }

  /** Threshold in dBFS; NaN shows none. */
  public void setThresholdDb(double thresholdDb) {
    if (Double.compare(thresholdDb, this.thresholdDb) != 0) {
      this.thresholdDb = thresholdDb;
      placeThreshold();
    }
  }

  /** Threshold in dBFS, NaN for none. */
  public double thresholdDb() {
    return thresholdDb;
  }

  /**
   * Adds a stretch of the stream.
   *
   * @param streamFrame its first frame on the stream's clock; a frame before the last one added
   *     starts a new history
   * @param frames its length, above 0
   * @param inputPeak highest input magnitude, full scale 1
   * @param outputPeak highest output magnitude, full scale 1
   * @param gainLowest lowest smoothed gain factor without make-up, in (0, 1]
   */
  public void add(
      long streamFrame, int frames, double inputPeak, double outputPeak, double gainLowest) {
    columns.add(streamFrame, frames, inputPeak, outputPeak, gainLowest);
    stale = true;
  }

  /** Forgets everything shown. */
  public void clear() {
    columns.clear();
    if (raster != null) {
      raster.redraw();
      publish();
    }
    stale = false;
  }

  /** Draws what was added since the last call. */
  public void refresh() {
    if (stale && raster != null) {
      raster.advance();
      publish();
      stale = false;
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? "Level and gain reduction of the last " + Numbers.fixed(spanSeconds, 0) + " s"
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected void layoutContent(double width, double height) {
    double plotWidth = Math.floor(width - LevelScale.LEFT);
    double plotHeight = Math.floor(height - LevelScale.TOP - LevelScale.BOTTOM);
    if (plotWidth < 1 || plotHeight < 1) {
      return;
    }
    labelLevels(plotHeight);
    labelTime(plotWidth, plotHeight);
    layoutPicture(plotWidth, plotHeight);
    threshold.paint(palette());
    placeThreshold();
  }

  private void layoutPicture(double plotWidth, double plotHeight) {
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    int pixelWidth = (int) Math.round(plotWidth * scale);
    int pixelHeight = (int) Math.round(plotHeight * scale);
    HistoryRaster now = raster;
    if (now == null
        || now.width() != pixelWidth
        || now.height() != pixelHeight
        || now.scale() != scale) {
      now = new HistoryRaster(columns, pixelWidth, pixelHeight, scale);
      raster = now;
      buffer =
          new PixelBuffer<>(
              pixelWidth,
              pixelHeight,
              IntBuffer.wrap(now.pixels()),
              PixelFormat.getIntArgbPreInstance());
      picture.setImage(new WritableImage(buffer));
      picture.setFitWidth(plotWidth);
      picture.setFitHeight(plotHeight);
      picture.relocate(LevelScale.LEFT, LevelScale.TOP);
    }
    HistoryColours colours = HistoryColours.of(palette());
    now.setGround(grid(now, plotWidth, plotHeight, colours), colours);
    now.setScales(spanSeconds * sampleRateHz / pixelWidth, rangeDb);
    now.redraw();
    publish();
    stale = false;
  }

  private void publish() {
    if (buffer != null) {
      buffer.updateBuffer(all -> null);
    }
  }

  private HistoryGrid grid(
      HistoryRaster raster, double plotWidth, double plotHeight, HistoryColours colours) {
    AxisTicks levels = new LevelScale(rangeDb, plotHeight).ticks();
    int[] major = new int[levels.count()];
    int[] minor = new int[levels.count()];
    for (int i = 0; i < major.length; i++) {
      major[i] = row(raster, levels.value(i));
      minor[i] = row(raster, levels.value(i) + levels.step() / 2);
    }
    int thickness = (int) Math.max(1, Math.round(raster.scale()));
    AxisTicks time = timeTicks(plotWidth);
    int[] columns = new int[time.count()];
    for (int i = 0; i < columns.length; i++) {
      double share = 1 + time.value(i) / spanSeconds;
      columns[i] = (int) Math.min(raster.width() - thickness, share * raster.width());
    }
    return new HistoryGrid(raster.height(), thickness, minor, major, columns, colours);
  }

  private int row(HistoryRaster raster, double db) {
    return (int) Math.floor(-db / rangeDb * raster.height());
  }

  private void labelLevels(double plotHeight) {
    LevelScale scale = new LevelScale(rangeDb, plotHeight);
    levelLabels.setWidth(LevelScale.LEFT);
    levelLabels.setHeight(getHeight());
    GraphicsContext g = ready(levelLabels);
    g.setTextAlign(TextAlignment.RIGHT);
    AxisTicks levels = scale.ticks();
    for (int i = 0; i < levels.count(); i++) {
      double db = levels.value(i);
      double right = LevelScale.LEFT - LevelScale.LABEL_GAP;
      g.fillText(Numbers.fixed(db, 0), right, scale.y(db) + LevelScale.BASELINE);
    }
  }

  private void labelTime(double plotWidth, double plotHeight) {
    timeLabels.relocate(LevelScale.LEFT, LevelScale.TOP + plotHeight);
    timeLabels.setWidth(plotWidth);
    timeLabels.setHeight(LevelScale.BOTTOM);
    GraphicsContext g = ready(timeLabels);
    AxisTicks time = timeTicks(plotWidth);
    for (int i = 0; i < time.count(); i++) {
      double x = plotWidth * (1 + time.value(i) / spanSeconds);
      g.setTextAlign(alignment(x, plotWidth));
      g.fillText(timeLabel(time.value(i)), x, 18);
    }
  }

  private GraphicsContext ready(Canvas canvas) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(Typeface.REGULAR.size(11));
    g.setFill(palette().of(Token.TEXT_MUTED));
    return g;
  }

  private AxisTicks timeTicks(double plotWidth) {
    int most = (int) Math.max(2, plotWidth / TIME_LABEL_DISTANCE + 1);
    return AxisTicks.clock(-spanSeconds, 0, Math.min(AxisTicks.MOST_LABELS, most));
  }

  private static TextAlignment alignment(double x, double width) {
    if (x > width - 1) {
      return TextAlignment.RIGHT;
    }
    return x < 1 ? TextAlignment.LEFT : TextAlignment.CENTER;
  }

  private static String timeLabel(double seconds) {
    return seconds == 0 ? "now" : Numbers.fixed(seconds, 0) + " s";
  }

  private void placeThreshold() {
    double plotHeight = Math.floor(getHeight() - LevelScale.TOP - LevelScale.BOTTOM);
    LevelScale scale = new LevelScale(rangeDb, plotHeight);
    boolean shown = scale.shows(thresholdDb) && plotHeight > 0;
    threshold.setVisible(shown);
    if (shown) {
      threshold.place(
          thresholdDb, scale.y(thresholdDb), Math.floor(getWidth()), LevelScale.TOP + plotHeight);
    }
  }
}
