package org.optofit.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * The lower triangle of a correlation matrix: every figure in a cell, the stronger the more accent;
 * those from a limit on have an edge.
 */
public final class CorrelationGrid extends CanvasRegion {
  private static final double CELL_WIDTH = 30;
  private static final double CELL_HEIGHT = 20;
  private static final double GAP = 2;
  private static final double NAMES = 52;
  private static final double FAINTEST = 0.08;
  private static final double STRONGEST = 0.4;

  private final List<String> names;
  private final double limit;
  private List<List<Double>> matrix = List.of();

  /**
   * An empty grid.
   *
   * @param names short names of the values, in the matrix' order
   * @param limit size from which a correlation is marked, 0 to 1
   */
  public CorrelationGrid(List<String> names, double limit) {
    this.names = List.copyOf(names);
    this.limit = limit;
    double width = NAMES + (names.size() - 1) * (CELL_WIDTH + GAP);
    double height = (names.size() - 1) * (CELL_HEIGHT + GAP) + 16;
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
  }

  /** Shows a matrix, rows and columns in the order of the names; empty for none. */
  public void setMatrix(List<List<Double>> correlations) {
    matrix = correlations.stream().map(List::copyOf).toList();
    redraw();
  }

  @Override
  void draw(GraphicsContext g, Palette palette, double width, double height) {
    g.setFont(Typeface.REGULAR.size(11));
    g.setTextBaseline(VPos.CENTER);
    g.setLineWidth(1);
    for (int row = 1; row < matrix.size(); row++) {
      double y = (row - 1) * (CELL_HEIGHT + GAP);
      g.setTextAlign(TextAlignment.RIGHT);
      g.setFill(palette.of(Token.TEXT_MUTED));
      g.fillText(names.get(row), NAMES - 6, y + CELL_HEIGHT / 2);
      for (int column = 0; column < row; column++) {
        drawCell(g, palette, NAMES + column * (CELL_WIDTH + GAP), y, matrix.get(row).get(column));
      }
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(palette.of(Token.TEXT_MUTED));
    for (int column = 0; column < matrix.size() - 1; column++) {
      g.fillText(
          names.get(column), NAMES + column * (CELL_WIDTH + GAP) + CELL_WIDTH / 2, height - 6);
    }
  }

  private void drawCell(GraphicsContext g, Palette palette, double x, double y, double value) {
    double size = Double.isFinite(value) ? Math.abs(value) : 0;
    g.setFill(palette.of(Token.ACCENT, FAINTEST + (STRONGEST - FAINTEST) * size));
    g.fillRoundRect(x + 0.5, y + 0.5, CELL_WIDTH - 1, CELL_HEIGHT - 1, 4, 4);
    g.setStroke(palette.of(size >= limit ? Token.ACCENT : Token.FAINT_LINE));
    g.strokeRoundRect(x + 0.5, y + 0.5, CELL_WIDTH - 1, CELL_HEIGHT - 1, 4, 4);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(palette.of(Token.TEXT));
    g.fillText(Numbers.signed(value, 1), x + CELL_WIDTH / 2, y + CELL_HEIGHT / 2);
  }
}
