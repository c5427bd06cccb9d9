package org.optofit.ui.control;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.optofit.dsp.GainComputer;

/**
 * Static curve, output over input level in dBFS without make-up: the curve in force, the knob's own
 * one dashed, unity dotted, the threshold, and a live dot.
 *
 * <p>The dot stands at the level the detector sees and that level less the real gain reduction, so
 * it leaves the curve while attack and release work.
 */
public final class TransferCurvePlot extends ThemedRegion {
  private static final double RIGHT = 12;
  private static final double BELOW = 36;
  private static final double LABEL_DISTANCE = 40;

  private final Canvas canvas = new Canvas();
  private final LiveDot dot = new LiveDot();

  private double rangeDb = 48;
  private double thresholdDb;
  private double ratio = 1;
  private double knobThresholdDb;
  private double knobRatio = 1;
  private double detectorDb = Double.NaN;
  private double gainDb;

  /** A plot over 48 dB without compression and without a dot. */
  public TransferCurvePlot() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMouseTransparent(true);
    getChildren().addAll(canvas, dot);
    getChildren().forEach(node -> node.setManaged(false));
    placeDot();
  }

  /** Lower end of both axes in dB below 0: 24, 48 or 72. */
  public void setRangeDb(double rangeDb) {
    this.rangeDb = LevelScale.requireRange(rangeDb);
    requestLayout();
  }

  /** Lower end of both axes in dB below 0. */
  public double rangeDb() {
    return rangeDb;
  }

  /** Curve in force: threshold in dBFS, ratio of at least 1. */
  public void setCurve(double thresholdDb, double ratio) {
    if (thresholdDb != this.thresholdDb || ratio != this.ratio) {
      this.thresholdDb = thresholdDb;
      this.ratio = ratio;
      draw();
    }
  }

  /** The knob's own curve: threshold in dBFS, ratio of at least 1. */
  public void setKnobCurve(double thresholdDb, double ratio) {
    if (thresholdDb != knobThresholdDb || ratio != knobRatio) {
      knobThresholdDb = thresholdDb;
      knobRatio = ratio;
      draw();
    }
  }

  /**
   * Moves the dot; cheap, may be called every frame.
   *
   * @param detectorDb level at the detector in dBFS; below the range there is no dot
   * @param gainDb real gain in dB, 0 or below, without make-up
   */
  public void setLive(double detectorDb, double gainDb) {
    this.detectorDb = detectorDb;
    this.gainDb = Math.min(0, gainDb);
    placeDot();
  }

  /** Takes the dot away. */
  public void clearLive() {
    setLive(Double.NaN, 0);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute != AccessibleAttribute.TEXT) {
      return super.queryAccessibleAttribute(attribute, parameters);
    }
    String curve =
        "Transfer curve, threshold "
            + Numbers.decibels(thresholdDb)
            + ", ratio "
            + Numbers.ratio(ratio);
    return dot.isVisible()
        ? curve
            + ", now "
            + Numbers.decibels(detectorDb)
            + " with gain reduction "
            + Numbers.gainReduction(gainDb)
        : curve;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 280;
  }

  @Override
  protected void layoutContent(double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
    dot.paint(palette());
    draw();
    placeDot();
  }

  /** Position of the dot's middle from the left, px; only while it is shown. */
  double dotX() {
    return dot.x();
  }

  /** Position of the dot's middle from the top, px; only while it is shown. */
  double dotY() {
    return dot.y();
  }

  boolean dotShown() {
    return dot.isVisible();
  }

  private double plotWidth() {
    return Math.max(1, Math.floor(getWidth() - LevelScale.LEFT - RIGHT));
  }

  private double plotHeight() {
    return Math.max(1, Math.floor(getHeight() - LevelScale.TOP - BELOW));
  }

  private double x(double db) {
    return LevelScale.LEFT + plotWidth() * (1 + db / rangeDb);
  }

  private double y(double db) {
    return LevelScale.TOP + plotHeight() * -db / rangeDb;
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(Typeface.REGULAR.size(11));
    g.setLineWidth(1);
    g.setLineCap(StrokeLineCap.BUTT);
    g.setFill(palette().of(Token.WELL));
    g.fillRoundRect(LevelScale.LEFT, LevelScale.TOP, plotWidth(), plotHeight(), 3, 3);
    drawGrid(g);
    g.save();
    g.beginPath();
    g.rect(LevelScale.LEFT, LevelScale.TOP - 2, plotWidth() + 2, plotHeight() + 2);
    g.clip();
    g.setStroke(palette().of(Token.CONTROL_LINE));
    g.setLineDashes(2, 4);
    g.strokeLine(x(-rangeDb), y(-rangeDb), x(0), y(0));
    drawThresholdLine(g);
    if (knobThresholdDb != thresholdDb || knobRatio != ratio) {
      g.setStroke(palette().of(Token.TEXT));
      g.setLineWidth(1.5);
      g.setLineDashes(8, 4);
      strokeCurve(g, knobThresholdDb, knobRatio);
    }
    g.setStroke(palette().of(Token.ACCENT));
    g.setLineWidth(2.5);
    g.setLineDashes();
    strokeCurve(g, thresholdDb, ratio);
    g.restore();
    drawThresholdLabel(g);
  }

  private void drawGrid(GraphicsContext g) {
    double left = LevelScale.LEFT;
    double right = left + plotWidth();
    double bottom = LevelScale.TOP + plotHeight();
    int most = (int) (Math.min(plotWidth(), plotHeight()) / LABEL_DISTANCE + 1);
    AxisTicks ticks =
        AxisTicks.decibels(-rangeDb, 0, Math.max(2, Math.min(AxisTicks.MOST_LABELS, most)));
    for (int i = 0; i < ticks.count(); i++) {
      double db = ticks.value(i);
      double lineX = Hairline.at(x(db), right);
      double lineY = Hairline.at(y(db), bottom);
      g.setStroke(palette().of(Token.GRID_MAJOR));
      g.strokeLine(lineX, LevelScale.TOP, lineX, bottom);
      g.strokeLine(left, lineY, right, lineY);
      g.setFill(palette().of(Token.TEXT_MUTED));
      g.setTextAlign(db == 0 ? TextAlignment.RIGHT : TextAlignment.CENTER);
      g.fillText(Numbers.fixed(db, 0), x(db), bottom + 15);
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(Numbers.fixed(db, 0), left - LevelScale.LABEL_GAP, y(db) + LevelScale.BASELINE);
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText("input, dBFS", left + plotWidth() / 2, bottom + 31);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("output, dBFS", left + 6, LevelScale.TOP + 14);
  }

  /** The curve is straight on both sides of its threshold, so three points draw it exactly. */
  private void strokeCurve(GraphicsContext g, double threshold, double ratio) {
    GainComputer curve = GainComputer.of(threshold, ratio);
    g.beginPath();
    g.moveTo(x(-rangeDb), y(-rangeDb + curve.gainDb(-rangeDb)));
    if (threshold > -rangeDb && threshold < 0) {
      g.lineTo(x(threshold), y(threshold + curve.gainDb(threshold)));
    }
    g.lineTo(x(0), y(curve.gainDb(0)));
    g.stroke();
  }

  private boolean thresholdShown() {
    return thresholdDb >= -rangeDb && thresholdDb <= 0;
  }

  private void drawThresholdLine(GraphicsContext g) {
    if (thresholdShown()) {
      double line = Hairline.at(x(thresholdDb), LevelScale.LEFT + plotWidth());
      g.setStroke(palette().of(Token.TEXT_MUTED));
      g.setLineDashes(6, 4);
      g.strokeLine(line, LevelScale.TOP, line, LevelScale.TOP + plotHeight());
    }
  }

  private void drawThresholdLabel(GraphicsContext g) {
    if (!thresholdShown()) {
      return;
    }
    Text measured = new Text(Numbers.decibels(thresholdDb));
    measured.setFont(Typeface.REGULAR.size(11));
    double width = Math.ceil(measured.getLayoutBounds().getWidth());
    double bottom = LevelScale.TOP + plotHeight();
    double right = x(thresholdDb) - 5;
    boolean fits = right - width > LevelScale.LEFT + 4;
    double textLeft = fits ? right - width : x(thresholdDb) + 5;
    g.setFill(palette().of(Token.WELL));
    g.fillRect(Math.floor(textLeft) - 2, bottom - 19, width + 4, 16);
    g.setFill(palette().of(Token.TEXT_MUTED));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(measured.getText(), textLeft, bottom - 7);
  }

  private void placeDot() {
    boolean shown = detectorDb >= -rangeDb && getWidth() > 0;
    dot.setVisible(shown);
    if (shown) {
      double level = Math.min(0, detectorDb);
      dot.place(
          gainDb,
          x(level),
          y(level),
          y(Math.max(-rangeDb, level + gainDb)),
          LevelScale.LEFT + plotWidth(),
          LevelScale.TOP + plotHeight());
    }
  }
}
