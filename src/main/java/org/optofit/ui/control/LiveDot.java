package org.optofit.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;

/** The live dot of a transfer curve, hung on unity by its gain reduction, which a tag tells. */
final class LiveDot extends Group {
  private static final double RADIUS = 5.5;
  private static final double TAG_HEIGHT = 17;
  private static final double TAG_PADDING = 3;
  private static final double TAG_GAP = 6;

  private final Line drop = new Line();
  private final Rectangle tag = new Rectangle();
  private final Text tagText = new Text();
  private final Circle dot = new Circle(RADIUS);
  private long shownTenths = -1;

  LiveDot() {
    drop.setStrokeLineCap(StrokeLineCap.BUTT);
    drop.getStrokeDashArray().setAll(2.0, 2.0);
    tag.setHeight(TAG_HEIGHT);
    tag.setArcWidth(6);
    tag.setArcHeight(6);
    tagText.setFont(Typeface.MEDIUM.size(11));
    tagText.setTextOrigin(VPos.BASELINE);
    dot.setStrokeWidth(1.5);
    dot.setStrokeType(StrokeType.CENTERED);
    getChildren().addAll(drop, tag, tagText, dot);
  }

  /** Takes the colours of a palette. */
  void paint(Palette palette) {
    drop.setStroke(palette.of(Token.ACCENT));
    tag.setFill(palette.of(Token.WELL));
    tagText.setFill(palette.of(Token.TEXT));
    dot.setFill(palette.of(Token.TEXT));
    dot.setStroke(palette.of(Token.WELL));
  }

  /**
   * Moves the dot, all lengths in px.
   *
   * @param gainDb gain to tell, in dB, 0 or below
   * @param x from the left
   * @param unityY where unity lies at {@code x}, from the top
   * @param dotY from the top
   * @param right right edge of the plot
   * @param bottom lower edge of the plot
   */
  void place(double gainDb, double x, double unityY, double dotY, double right, double bottom) {
    tellGain(gainDb);
    dot.setCenterX(x);
    dot.setCenterY(dotY);
    double line = Hairline.at(x, right);
    drop.setStartX(line);
    drop.setEndX(line);
    drop.setStartY(unityY);
    drop.setEndY(dotY);
    placeTag(x, (unityY + dotY) / 2, bottom);
  }

  private void tellGain(double gainDb) {
    long tenths = Math.round(-gainDb * 10);
    if (tenths != shownTenths) {
      shownTenths = tenths;
      tagText.setText("GR " + Numbers.gainReduction(gainDb));
      tag.setWidth(Math.ceil(tagText.getLayoutBounds().getWidth()) + 2 * TAG_PADDING);
    }
  }

  /** Left of the drop line where there is room, otherwise right of it. */
  private void placeTag(double x, double middle, double bottom) {
    double width = tag.getWidth();
    boolean fits = x - TAG_GAP - width > LevelScale.LEFT;
    double left = fits ? x - TAG_GAP - width : x + TAG_GAP;
    double lowest = bottom - TAG_HEIGHT;
    double top = Math.max(LevelScale.TOP, Math.min(lowest, middle - TAG_HEIGHT / 2));
    tag.setX(Math.rint(left));
    tag.setY(Math.rint(top));
    tagText.setX(Math.rint(left) + TAG_PADDING);
    tagText.setY(Math.rint(top) + TAG_HEIGHT / 2 + LevelScale.BASELINE - 0.5);
  }

  /** Position of the dot's middle from the left, px; only while it is shown. */
  double x() {
    return dot.getCenterX();
  }

  /** Position of the dot's middle from the top, px; only while it is shown. */
  double y() {
    return dot.getCenterY();
  }
}
