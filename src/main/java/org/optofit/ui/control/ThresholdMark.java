package org.optofit.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;

/** The threshold across the history: a dashed line with a tag at its left end. */
final class ThresholdMark extends Group {
  private static final double TAG_INSET = 6;
  private static final double TAG_PADDING = 5;
  private static final double TAG_HEIGHT = 17;
  private static final double TAG_OPACITY = 0.9;

  private final Line line = new Line();
  private final Rectangle tag = new Rectangle();
  private final Text text = new Text();

  ThresholdMark() {
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    line.getStrokeDashArray().setAll(6.0, 4.0);
    tag.setHeight(TAG_HEIGHT);
    tag.setArcWidth(6);
    tag.setArcHeight(6);
    text.setFont(Typeface.REGULAR.size(11));
    text.setTextOrigin(VPos.BASELINE);
    getChildren().addAll(line, tag, text);
  }

  /** Takes the colours of a palette. */
  void paint(Palette palette) {
    line.setStroke(palette.of(Token.TEXT_MUTED));
    text.setFill(palette.of(Token.TEXT_MUTED));
    tag.setFill(palette.of(Token.WELL, TAG_OPACITY));
  }

  /**
   * Marks a threshold in dBFS.
   *
   * @param at where it lies, px from the top
   * @param right right edge of the plot, px
   * @param bottom lower edge of the plot, px
   */
  void place(double thresholdDb, double at, double right, double bottom) {
    double y = Hairline.at(at, bottom);
    line.setStartX(LevelScale.LEFT);
    line.setEndX(right);
    line.setStartY(y);
    line.setEndY(y);
    text.setText("Threshold " + Numbers.decibels(thresholdDb));
    double tagY = Math.max(LevelScale.TOP, Math.min(bottom - TAG_HEIGHT, y - TAG_HEIGHT / 2));
    text.setX(LevelScale.LEFT + TAG_INSET + TAG_PADDING);
    text.setY(Math.rint(tagY + TAG_HEIGHT / 2 + LevelScale.BASELINE));
    tag.setX(LevelScale.LEFT + TAG_INSET);
    tag.setY(Math.rint(tagY));
    tag.setWidth(Math.ceil(text.getLayoutBounds().getWidth()) + 2 * TAG_PADDING);
  }
}
