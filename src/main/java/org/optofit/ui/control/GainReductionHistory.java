package org.optofit.ui.control;

import java.nio.IntBuffer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The last seconds on one dB scale: input as a fill, output as a line, gain reduction hanging from
 * 0, the threshold dashed. New columns come in at the right.
 *
 * <p>A picture that is frozen stands while what comes in is kept; thawed it shows all of it. The
 * column under the pointer can be read, see {@link HistoryInput}.
 *
 * <p>Every column shows the extremes of all audio that falls into it; columns are cut by the
 * audio's clock, not by the screen's. {@link #add} is cheap; {@link #refresh} draws what is new.
 */
public final class GainReductionHistory extends ThemedRegion {
  /** Least distance of two labels on the time axis, px. */
  private static final double TIME_LABEL_DISTANCE = 60;

  /** Time between two texts of the read-out while the picture moves. */
  private static final long READ_EVERY_NANOS = 100_000_000;

  private final HistoryColumns live = new HistoryColumns();
  private final HistoryColumns held = new HistoryColumns();
  private final Canvas levelLabels = new Canvas();
  private final Canvas timeLabels = new Canvas();
  private final ImageView picture = new ImageView();
  private final ThresholdMark threshold = new ThresholdMark();
  private final HistoryReadout readout = new HistoryReadout();
  private final Rectangle focus = new Rectangle();
  private final HistoryInput input = new HistoryInput(this);
  private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen", false);

  private @Nullable HistoryRaster raster;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private double sampleRateHz = 48_000;
  private double heldRateHz = sampleRateHz;
  private double rangeDb = 48;
  private double spanSeconds = 10;
  private double thresholdDb = Double.NaN;
  private double readAt = Double.NaN;
  private long readTime;
  private boolean stale;

  /** An empty history of 10 s and 48 dB. */
  public GainReductionHistory() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setPickOnBounds(true);
    focus.setFill(null);
    focus.setStrokeWidth(2);
    focus.visibleProperty().bind(focusVisibleProperty());
    getChildren().addAll(levelLabels, timeLabels, picture, threshold, readout, focus);
    getChildren().forEach(node -> node.setManaged(false));
    getChildren().forEach(node -> node.setMouseTransparent(true));
    frozen.subscribe(this::freeze);
  }

  /** Whether the picture stands. */
  public BooleanProperty frozenProperty() {
    return frozen;
  }

  /**
   * Takes what the wheel does, in notches: above 0 closer, below 0 further away.
   *
   * @param time for the span
   * @param level for the range, with Ctrl held
   */
  public void setOnZoom(IntConsumer time, IntConsumer level) {
    input.setOnZoom(time, level);
  }

  /** Reads the column at a share of the width; outside 0 to 1 or NaN none. */
  void readAt(double share) {
    readAt = share >= 0 && share <= 1 ? share : Double.NaN;
    read();
  }

  /** Share of the width of the column that is read, NaN for none. */
  double readAt() {
    return readAt;
  }

  /** Width of the plot in px, at least 1. */
  double plotWidth() {
    return Math.max(1, Math.floor(getWidth() - LevelScale.LEFT));
  }

  private void freeze(boolean now) {
    readout.setFrozen(now);
    if (now) {
      held.copy(live);
      heldRateHz = sampleRateHz;
    }
    requestLayout();
  }

  private void read() {
    HistoryRaster shown = raster;
    if (shown == null || Double.isNaN(readAt)) {
      readout.hide();
      return;
    }
    readTime = System.nanoTime();
    int x = (int) Math.min(shown.width() - 1, readAt * shown.width());
    shown.select(x);
    readout.show(
        Hairline.at(LevelScale.LEFT + x / shown.scale(), LevelScale.LEFT + plotWidth()),
        spanSeconds * ((x + 1.0) / shown.width() - 1),
        spanSeconds > 10 ? 1 : 2,
        frozen.get() ? held : live);
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

  /** Time from the left edge to the right one in seconds, above 0 and at most 60. */
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
    live.add(streamFrame, frames, inputPeak, outputPeak, gainLowest);
    stale = true;
  }

  /** Forgets everything that came in; a frozen picture stands. */
  public void clear() {
    live.clear();
    if (raster != null && !frozen.get()) {
      raster.redraw();
      publish();
    }
    stale = false;
  }

  /** Draws what was added since the last call. */
  public void refresh() {
    if (stale && raster != null && !frozen.get()) {
      raster.advance();
      publish();
      stale = false;
      if (!Double.isNaN(readAt) && System.nanoTime() - readTime > READ_EVERY_NANOS) {
        read();
      }
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? "Level and gain reduction of the last "
            + Numbers.fixed(spanSeconds, 0)
            + " s"
            + (frozen.get() ? ", frozen" : "")
            + (readout.spoken().isEmpty() ? "" : ". At " + readout.spoken())
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
    readout.paint(palette());
    readout.place(LevelScale.LEFT + plotWidth, LevelScale.TOP + plotHeight);
    read();
    focus.setX(LevelScale.LEFT - 1);
    focus.setY(LevelScale.TOP - 1);
    focus.setWidth(plotWidth + 2);
    focus.setHeight(plotHeight + 2);
    focus.setStroke(palette().of(Token.ACCENT));
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
      now = new HistoryRaster(live, pixelWidth, pixelHeight, scale);
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
    now.setColumns(frozen.get() ? held : live);
    double rateHz = frozen.get() ? heldRateHz : sampleRateHz;
    now.setScales(spanSeconds * rateHz / pixelWidth, rangeDb);
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

  private String timeLabel(double seconds) {
    return seconds == 0 && !frozen.get() ? "now" : Numbers.fixed(seconds, 0) + " s";
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
