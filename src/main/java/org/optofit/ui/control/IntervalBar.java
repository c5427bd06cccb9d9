package org.optofit.ui.control;

import javafx.scene.canvas.GraphicsContext;

/**
 * An interval about a value: a dot in the middle, a bar with an end at each side. An end outside
 * the bar's span is cut, and then has no cap. 104x40 px.
 */
public final class IntervalBar extends CanvasRegion {
  private static final double WIDTH = 104;
  private static final double HEIGHT = 40;
  private static final double CAP = 6;
  private static final double DOT = 4;

  private double below = Double.NaN;
  private double above = Double.NaN;

  /** A bar without an interval. */
  public IntervalBar() {
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  /**
   * Shows an interval.
   *
   * @param below distance from the value down to the lower end, as a share of half the span; 1
   *     reaches the left edge
   * @param above distance up to the upper end, likewise; not finite where it is not known
   */
  public void setInterval(double below, double above) {
    this.below = below;
    this.above = above;
    redraw();
  }

  @Override
  void draw(GraphicsContext g, Palette palette, double width, double height) {
    double middle = Math.round(width / 2);
    double y = Math.round(height / 2);
    g.setStroke(palette.of(Token.GRID_MAJOR));
    g.setLineWidth(1);
    g.strokeLine(0, y + 0.5, width, y + 0.5);
    g.strokeLine(middle + 0.5, y - 8, middle + 0.5, y + 8);
    if (!Double.isNaN(below) && !Double.isNaN(above)) {
      g.setStroke(palette.of(Token.ACCENT));
      double left = Math.max(0, middle - below * width / 2);
      double right = Math.min(width, middle + above * width / 2);
      g.setLineWidth(3);
      g.strokeLine(left, y, right, y);
      g.setLineWidth(2);
      if (below <= 1) {
        g.strokeLine(left, y - CAP, left, y + CAP);
      }
      if (above <= 1) {
        g.strokeLine(right, y - CAP, right, y + CAP);
      }
    }
    g.setFill(palette.of(Token.TEXT));
    g.fillOval(middle - DOT, y - DOT, 2 * DOT, 2 * DOT);
  }
}
