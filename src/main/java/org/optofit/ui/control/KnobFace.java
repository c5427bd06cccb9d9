package org.optofit.ui.control;

import javafx.beans.Observable;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** The drawn part of a {@link RotaryKnob}: body, pointer, ring and print. */
final class KnobFace extends ThemedRegion {
  private static final double RING = 4;
  private static final double DIAMOND = 5;
  private static final double POINTER_FROM = 0.42;
  private static final double POINTER_TO = 0.9;
  private static final double INNER_CIRCLE = 0.74;
  private static final double FOCUS_GAP = 3.5;
  private static final double HOVERED = 0.06;
  private static final double PRESSED = 0.12;

  private final RotaryKnob knob;
  private final Canvas canvas = new Canvas();

  KnobFace(RotaryKnob knob) {
    this.knob = knob;
    getStyleClass().add("knob-face");
    getChildren().add(canvas);
    for (Observable each :
        new Observable[] {
          knob.valueProperty(),
          knob.minProperty(),
          knob.maxProperty(),
          knob.markerProperty(),
          knob.dataFromProperty(),
          knob.bipolarProperty(),
          knob.labelsProperty(),
          knob.hoverProperty(),
          knob.valueChangingProperty(),
          knob.focusVisibleProperty(),
          knob.disabledProperty()
        }) {
      each.addListener(observable -> draw());
    }
  }

  KnobScale scale() {
    return new KnobScale(knob.getMin(), knob.getMax(), knob.bodyProperty().get());
  }

  @Override
  protected void layoutContent(double width, double height) {
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      draw();
    }
  }

  @Override
  protected void paletteChanged() {
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.save();
    g.translate(canvas.getWidth() / 2, canvas.getWidth() / 2);
    KnobScale scale = scale();
    drawRing(g, scale);
    drawPrint(g, scale);
    drawBody(g, scale);
    drawMarker(g, scale);
    g.restore();
  }

  private void drawRing(GraphicsContext g, KnobScale scale) {
    double radius = scale.ringRadius();
    double lowest = scale.angle(knob.getMin());
    double highest = scale.angle(knob.getMax());
    double dataFrom = scale.angle(knob.dataFromProperty().get());
    g.setLineCap(StrokeLineCap.BUTT);
    if (dataFrom > lowest) {
      g.setStroke(palette().of(Token.CONTROL_LINE));
      g.setLineWidth(RING / 2);
      g.setLineDashes(2, 4);
      arc(g, radius, lowest, dataFrom);
      g.setLineDashes();
    }
    g.setLineWidth(RING);
    g.setStroke(palette().of(Token.LINE));
    arc(g, radius, dataFrom, highest);
    double from = knob.bipolarProperty().get() ? 0 : dataFrom;
    double to = Math.max(dataFrom, scale.angle(knob.getValue()));
    g.setStroke(palette().of(knob.isDisabled() ? Token.CONTROL_LINE : Token.ACCENT));
    arc(g, radius, Math.min(from, to), Math.max(from, to));
  }

  private void drawPrint(GraphicsContext g, KnobScale scale) {
    g.setStroke(palette().of(Token.TEXT_MUTED));
    g.setFill(palette().of(Token.TEXT_MUTED));
    g.setLineWidth(1);
    g.setFont(Typeface.REGULAR.size(11));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    long ticks = Math.round((knob.getMax() - knob.getMin()) / knob.getMajorTickUnit());
    for (long i = 0; i <= ticks; i++) {
      double angle = scale.angle(knob.getMin() + i * knob.getMajorTickUnit());
      g.strokeLine(
          scale.tickFrom() * Math.sin(angle),
          -scale.tickFrom() * Math.cos(angle),
          scale.tickTo() * Math.sin(angle),
          -scale.tickTo() * Math.cos(angle));
    }
    for (double label : knob.labelsProperty().get()) {
      double angle = scale.angle(label);
      g.fillText(
          Numbers.fixed(label, 0),
          scale.labelRadius() * Math.sin(angle),
          -scale.labelRadius() * Math.cos(angle));
    }
  }

  private void drawBody(GraphicsContext g, KnobScale scale) {
    double radius = scale.bodyRadius();
    if (knob.isFocusVisible()) {
      g.setStroke(palette().of(Token.ACCENT));
      g.setLineWidth(2);
      circle(g, radius + FOCUS_GAP, false, 0);
    }
    g.setFill(palette().of(Token.SHADE, 0.28));
    circle(g, radius, true, 1.5);
    g.setFill(
        new LinearGradient(
            0,
            0,
            0,
            1,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, palette().of(Token.KNOB_TOP)),
            new Stop(1, palette().of(Token.KNOB_BOTTOM))));
    circle(g, radius, true, 0);
    boolean held = knob.isHover() || knob.isValueChanging();
    if (held) {
      g.setFill(palette().of(Token.TEXT, knob.isValueChanging() ? PRESSED : HOVERED));
      circle(g, radius - 1, true, 0);
    }
    g.setStroke(palette().of(held ? Token.CONTROL_LINE : Token.LINE));
    g.setLineWidth(held ? 1.5 : 1);
    circle(g, radius, false, 0);
    g.setStroke(palette().of(Token.TEXT, 0.07));
    g.setLineWidth(1);
    circle(g, radius * INNER_CIRCLE, false, 0);
    double angle = scale.angle(knob.getValue());
    g.setStroke(palette().of(Token.TEXT));
    g.setLineWidth(3);
    g.setLineCap(StrokeLineCap.ROUND);
    g.strokeLine(
        POINTER_FROM * radius * Math.sin(angle),
        -POINTER_FROM * radius * Math.cos(angle),
        POINTER_TO * radius * Math.sin(angle),
        -POINTER_TO * radius * Math.cos(angle));
  }

  private void drawMarker(GraphicsContext g, KnobScale scale) {
    double marker = knob.markerProperty().get();
    if (Double.isNaN(marker)) {
      return;
    }
    double angle = scale.angle(marker);
    double x = scale.ringRadius() * Math.sin(angle);
    double y = -scale.ringRadius() * Math.cos(angle);
    diamond(g, x, y, palette().of(Token.PANEL), palette().of(Token.TEXT));
  }

  /** The sign of the knob's own value, hollow. */
  static void diamond(GraphicsContext g, double x, double y, Color inside, Color edge) {
    double[] xs = {x, x + DIAMOND, x, x - DIAMOND};
    double[] ys = {y - DIAMOND, y, y + DIAMOND, y};
    g.setFill(inside);
    g.fillPolygon(xs, ys, 4);
    g.setStroke(edge);
    g.setLineWidth(1.5);
    g.strokePolygon(xs, ys, 4);
  }

  private static void circle(GraphicsContext g, double radius, boolean filled, double down) {
    if (filled) {
      g.fillOval(-radius, down - radius, 2 * radius, 2 * radius);
    } else {
      g.strokeOval(-radius, down - radius, 2 * radius, 2 * radius);
    }
  }

  private static void arc(GraphicsContext g, double radius, double from, double to) {
    if (to > from) {
      g.strokeArc(
          -radius,
          -radius,
          2 * radius,
          2 * radius,
          90 - Math.toDegrees(to),
          Math.toDegrees(to - from),
          ArcType.OPEN);
    }
  }
}
