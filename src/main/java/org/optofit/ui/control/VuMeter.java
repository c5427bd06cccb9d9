package org.optofit.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A lit meter with one needle and two scales. It shows what it is told; ballistics are the caller's
 * (on the deflection, see {@link VuScale}).
 */
public final class VuMeter extends ThemedRegion {
  private final ObjectProperty<VuScale> mode =
      new SimpleObjectProperty<>(this, "mode", VuScale.GAIN_REDUCTION);
  private final StringProperty name = new SimpleStringProperty(this, "name", "Gain reduction, dB");
  private double reading;
  private double peak = Double.NaN;

  /** A meter at rest. */
  public VuMeter() {
    getStyleClass().add("vu-meter");
  }

  /** The scale in force. */
  public ObjectProperty<VuScale> modeProperty() {
    return mode;
  }

  /** What is printed on the apron. */
  public StringProperty nameProperty() {
    return name;
  }

  /**
   * Moves the needle.
   *
   * @param db gain reduction (0 or less) or output level in VU, after ballistics
   */
  public void setReading(double db) {
    reading = db;
  }

  /**
   * Moves the peak mark.
   *
   * @param db largest reading of the last seconds, in the scale's unit; NaN for none
   */
  public void setPeak(double db) {
    peak = db;
  }

  /** The reading shown, dB. */
  public double reading() {
    return reading;
  }

  /** The peak shown, dB; NaN for none. */
  public double peak() {
    return peak;
  }
}
