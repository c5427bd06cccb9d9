package org.optofit.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;

/**
 * A knob with a printed scale and a value field below it. It is a {@link Slider} to the keyboard
 * and to assistive technology, turned 280° from minimum to maximum.
 */
public final class RotaryKnob extends Slider {
  /** Diameter of the turning body if nothing else is set, px. */
  public static final double DEFAULT_BODY = 72;

  private final String name;
  private final Quantity quantity;
  private final DoubleProperty defaultValue;
  private final BooleanProperty bipolar = new SimpleBooleanProperty(this, "bipolar");
  private final DoubleProperty dataFrom =
      new SimpleDoubleProperty(this, "dataFrom", Double.NEGATIVE_INFINITY);
  private final DoubleProperty marker = new SimpleDoubleProperty(this, "marker", Double.NaN);
  private final DoubleProperty body = new SimpleDoubleProperty(this, "body", DEFAULT_BODY);
  private Consumer<String> onRefused = sentence -> {};
  private final ObjectProperty<List<Double>> labels =
      new SimpleObjectProperty<>(this, "labels", List.of());

  /**
   * A knob at its default.
   *
   * @param name what it sets; accessible text and head of the tooltip
   * @param quantity how its value is written and typed
   * @param defaultValue value a double click goes back to
   */
  public RotaryKnob(
      String name, Quantity quantity, double lowest, double highest, double defaultValue) {
    super(lowest, highest, defaultValue);
    this.name = name;
    this.quantity = quantity;
    this.defaultValue = new SimpleDoubleProperty(this, "defaultValue", defaultValue);
    getStyleClass().setAll("rotary-knob");
    setMajorTickUnit((highest - lowest) / 10);
  }

  /** What the knob sets. */
  public String name() {
    return name;
  }

  /** How the value is written and typed. */
  public Quantity quantity() {
    return quantity;
  }

  /** The value a double click goes back to. */
  public DoubleProperty defaultValueProperty() {
    return defaultValue;
  }

  /** Whether the value arc starts in the middle of the scale. */
  public BooleanProperty bipolarProperty() {
    return bipolar;
  }

  /** First value with data; the ring is dotted below it. */
  public DoubleProperty dataFromProperty() {
    return dataFrom;
  }

  /** Value marked by a hollow diamond on the ring; NaN for none. */
  public DoubleProperty markerProperty() {
    return marker;
  }

  /** Diameter of the turning body, px; everything else follows from it. */
  public DoubleProperty bodyProperty() {
    return body;
  }

  /** Scale values that are printed; every major tick has a mark. */
  public ObjectProperty<List<Double>> labelsProperty() {
    return labels;
  }

  /** Called with the reason, a sentence, when an entry is refused; with "" when that is over. */
  public void setOnRefused(Consumer<String> handler) {
    onRefused = handler;
  }

  void refuse(String sentence) {
    onRefused.accept(sentence);
  }

  /** Name, value, range and what can be done, for the tooltip. */
  String description() {
    return name
        + " "
        + quantity.format(getValue())
        + ", "
        + quantity.format(getMin())
        + " to "
        + quantity.format(getMax())
        + "\nDrag up or down, wheel or arrow keys; Shift fine, double-click "
        + quantity.format(defaultValue.get());
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new RotaryKnobSkin(this);
  }
}
