package org.optofit.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import org.optofit.dsp.Decibels;

/**
 * A level that lies down: from {@value #LOWEST_DB} to 0 dBFS, with its scale below. It rises at
 * once, falls by 20 dB/s and marks the peak of the last 3 s, whose figure stands at the right.
 */
public final class LevelMeterBar extends ThemedRegion {
  private static final double LOWEST_DB = -60;
  private static final double STEP_DB = 12;
  private static final double FIGURE_WIDTH = 84;
  private static final double BAR_HEIGHT = 12;
  private static final double MARK = 2;
  private static final double FIGURE_EVERY_SECONDS = 0.25;

  /** From here on the next peak may clip. */
  private static final double HOT_DB = -1;

  private final BarBallistics ballistics = new BarBallistics(Decibels.FLOOR_DB);
  private final Rectangle well = new Rectangle();
  private final Rectangle bar = new Rectangle();
  private final Rectangle mark = new Rectangle();
  private final Text figure = new Text();
  private final List<Text> labels = new ArrayList<>();
  private double sinceFigure = FIGURE_EVERY_SECONDS;

  /** A bar at rest. */
  public LevelMeterBar() {
    setAccessibleRole(AccessibleRole.TEXT);
    setMouseTransparent(true);
    well.setStrokeType(StrokeType.INSIDE);
    well.setHeight(BAR_HEIGHT);
    bar.setY(1);
    bar.setX(1);
    bar.setHeight(BAR_HEIGHT - 2);
    mark.setHeight(BAR_HEIGHT);
    mark.setWidth(MARK);
    figure.setFont(Typeface.MEDIUM.size(12));
    figure.setTextOrigin(VPos.TOP);
    figure.setY(-1);
    getChildren().addAll(well, bar, mark, figure);
    for (double db = LOWEST_DB; db <= 0; db += STEP_DB) {
      Text label = new Text(Numbers.fixed(db, 0));
      label.setFont(Typeface.REGULAR.size(11));
      label.setTextOrigin(VPos.TOP);
      label.setY(BAR_HEIGHT + 1);
      labels.add(label);
      getChildren().add(label);
    }
    getChildren().forEach(node -> node.setManaged(false));
  }

  /** Takes the highest level in dBFS since the last call and the time that has passed, in s. */
  public void update(double db, double elapsedSeconds) {
    ballistics.update(Math.max(Decibels.FLOOR_DB, db), elapsedSeconds);
    sinceFigure += elapsedSeconds;
    if (sinceFigure >= FIGURE_EVERY_SECONDS) {
      sinceFigure = 0;
      writeFigure();
    }
    move();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? "Input peak " + figure.getText()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected double computePrefHeight(double width) {
    return BAR_HEIGHT + 14;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void paletteChanged() {
    well.setFill(palette().of(Token.WELL));
    well.setStroke(palette().of(Token.FAINT_LINE));
    bar.setFill(palette().of(Token.INPUT));
    mark.setFill(palette().of(Token.TEXT));
    labels.forEach(label -> label.setFill(palette().of(Token.TEXT_MUTED)));
    writeFigure();
  }

  @Override
  protected void layoutContent(double width, double height) {
    well.setWidth(barWidth());
    for (int i = 0; i < labels.size(); i++) {
      Text label = labels.get(i);
      double wide = label.getLayoutBounds().getWidth();
      double at = x(LOWEST_DB + i * STEP_DB) - wide / 2;
      label.setX(Math.rint(Math.max(0, Math.min(barWidth() - wide, at))));
    }
    writeFigure();
    move();
  }

  private double barWidth() {
    return Math.max(0, Math.floor(getWidth() - FIGURE_WIDTH));
  }

  private double x(double db) {
    return barWidth() * Math.max(0, Math.min(1, 1 - db / LOWEST_DB));
  }

  private void move() {
    bar.setWidth(Math.max(0, x(ballistics.level()) - 2));
    mark.setVisible(ballistics.peak() > LOWEST_DB);
    mark.setX(Math.max(0, x(ballistics.peak()) - MARK));
  }

  private void writeFigure() {
    double peak = ballistics.peak();
    figure.setText(peak <= LOWEST_DB ? Numbers.NONE : Numbers.decibels(peak) + "FS");
    figure.setFill(palette().of(peak > HOT_DB ? Token.DANGER : Token.TEXT));
    figure.setX(Math.rint(getWidth() - figure.getLayoutBounds().getWidth()));
  }
}
