package org.optofit.ui.control;

import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;

/**
 * A lit meter with one needle and two scales. It shows what it is told; ballistics are the caller's
 * (on the deflection, see {@link VuScale}).
 */
/*
 * Two canvases: the face is drawn when size, mode or theme change and stays as a picture; needle,
 * its shadow, the peak mark and the apron in front of them are drawn per reading.
 */
public final class VuMeter extends ThemedRegion {
  /** Height of the dark strip at the foot, with the frame below it, px. */
  public static final double APRON_HEIGHT = VuFace.APRON + VuFace.FRAME;

  /** From the meter's left edge to the print on the apron, px. */
  public static final double APRON_LEFT = VuFace.APRON_MARGIN + VuFace.FRAME;

  private static final double DEFAULT_WIDTH = 332;
  private static final double DEFAULT_HEIGHT = 140;
  private static final long SPEAK_EVERY_NANOS = 500_000_000;

  private final ObjectProperty<VuScale> mode =
      new SimpleObjectProperty<>(this, "mode", VuScale.GAIN_REDUCTION);
  private final StringProperty name = new SimpleStringProperty(this, "name", "Gain reduction, dB");
  private final Canvas face = new Canvas();
  private final Canvas needle = new Canvas();
  private final LongSupplier clock;
  private VuFace drawing = new VuFace(0, 0, palette());
  private double reading;
  private double peak = Double.NaN;
  private long spokenAt;

  /** A meter at rest. */
  public VuMeter() {
    this(System::nanoTime);
  }

  VuMeter(LongSupplier clock) {
    this.clock = clock;
    this.spokenAt = clock.getAsLong() - SPEAK_EVERY_NANOS;
    getStyleClass().add("vu-meter");
    setAccessibleRole(AccessibleRole.TEXT);
    setPrefSize(DEFAULT_WIDTH, DEFAULT_HEIGHT);
    getChildren().addAll(face, needle);
    mode.addListener(observable -> draw());
    name.addListener(observable -> drawNeedle());
    speak();
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
    if (db != reading) {
      reading = db;
      drawNeedle();
    }
    speak();
  }

  /**
   * Moves the peak mark.
   *
   * @param db largest reading of the last seconds, in the scale's unit; NaN for none
   */
  public void setPeak(double db) {
    if (Double.compare(db, peak) != 0) {
      peak = db;
      drawNeedle();
    }
  }

  /** The reading shown, dB. */
  public double reading() {
    return reading;
  }

  /** The peak shown, dB; NaN for none. */
  public double peak() {
    return peak;
  }

  @Override
  protected void layoutContent(double width, double height) {
    if (face.getWidth() != width || face.getHeight() != height) {
      face.setWidth(width);
      face.setHeight(height);
      needle.setWidth(width);
      needle.setHeight(height);
      draw();
    }
  }

  @Override
  protected void paletteChanged() {
    draw();
  }

  private void draw() {
    drawing = new VuFace(face.getWidth(), face.getHeight(), palette());
    drawing.clear(face.getGraphicsContext2D());
    drawing.drawFace(face.getGraphicsContext2D(), mode.get());
    drawNeedle();
  }

  private void drawNeedle() {
    drawing.clear(needle.getGraphicsContext2D());
    VuScale scale = mode.get();
    if (!Double.isNaN(peak)) {
      drawing.drawPeak(needle.getGraphicsContext2D(), scale.deflection(peak));
    }
    drawing.drawNeedle(needle.getGraphicsContext2D(), scale.deflection(reading));
    String peakText = Double.isNaN(peak) ? "" : "peak " + shown(peak);
    drawing.drawApron(needle.getGraphicsContext2D(), name.get(), peakText);
  }

  private String shown(double db) {
    return Numbers.fixed(mode.get() == VuScale.GAIN_REDUCTION ? Math.abs(db) : db, 1);
  }

  /** Tells assistive technology the reading, twice a second at most. */
  private void speak() {
    long now = clock.getAsLong();
    if (now - spokenAt >= SPEAK_EVERY_NANOS) {
      spokenAt = now;
      setAccessibleText(
          mode.get() == VuScale.GAIN_REDUCTION
              ? "Gain reduction " + shown(reading) + " dB"
              : "Output " + shown(reading) + " VU");
    }
  }
}
