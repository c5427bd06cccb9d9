package org.optofit.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import org.optofit.dsp.Decibels;

/**
 * Three bars on the history's dB scale: input and output rising from below, gain reduction hanging
 * from 0. They rise at once, fall by 20 dB/s and mark the peak of the last 3 s; the figures below
 * follow four times a second.
 */
public final class LevelBars extends ThemedRegion {
  /** Width of the whole group, px. */
  public static final double WIDTH = 112;

  private static final double FIGURES_EVERY_SECONDS = 0.25;

  private final Bar input = new Bar("In", Token.INPUT, 16, false);
  private final Bar output = new Bar("Out", Token.OUTPUT, 48, false);
  private final Bar gainReduction = new Bar("GR", Token.ACCENT, 80, true);
  private final List<Bar> bars = List.of(input, output, gainReduction);
  private double rangeDb = 48;
  private double sinceFigures;

  /** Three bars at rest over 48 dB. */
  public LevelBars() {
    setAccessibleRole(AccessibleRole.TEXT);
    setMouseTransparent(true);
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

  /**
   * Takes the extremes since the last call, normally once per screen frame.
   *
   * @param inputPeak highest input magnitude, full scale 1; 0 if nothing came
   * @param outputPeak highest output magnitude, full scale 1; 0 if nothing came
   * @param gainLowest lowest gain factor without make-up, in (0, 1]; 1 if nothing came
   * @param elapsedSeconds time since the last call in seconds, 0 or above
   */
  public void update(
      double inputPeak, double outputPeak, double gainLowest, double elapsedSeconds) {
    input.ballistics.update(Decibels.fromFactor(inputPeak), elapsedSeconds);
    output.ballistics.update(Decibels.fromFactor(outputPeak), elapsedSeconds);
    gainReduction.ballistics.update(-Decibels.fromFactor(gainLowest), elapsedSeconds);
    LevelScale scale = scale();
    for (Bar bar : bars) {
      bar.move(scale);
    }
    sinceFigures += elapsedSeconds;
    if (sinceFigures >= FIGURES_EVERY_SECONDS) {
      sinceFigures = 0;
      bars.forEach(Bar::writeFigure);
    }
  }

  /** Puts all bars to rest and forgets the peaks. */
  public void reset() {
    sinceFigures = 0;
    for (Bar bar : bars) {
      bar.ballistics.reset();
      bar.move(scale());
      bar.writeFigure();
    }
  }

  /** Height of the input bar in dBFS. */
  public double inputDb() {
    return input.ballistics.level();
  }

  /** Height of the output bar in dBFS. */
  public double outputDb() {
    return output.ballistics.level();
  }

  /** Length of the gain reduction bar in dB, 0 or above. */
  public double gainReductionDb() {
    return gainReduction.ballistics.level();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? "Input "
            + figure(inputDb())
            + " dB, output "
            + figure(outputDb())
            + " dB, gain reduction "
            + figure(gainReductionDb())
            + " dB"
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computeMinWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected void layoutContent(double width, double height) {
    for (Bar bar : bars) {
      bar.place(Math.floor(height) - LevelScale.BOTTOM);
      bar.move(scale());
      bar.writeFigure();
    }
  }

  private LevelScale scale() {
    return new LevelScale(rangeDb, Math.floor(getHeight() - LevelScale.TOP - LevelScale.BOTTOM));
  }

  private static String figure(double db) {
    return db <= Decibels.FLOOR_DB ? Numbers.NONE : Numbers.fixed(db, 1);
  }

  /** One bar: well, bar, peak mark, name and figure. */
  private final class Bar {
    private static final double BAR_WIDTH = 14;
    private static final double MARK = 2;

    private final BarBallistics ballistics;
    private final Token token;
    private final double x;
    private final boolean hanging;
    private final Rectangle well = new Rectangle();
    private final Rectangle bar = new Rectangle();
    private final Rectangle mark = new Rectangle();
    private final Text name;
    private final Text figure = new Text();

    Bar(String name, Token token, double x, boolean hanging) {
      this.ballistics = new BarBallistics(hanging ? 0 : Decibels.FLOOR_DB);
      this.token = token;
      this.x = x;
      this.hanging = hanging;
      this.name = new Text(name);
      this.name.setFont(Typeface.MEDIUM.size(11));
      figure.setFont(Typeface.REGULAR.size(11));
      well.setStrokeType(StrokeType.INSIDE);
      well.setX(x);
      well.setWidth(BAR_WIDTH);
      bar.setX(x + 1);
      bar.setWidth(BAR_WIDTH - 2);
      mark.setX(x);
      mark.setWidth(BAR_WIDTH);
      mark.setHeight(MARK);
      for (Text text : List.of(this.name, figure)) {
        text.setTextOrigin(VPos.BASELINE);
      }
      getChildren().addAll(well, bar, mark, this.name, figure);
      getChildren().forEach(node -> node.setManaged(false));
    }

    private void place(double bottom) {
      well.setY(LevelScale.TOP);
      well.setHeight(Math.max(0, bottom - LevelScale.TOP));
      well.setFill(palette().of(Token.WELL));
      well.setStroke(palette().of(Token.FAINT_LINE));
      bar.setFill(palette().of(token));
      mark.setFill(palette().of(Token.TEXT));
      name.setFill(palette().of(Token.TEXT_MUTED));
      figure.setFill(palette().of(Token.TEXT));
      name.setY(bottom + 11);
      figure.setY(bottom + 22);
      centre(name);
    }

    private void move(LevelScale scale) {
      double sign = hanging ? -1 : 1;
      double end = scale.y(sign * ballistics.level());
      double bottom = scale.y(-rangeDb);
      bar.setY(hanging ? LevelScale.TOP : end);
      bar.setHeight(hanging ? end - LevelScale.TOP : bottom - end);
      double peak = ballistics.peak();
      mark.setVisible(hanging ? peak > 0 : peak > -rangeDb);
      double markY = scale.y(sign * peak) - MARK / 2;
      mark.setY(Math.max(LevelScale.TOP, Math.min(bottom - MARK, markY)));
    }

    private void writeFigure() {
      figure.setText(LevelBars.figure(ballistics.level()));
      centre(figure);
    }

    private void centre(Text text) {
      text.setX(Math.rint(x + BAR_WIDTH / 2 - text.getLayoutBounds().getWidth() / 2));
    }
  }
}
