package org.optofit.ui.control;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** One end of a loop: a line with a handle in both corners, pointing into the loop. */
final class LoopEdge extends Group {
  private static final double HANDLE = 6;
  private static final double LINE_WIDTH = 1.5;

  private final Line line = new Line();
  private final Polygon upper;
  private final Polygon lower;

  /** An edge; {@code inwards} is 1 at a loop's start and -1 at its end. */
  LoopEdge(double inwards) {
    line.setStrokeWidth(LINE_WIDTH);
    upper = new Polygon(0, 0, inwards * HANDLE, 0, inwards * HANDLE, HANDLE);
    lower = new Polygon(0, 0, inwards * HANDLE, 0, inwards * HANDLE, -HANDLE);
    getChildren().addAll(line, upper, lower);
  }

  /** Fits the edge between two heights. */
  void place(double top, double bottom, Color colour) {
    line.setStartY(top);
    line.setEndY(bottom);
    upper.setLayoutY(top);
    lower.setLayoutY(bottom);
    line.setStroke(colour);
    upper.setFill(colour);
    lower.setFill(colour);
  }
}
