package org.optofit.ui.control;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A region that draws all of itself whenever its size, its colours or its content changes. */
abstract class CanvasRegion extends ThemedRegion {
  private final Canvas canvas = new Canvas();

  CanvasRegion() {
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
  }

  /** Draws everything; the canvas is clear. */
  abstract void draw(GraphicsContext g, Palette palette, double width, double height);

  /** Draws anew, after the content changed. */
  final void redraw() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width > 0 && height > 0) {
      GraphicsContext g = canvas.getGraphicsContext2D();
      g.clearRect(0, 0, width, height);
      draw(g, palette(), width, height);
    }
  }

  @Override
  protected final void layoutContent(double width, double height) {
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      redraw();
    }
  }

  @Override
  protected final void paletteChanged() {
    redraw();
  }
}
