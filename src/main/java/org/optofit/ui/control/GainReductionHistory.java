package org.optofit.ui.control;

import java.nio.IntBuffer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.Rectangle;
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
  private final FrozenHistory columns = new FrozenHistory(this);
  private final HistoryAxes axes = new HistoryAxes();
  private final ImageView picture = new ImageView();
  private final ThresholdMark threshold = new ThresholdMark();
  private final HistoryReadout readout = new HistoryReadout();
  private final HistoryCursor cursor = new HistoryCursor(readout);
  private final Rectangle focus = new Rectangle();
  private final HistoryInput input = new HistoryInput(this);

  private @Nullable HistoryRaster raster;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private double rangeDb = 48;
  private double spanSeconds = 10;
  private double thresholdDb = Double.NaN;
  private boolean stale;

  /** An empty history of 10 s and 48 dB. */
  public GainReductionHistory() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setPickOnBounds(true);
    focus.setFill(null);
    focus.setStrokeWidth(2);
    focus.visibleProperty().bind(focusVisibleProperty());
    getChildren().addAll(axes.nodes());
    getChildren().addAll(picture, threshold, readout, focus);
    getChildren().forEach(node -> node.setManaged(false));
    getChildren().forEach(node -> node.setMouseTransparent(true));
    columns
        .frozenProperty()
        .subscribe(
            now -> {
              readout.setFrozen(now);
              requestLayout();
            });
  }

  /** Whether the picture stands. */
  public BooleanProperty frozenProperty() {
    return columns.frozenProperty();
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
    cursor.moveTo(share);
    read();
  }

  /** Share of the width of the column that is read, NaN for none. */
  double readAt() {
    return cursor.at();
  }

  /** Width of the plot in px, at least 1. */
  double plotWidth() {
    return Math.max(1, Math.floor(getWidth() - LevelScale.LEFT));
  }

  private void read() {
    cursor.read(raster, columns.shown(), spanSeconds, plotWidth());
  }

  /** Takes the stream's rate in Hz, above 0, and forgets what was shown. */
  public void setSampleRate(double sampleRateHz) {
    columns.setRateHz(sampleRateHz);
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
    columns.live().add(streamFrame, frames, inputPeak, outputPeak, gainLowest);
    stale = true;
  }

  /** Forgets everything that came in; a frozen picture stands. */
  public void clear() {
    columns.live().clear();
    if (raster != null && !columns.isFrozen()) {
      raster.redraw();
      publish();
    }
    stale = false;
  }

  /** Draws what was added since the last call. */
  public void refresh() {
    if (stale && raster != null && !columns.isFrozen()) {
      raster.advance();
      publish();
      stale = false;
      if (cursor.isDue()) {
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
            + (columns.isFrozen() ? ", frozen" : "")
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
    axes.labelLevels(new LevelScale(rangeDb, plotHeight), height, palette());
    axes.labelTime(spanSeconds, !columns.isFrozen(), plotWidth, plotHeight, palette());
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
      now = new HistoryRaster(columns.live(), pixelWidth, pixelHeight, scale);
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
    LevelScale levels = new LevelScale(rangeDb, plotHeight);
    now.setGround(HistoryAxes.grid(now, levels, spanSeconds, plotWidth, colours), colours);
    now.setColumns(columns.shown());
    now.setScales(spanSeconds * columns.shownRateHz() / pixelWidth, rangeDb);
    now.redraw();
    publish();
    stale = false;
  }

  private void publish() {
    if (buffer != null) {
      buffer.updateBuffer(all -> null);
    }
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
