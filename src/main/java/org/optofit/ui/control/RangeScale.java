package org.optofit.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** A value on a logarithmic scale from 0.001 to 0.5, and a range to compare it with. 56 px high. */
public final class RangeScale extends CanvasRegion {
  private static final double HEIGHT = 56;
  private static final double LOW = 0.001;
  private static final double HIGH = 0.5;
  private static final double SIDE = 16;
  private static final double BAR_TOP = 20;
  private static final double BAR = 8;
  private static final double DOT = 6;

  private final double rangeLow;
  private final double rangeHigh;
  private final String rangeName;
  private final String valueName;
  private double value = Double.NaN;

  /**
   * A scale without a value.
   *
   * @param rangeLow lower end of the range to compare with
   * @param rangeHigh its upper end
   * @param rangeName what stands above the range
   * @param valueName what stands above the value
   */
  public RangeScale(double rangeLow, double rangeHigh, String rangeName, String valueName) {
    this.rangeLow = rangeLow;
    this.rangeHigh = rangeHigh;
    this.rangeName = rangeName;
    this.valueName = valueName;
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /** Shows a value; outside the scale it stands at its end. */
  public void setValue(double value) {
    this.value = value;
    redraw();
  }

  @Override
  void draw(GraphicsContext g, Palette palette, double width, double height) {
    g.setFont(Typeface.REGULAR.size(11));
    g.setTextBaseline(VPos.BASELINE);
    g.setLineWidth(1);
    g.setFill(palette.of(Token.WELL));
    g.setStroke(palette.of(Token.LINE));
    g.fillRoundRect(SIDE, BAR_TOP, width - 2 * SIDE, BAR, BAR, BAR);
    g.strokeRoundRect(SIDE + 0.5, BAR_TOP + 0.5, width - 2 * SIDE - 1, BAR - 1, BAR, BAR);
    double left = Hairline.at(x(rangeLow, width));
    double right = Hairline.at(x(rangeHigh, width));
    g.setFill(palette.of(Token.INPUT_FILL));
    g.setStroke(palette.of(Token.INPUT));
    g.fillRect(left, BAR_TOP + 0.5, right - left, BAR - 1);
    g.strokeRect(left, BAR_TOP + 0.5, right - left, BAR - 1);
    g.setTextAlign(TextAlignment.CENTER);
    g.setStroke(palette.of(Token.HINT));
    g.setFill(palette.of(Token.TEXT_MUTED));
    for (double each : new double[] {LOW, 0.01, rangeLow, rangeHigh}) {
      double x = Hairline.at(x(each, width));
      g.strokeLine(x, BAR_TOP + BAR, x, BAR_TOP + BAR + 4);
      g.fillText(label(each), x, BAR_TOP + BAR + 16);
    }
    drawNames(g, palette, width);
  }

  private void drawNames(GraphicsContext g, Palette palette, double width) {
    if (Double.isNaN(value)) {
      g.fillText(rangeName, (x(rangeLow, width) + x(rangeHigh, width)) / 2, BAR_TOP - 5);
      return;
    }
    double x = x(value, width);
    boolean apart = x < x(rangeLow, width);
    if (apart) {
      g.fillText(rangeName, (x(rangeLow, width) + x(rangeHigh, width)) / 2, BAR_TOP - 5);
    }
    g.setFill(palette.of(Token.TEXT));
    g.setFont(Typeface.MEDIUM.size(11));
    double from = Math.max(SIDE + 12, Math.min(width - SIDE - 12, x));
    g.fillText(apart ? valueName : valueName + ", " + rangeName, from, BAR_TOP - 9);
    g.setStroke(palette.of(Token.PANEL));
    g.setLineWidth(1.5);
    double y = BAR_TOP + BAR / 2;
    g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    g.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
  }

  private static String label(double value) {
    return Numbers.fixed(value, value < 0.0095 ? 3 : value < 0.095 ? 2 : 1);
  }

  private static double x(double value, double width) {
    double share = Math.log(Math.max(LOW, Math.min(HIGH, value)) / LOW) / Math.log(HIGH / LOW);
    return SIDE + share * (width - 2 * SIDE);
  }
}
