package org.optofit.ui.control;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/**
 * One number behind a knob: name, slider, field and snap-back button.
 *
 * <p>The row shows {@link #valueProperty()} and asks for changes through its handlers; it never
 * changes the value itself.
 */
public final class ParameterRow extends Control {
  private final String name;
  private final Quantity quantity;
  private final double lowest;
  private final double highest;
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
  private final DoubleProperty knobValue = new SimpleDoubleProperty(this, "knobValue");
  private final BooleanProperty overridden = new SimpleBooleanProperty(this, "overridden");
  private final ReadOnlyBooleanWrapper adjusting =
      new ReadOnlyBooleanWrapper(this, "adjusting", false);
  private DoubleConsumer onOverride = chosen -> {};
  private Runnable onSnapBack = () -> {};
  private Consumer<String> onRefused = sentence -> {};
  private SliderScale sliderScale;

  /**
   * A row that follows its knob.
   *
   * @param name the parameter's name
   * @param lowest smallest value a typed entry may have
   * @param highest largest value a typed entry may have
   * @param logarithmic whether the slider is logarithmic; then {@code lowest} is above 0
   */
  public ParameterRow(
      String name, Quantity quantity, double lowest, double highest, boolean logarithmic) {
    this.name = name;
    this.quantity = quantity;
    this.lowest = lowest;
    this.highest = highest;
    this.sliderScale = new SliderScale(lowest, highest, logarithmic);
    getStyleClass().add("parameter-row");
    setFocusTraversable(false);
  }

  /** Gives the slider a narrower range than a typed entry has. */
  public void setSliderRange(double lowest, double highest) {
    sliderScale = new SliderScale(lowest, highest, sliderScale.logarithmic());
    requestLayout();
  }

  /** The value in force. */
  public DoubleProperty valueProperty() {
    return value;
  }

  /** The value the knob gives, marked by a diamond while overridden. */
  public DoubleProperty knobValueProperty() {
    return knobValue;
  }

  /** Whether the value in force is the user's own. */
  public BooleanProperty overriddenProperty() {
    return overridden;
  }

  /** Whether the handle is held: changes in between belong to one step of undo. */
  public ReadOnlyBooleanProperty adjustingProperty() {
    return adjusting.getReadOnlyProperty();
  }

  /** Called with each value the user chooses by handle, key or entry. */
  public void setOnOverride(DoubleConsumer handler) {
    onOverride = handler;
  }

  /** Called when the row is to follow its knob again. */
  public void setOnSnapBack(Runnable handler) {
    onSnapBack = handler;
  }

  /** Called with the reason, a sentence, when an entry is refused; with "" when that is over. */
  public void setOnRefused(Consumer<String> handler) {
    onRefused = handler;
  }

  String name() {
    return name;
  }

  Quantity quantity() {
    return quantity;
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }

  SliderScale sliderScale() {
    return sliderScale;
  }

  /** What is read out: name, value, and whether it is the user's own. */
  String accessibleSentence() {
    String text = name + " " + quantity.format(value.get());
    return overridden.get()
        ? text + ", overridden, knob " + quantity.format(knobValue.get())
        : text;
  }

  /** Value, range and what can be done, for the tooltip. */
  String description() {
    return accessibleSentence()
        + "\n"
        + quantity.format(lowest)
        + " to "
        + quantity.format(highest)
        + ". Drag, arrow keys or type; Shift fine"
        + (overridden.get() ? "; Delete snaps back" : "");
  }

  void setAdjusting(boolean held) {
    adjusting.set(held);
  }

  void override(double chosen) {
    onOverride.accept(chosen);
  }

  void snapBack() {
    onSnapBack.run();
  }

  void refuse(String sentence) {
    onRefused.accept(sentence);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new ParameterRowSkin(this);
  }
}
