package org.optofit.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Text;
import org.optofit.dsp.Decibels;

/**
 * One of the {@link LevelBars}: lamp, well, bar and peak mark, below them name, level and latched
 * peak.
 */
final class LevelBar extends Group {
  private static final double BAR_WIDTH = 14;
  private static final double MARK = 2;
  private static final double LAMP_HEIGHT = 5;
  private static final double BOX_PADDING = 3;
  private static final double BOX_HEIGHT = 12;

  private final BarBallistics ballistics;
  private final Token token;
  private final double x;
  private final boolean hanging;
  private final Rectangle lamp = new Rectangle(BAR_WIDTH, LAMP_HEIGHT);
  private final Rectangle well = new Rectangle();
  private final Rectangle bar = new Rectangle();
  private final Rectangle mark = new Rectangle();
  private final Rectangle box = new Rectangle();
  private final Text name;
  private final Text figure = new Text();
  private final Text latched = new Text();
  private Palette palette;
  private boolean lit;

  /**
   * A bar at rest.
   *
   * @param x its left edge, px
   * @param hanging whether it hangs from 0 dB, as gain reduction does; it then has no lamp
   */
  LevelBar(String name, Token token, double x, boolean hanging, Palette palette) {
    this.palette = palette;
    this.ballistics = new BarBallistics(hanging ? 0 : Decibels.FLOOR_DB);
    this.token = token;
    this.x = x;
    this.hanging = hanging;
    this.name = new Text(name);
    this.name.setFont(Typeface.MEDIUM.size(11));
    figure.setFont(Typeface.REGULAR.size(11));
    latched.setFont(Typeface.REGULAR.size(11));
    lamp.setX(x);
    lamp.setY(1);
    lamp.setStrokeType(StrokeType.INSIDE);
    lamp.setVisible(!hanging);
    well.setStrokeType(StrokeType.INSIDE);
    well.setX(x);
    well.setWidth(BAR_WIDTH);
    bar.setX(x + 1);
    bar.setWidth(BAR_WIDTH - 2);
    mark.setX(x);
    mark.setWidth(BAR_WIDTH);
    mark.setHeight(MARK);
    box.setHeight(BOX_HEIGHT);
    box.setArcWidth(4);
    box.setArcHeight(4);
    for (Text text : List.of(this.name, figure, latched)) {
      text.setTextOrigin(VPos.BASELINE);
    }
    getChildren().addAll(lamp, well, bar, mark, this.name, figure, box, latched);
  }

  /** Level as shown: 1 decimal, a dash for silence. */
  static String figure(double db) {
    return db <= Decibels.FLOOR_DB ? Numbers.NONE : Numbers.fixed(db, 1);
  }

  /** Where the bar stands in dB; a hanging one 0 or above. */
  double level() {
    return ballistics.level();
  }

  /** Takes the highest level since the last call, in dB. */
  void update(double db, double elapsedSeconds, LevelScale scale) {
    ballistics.update(db, elapsedSeconds);
    move(scale);
  }

  /** Puts the bar to rest. */
  void reset(LevelScale scale) {
    ballistics.reset();
    move(scale);
    writeFigure();
  }

  /** Takes its colours and its lower end. */
  void place(double bottom, Palette colours) {
    palette = colours;
    well.setY(LevelScale.TOP);
    well.setHeight(Math.max(0, bottom - LevelScale.TOP));
    well.setFill(palette.of(Token.WELL));
    well.setStroke(palette.of(Token.FAINT_LINE));
    bar.setFill(palette.of(token));
    mark.setFill(palette.of(Token.TEXT));
    name.setFill(palette.of(Token.TEXT_MUTED));
    figure.setFill(palette.of(Token.TEXT));
    box.setFill(palette.of(Token.DANGER));
    name.setY(bottom + 11);
    figure.setY(bottom + 22);
    latched.setY(bottom + LevelScale.LAST_LINE);
    box.setY(bottom + LevelScale.LAST_LINE - 10);
    centre(name);
    colourLamp();
  }

  /** Puts bar and mark where they are on a scale. */
  void move(LevelScale scale) {
    double sign = hanging ? -1 : 1;
    double end = scale.y(sign * ballistics.level());
    double bottom = scale.bottom();
    bar.setY(hanging ? LevelScale.TOP : end);
    bar.setHeight(hanging ? end - LevelScale.TOP : bottom - end);
    double peak = ballistics.peak();
    mark.setVisible(hanging ? peak > 0 : scale.y(peak) < bottom);
    double markY = scale.y(sign * peak) - MARK / 2;
    mark.setY(Math.max(LevelScale.TOP, Math.min(bottom - MARK, markY)));
  }

  /** Writes the level. */
  void writeFigure() {
    figure.setText(figure(ballistics.level()));
    centre(figure);
  }

  /** Lights the lamp and fills the latched figure, or not. */
  void light(boolean on) {
    if (on != lit) {
      lit = on;
      colourLamp();
    }
  }

  /** Writes the latched peak in dB; {@code full} if a sample was at full scale. */
  void latch(double db, boolean full) {
    light(full);
    latched.setText(db > 0 && !hanging ? Numbers.signed(db, 1) : figure(db));
    centre(latched);
    double width = Math.ceil(latched.getLayoutBounds().getWidth());
    box.setX(latched.getX() - BOX_PADDING);
    box.setWidth(width + 2 * BOX_PADDING);
  }

  private void colourLamp() {
    lamp.setFill(palette.of(lit ? Token.DANGER : Token.WELL));
    lamp.setStroke(palette.of(lit ? Token.DANGER : Token.FAINT_LINE));
    box.setVisible(lit);
    latched.setFill(palette.of(lit ? Token.PANEL : Token.TEXT_MUTED));
  }

  private void centre(Text text) {
    text.setX(Math.rint(x + BAR_WIDTH / 2 - text.getLayoutBounds().getWidth() / 2));
  }
}
