package org.optofit.ui.control;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Mouse and keys of a {@link WaveformView}. */
final class WaveformInput {
  private final WaveformView view;
  private @Nullable LoopDrag drag;

  WaveformInput(WaveformView view) {
    this.view = view;
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, e -> view.setCursor(cursorAt(e.getX())));
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    view.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
  }

  /** Forgets a drag that has begun. */
  void cancel() {
    drag = null;
  }

  /** The loop being drawn; null while none is. */
  @Nullable LoopDrag drawnLoop() {
    return drag != null && drag.moved() ? drag : null;
  }

  private Cursor cursorAt(double x) {
    WaveformGeometry.Hit hit = view.geometry().hit(x, view.loopStart(), view.loopEnd());
    return hit == WaveformGeometry.Hit.WAVEFORM ? Cursor.DEFAULT : Cursor.H_RESIZE;
  }

  private void pressed(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && view.geometry().frames() > 0) {
      view.requestFocus();
      drag = new LoopDrag(view.geometry(), e.getX(), view.loopStart(), view.loopEnd());
      e.consume();
    }
  }

  private void dragged(MouseEvent e) {
    if (drag != null) {
      drag.moveTo(e.getX());
      view.placeLoop();
      e.consume();
    }
  }

  private void released(MouseEvent e) {
    LoopDrag done = drag;
    if (done == null || e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    drag = null;
    e.consume();
    // On a busy machine the pointer's way may have been left out.
    done.moveTo(e.getX());
    if (done.moved()) {
      view.takeLoop(done.start(), done.end());
    } else if (e.getClickCount() == 2 && view.hasLoop()) {
      view.dropLoop();
    } else {
      view.seekTo(view.geometry().frameAt(e.getX()));
    }
  }

  private void keyPressed(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    double seconds = e.isShiftDown() ? 0.1 : 1;
    switch (e.getCode()) {
      case LEFT -> view.seekBy(-seconds);
      case RIGHT -> view.seekBy(seconds);
      case HOME -> view.seekTo(0);
      case L -> view.toggleLoop();
      default -> {
        return;
      }
    }
    e.consume();
  }

  /** Brackets are taken as characters: on many keyboards they need a modifier. */
  private void keyTyped(KeyEvent e) {
    switch (e.getCharacter()) {
      case "[" -> view.startLoopHere();
      case "]" -> view.endLoopHere();
      default -> {
        return;
      }
    }
    e.consume();
  }
}
