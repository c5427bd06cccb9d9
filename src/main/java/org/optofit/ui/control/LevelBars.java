package org.optofit.ui.control;

import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.optofit.dsp.Decibels;

/**
 * Three bars on the history's dB scale: input and output rising from below, gain reduction hanging
 * from 0. They rise at once, fall by 20 dB/s and mark the peak of the last 3 s; the figures below
 * follow four times a second. Below them stand the peaks since a reset; a sample at full scale
 * lights the lamp above its bar and fills its figure. A click, Space or Enter asks for a reset.
 */
public final class LevelBars extends ThemedRegion {
  /** Width of the whole group, px. */
  public static final double WIDTH = 112;

  private static final double FIGURES_EVERY_SECONDS = 0.25;

  private final LevelBar input = new LevelBar("In", Token.INPUT, 16, false, palette());
  private final LevelBar output = new LevelBar("Out", Token.OUTPUT, 48, false, palette());
  private final LevelBar gainReduction = new LevelBar("GR", Token.ACCENT, 80, true, palette());
  private final List<LevelBar> bars = List.of(input, output, gainReduction);
  private final Rectangle focus = new Rectangle();
  private LatchedPeaks latched = new LatchedPeaks();
  private Runnable onReset = () -> {};
  private double rangeDb = 48;
  private double sinceFigures;

  /** Three bars at rest over 48 dB. */
  public LevelBars() {
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    setPickOnBounds(true);
    focus.setFill(null);
    focus.setStrokeWidth(2);
    focus.visibleProperty().bind(focusVisibleProperty());
    bars.forEach(getChildren()::add);
    getChildren().add(focus);
    getChildren().forEach(node -> node.setManaged(false));
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> onReset.run());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows these peaks from now on; they are the caller's to change. */
  public void setLatched(LatchedPeaks latched) {
    this.latched = latched;
    showLatched();
  }

  /** Takes what a click, Space or Enter does. */
  public void setOnReset(Runnable onReset) {
    this.onReset = onReset;
  }

  /** Shows the latched peaks as they are now, as after a reset. */
  public void showLatched() {
    input.latch(latched.inputDb(), latched.inputFull() > 0);
    output.latch(latched.outputDb(), latched.outputFull() > 0);
    gainReduction.latch(latched.gainReductionDb(), false);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
      event.consume();
      onReset.run();
    }
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
    LevelScale scale = scale();
    input.update(Decibels.fromFactor(inputPeak), elapsedSeconds, scale);
    output.update(Decibels.fromFactor(outputPeak), elapsedSeconds, scale);
    gainReduction.update(-Decibels.fromFactor(gainLowest), elapsedSeconds, scale);
    input.light(latched.inputFull() > 0);
    output.light(latched.outputFull() > 0);
    sinceFigures += elapsedSeconds;
    if (sinceFigures >= FIGURES_EVERY_SECONDS) {
      sinceFigures = 0;
      bars.forEach(LevelBar::writeFigure);
      showLatched();
    }
  }

  /**
   * Puts all bars to rest and forgets the peaks of the last seconds, not those that are latched.
   */
  public void reset() {
    sinceFigures = 0;
    for (LevelBar bar : bars) {
      bar.reset(scale());
    }
    showLatched();
  }

  /** Height of the input bar in dBFS. */
  public double inputDb() {
    return input.level();
  }

  /** Height of the output bar in dBFS. */
  public double outputDb() {
    return output.level();
  }

  /** Length of the gain reduction bar in dB, 0 or above. */
  public double gainReductionDb() {
    return gainReduction.level();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? "Input "
            + LevelBar.figure(inputDb())
            + " dB, output "
            + LevelBar.figure(outputDb())
            + " dB, gain reduction "
            + LevelBar.figure(gainReductionDb())
            + " dB. Peaks: input "
            + spoken(latched.inputDb(), latched.inputFull())
            + ", output "
            + spoken(latched.outputDb(), latched.outputFull())
            + ", gain reduction "
            + LevelBar.figure(latched.gainReductionDb())
            + " dB. Press to reset them."
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      onReset.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private static String spoken(double db, long full) {
    String level = LevelBar.figure(db) + " dB";
    return full == 0
        ? level
        : level + ", " + full + (full == 1 ? " sample" : " samples") + " at full scale";
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
    for (LevelBar bar : bars) {
      bar.place(Math.floor(height) - LevelScale.BOTTOM, palette());
      bar.move(scale());
      bar.writeFigure();
    }
    showLatched();
    focus.setX(1);
    focus.setY(1);
    focus.setWidth(width - 2);
    focus.setHeight(height - 2);
    focus.setArcWidth(8);
    focus.setArcHeight(8);
    focus.setStroke(palette().of(Token.ACCENT));
  }

  private LevelScale scale() {
    return new LevelScale(rangeDb, Math.floor(getHeight() - LevelScale.TOP - LevelScale.BOTTOM));
  }
}
