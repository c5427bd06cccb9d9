package org.optofit.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * What the history says about one of its columns: a line through it and, below the labels of time,
 * its time and levels at places that do not depend on their length. Also the note that the picture
 * is frozen.
 */
final class HistoryReadout extends Group {
  private static final double IN_AT = 62;
  private static final double OUT_AT = 138;
  private static final double GR_AT = 222;
  private static final double NOTE_PADDING = 6;
  private static final double NOTE_HEIGHT = 17;
  private static final double NOTE_INSET = 6;

  private final Line line = new Line();
  private final Text time = text();
  private final Text input = text();
  private final Text output = text();
  private final Text reduction = text();
  private final List<Text> figures = List.of(time, input, output, reduction);
  private final Rectangle noteGround = new Rectangle();
  private final Text note = new Text("Frozen (F)");
  private String spoken = "";

  HistoryReadout() {
    note.setFont(Typeface.MEDIUM.size(11));
    note.setTextOrigin(VPos.BASELINE);
    noteGround.setHeight(NOTE_HEIGHT);
    noteGround.setArcWidth(6);
    noteGround.setArcHeight(6);
    setMouseTransparent(true);
    getChildren().addAll(line, time, input, output, reduction, noteGround, note);
    hide();
    setFrozen(false);
  }

  /** Takes the colours of a palette. */
  void paint(Palette palette) {
    line.setStroke(palette.of(Token.TEXT));
    figures.forEach(text -> text.setFill(palette.of(Token.TEXT)));
    reduction.setFill(palette.of(Token.ACCENT));
    note.setFill(palette.of(Token.PANEL));
    noteGround.setFill(palette.of(Token.TEXT));
  }

  /** Takes the right and lower edge of the plot, px. */
  void place(double right, double bottom) {
    double y = bottom + LevelScale.LAST_LINE;
    figures.forEach(text -> text.setY(y));
    time.setX(LevelScale.LEFT);
    input.setX(LevelScale.LEFT + IN_AT);
    output.setX(LevelScale.LEFT + OUT_AT);
    reduction.setX(LevelScale.LEFT + GR_AT);
    line.setStartY(LevelScale.TOP);
    line.setEndY(bottom);
    double width = Math.ceil(note.getLayoutBounds().getWidth()) + 2 * NOTE_PADDING;
    noteGround.setWidth(width);
    noteGround.setX(Math.floor(right - NOTE_INSET - width));
    noteGround.setY(bottom - NOTE_INSET - NOTE_HEIGHT);
    note.setX(noteGround.getX() + NOTE_PADDING);
    note.setY(noteGround.getY() + NOTE_HEIGHT / 2 + LevelScale.BASELINE);
  }

  /** Shows or hides the note. */
  void setFrozen(boolean frozen) {
    note.setVisible(frozen);
    noteGround.setVisible(frozen);
  }

  /**
   * Shows a column.
   *
   * @param x its place, px
   * @param seconds its time from the right edge, 0 or less
   * @param decimals decimals of the time
   * @param columns what it holds; the selected column
   */
  void show(double x, double seconds, int decimals, HistoryColumns columns) {
    line.setStartX(x);
    line.setEndX(x);
    time.setText(Numbers.fixed(seconds, decimals) + " s");
    input.setText("In " + level(columns.inputDb()));
    output.setText("Out " + level(columns.outputDb()));
    reduction.setText("GR " + level(-columns.gainDb()));
    spoken =
        time.getText()
            + ": input "
            + level(columns.inputDb())
            + ", output "
            + level(columns.outputDb())
            + ", gain reduction "
            + level(-columns.gainDb());
    setShown(true);
  }

  /** Shows no column. */
  void hide() {
    spoken = "";
    setShown(false);
  }

  /** The column in words, empty for none. */
  String spoken() {
    return spoken;
  }

  private void setShown(boolean shown) {
    line.setVisible(shown);
    figures.forEach(text -> text.setVisible(shown));
  }

  private static String level(float db) {
    return Float.isNaN(db) ? Numbers.NONE : LevelBar.figure(db) + " dB";
  }

  private static Text text() {
    Text text = new Text();
    text.setFont(Typeface.REGULAR.size(11));
    text.setTextOrigin(VPos.BASELINE);
    return text;
  }
}
