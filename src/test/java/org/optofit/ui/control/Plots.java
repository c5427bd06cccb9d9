package org.optofit.ui.control;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.optofit.ui.Theme;
import org.testfx.util.WaitForAsyncUtils;

/** Plots laid out without a window, as keys and screen readers meet them. */
final class Plots {
  private Plots() {}

  /** Does something on the FX thread and waits for it. */
  static <T> T fx(Callable<T> action) throws ExecutionException, InterruptedException {
    return WaitForAsyncUtils.asyncFx(action).get();
  }

  /** Gives a region a size in a theme, without a window. */
  static <T extends ThemedRegion> T layOut(T region, Theme theme, double width, double height) {
    Pane pane = new Pane(region);
    region.setManaged(false);
    theme.apply(new Scene(pane, width, height));
    region.resizeRelocate(0, 0, width, height);
    pane.applyCss();
    pane.layout();
    return region;
  }

  /** What a screen reader says of a node. */
  static String text(Node node) {
    return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  /** A key pressed. */
  static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
