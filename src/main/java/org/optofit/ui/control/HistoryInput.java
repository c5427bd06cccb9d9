package org.optofit.ui.control;

import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Pointer and keys over the history: the pointer or Left, Right, Home and End choose a column to
 * read, Escape none; the wheel asks for another span, with Ctrl for another range.
 */
final class HistoryInput {
  /** What one notch of a wheel scrolls; a touchpad gives less and more often. */
  private static final double NOTCH = 40;

  private final GainReductionHistory history;
  private IntConsumer onZoomTime = steps -> {};
  private IntConsumer onZoomLevel = steps -> {};
  private double scrolled;

  HistoryInput(GainReductionHistory history) {
    this.history = history;
    history.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    history.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moved);
    history.addEventHandler(MouseEvent.MOUSE_EXITED, event -> history.readAt(Double.NaN));
    history.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> history.requestFocus());
    history.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    history.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void setOnZoom(IntConsumer time, IntConsumer level) {
    onZoomTime = time;
    onZoomLevel = level;
  }

  private void moved(MouseEvent event) {
    history.readAt((event.getX() - LevelScale.LEFT) / history.plotWidth());
  }

  private void scrolled(ScrollEvent event) {
    if (event.isInertia()) {
      return;
    }
    scrolled += event.getDeltaY();
    int notches = (int) (scrolled / NOTCH);
    scrolled -= notches * NOTCH;
    if (notches != 0) {
      (event.isControlDown() ? onZoomLevel : onZoomTime).accept(notches);
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    double step = event.isShiftDown() ? 1 / history.plotWidth() : 0.01;
    double at = Double.isNaN(history.readAt()) ? 1 : history.readAt();
    switch (event.getCode()) {
      case LEFT -> history.readAt(Math.max(0, at - step));
      case RIGHT -> history.readAt(Math.min(1, at + step));
      case HOME -> history.readAt(0);
      case END -> history.readAt(1);
      case ESCAPE -> history.readAt(Double.NaN);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
