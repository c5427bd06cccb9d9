package org.optofit.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a VU meter of one size in one theme: frame, paper and print, and what moves over them. */
final class VuFace {
  static final double FRAME = 4;
  static final double APRON = 24;
  static final double APRON_MARGIN = 12;
  private static final double FRAME_ROUND = 18;
  private static final double CORNER = 6;
  private static final double HUMP_WIDTH = 56;
  private static final double HUMP_HEIGHT = 26;

  private static final double[] REDUCTION_LABELS = {0, 1, 2, 3, 5, 7, 10, 15, 20, 30};
  private static final double[] REDUCTION_TICKS = {0.5, 1.5, 2.5, 4, 6, 8, 9, 12.5, 17.5, 25};
  private static final double[] OUTPUT_LABELS = {-20, -10, -7, -5, -3, -2, -1, 0, 1, 2, 3};
  private static final double[] OUTPUT_TICKS = {
    -15, -9, -8, -6, -4, -3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5
  };

  private final VuGeometry at;
  private final Palette palette;
  private final Font print;
  private final Font apronPrint = Typeface.MEDIUM.size(11);

  /**
   * A drawing.
   *
   * @param boxWidth width of the meter with its frame, px
   * @param boxHeight height of the meter with its frame, px
   */
  VuFace(double boxWidth, double boxHeight, Palette palette) {
    this.at = VuGeometry.of(boxWidth - 2 * FRAME, boxHeight - 2 * FRAME);
    this.palette = palette;
    this.print = Typeface.MEDIUM.size(at.text());
  }

  void clear(GraphicsContext g) {
    g.clearRect(0, 0, at.width() + 2 * FRAME, at.height() + 2 * FRAME);
  }

  void drawFace(GraphicsContext g, VuScale scale) {
    double width = at.width() + 2 * FRAME;
    double height = at.height() + 2 * FRAME;
    g.setFill(palette.of(Token.RIM));
    g.fillRoundRect(0, 0, width, height, FRAME_ROUND, FRAME_ROUND);
    g.setStroke(palette.of(Token.CONTROL_LINE, 0.4));
    g.setLineWidth(1);
    g.strokeRoundRect(0.5, 0.5, width - 1, height - 1, FRAME_ROUND - 1, FRAME_ROUND - 1);
    enter(g);
    g.setFill(
        new LinearGradient(
            0,
            0,
            0,
            at.height(),
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, palette.of(Token.PAPER_TOP)),
            new Stop(0.55, palette.of(Token.PAPER_MIDDLE)),
            new Stop(1, palette.of(Token.PAPER_BOTTOM))));
    g.fillRoundRect(0, 0, at.width(), at.height(), 2 * CORNER, 2 * CORNER);
    drawGloss(g);
    drawArc(g, Token.INK, 1.4, at.radius(), 0, 1);
    if (scale == VuScale.GAIN_REDUCTION) {
      drawReductionScale(g);
    } else {
      drawOutputScale(g);
    }
    g.restore();
  }

  private void drawReductionScale(GraphicsContext g) {
    VuScale scale = VuScale.GAIN_REDUCTION;
    drawArc(g, Token.INK, 5, at.radius() + 3, scale.deflection(-30), scale.deflection(-20));
    for (double label : REDUCTION_LABELS) {
      drawLabel(g, Token.INK, scale.deflection(-label), Numbers.fixed(label, 0));
    }
    for (double tick : REDUCTION_TICKS) {
      drawTick(g, Token.INK, scale.deflection(-tick), 0.5 * at.text(), 1);
    }
  }

  private void drawOutputScale(GraphicsContext g) {
    VuScale scale = VuScale.OUTPUT;
    drawArc(g, Token.RED_ZONE, 6, at.radius() + 3, scale.deflection(0), scale.deflection(3));
    for (double label : OUTPUT_LABELS) {
      String plus = label > 0 ? "+" : "";
      drawLabel(g, ink(label), scale.deflection(label), plus + Numbers.fixed(Math.abs(label), 0));
    }
    for (double tick : OUTPUT_TICKS) {
      drawTick(g, ink(tick), scale.deflection(tick), 0.5 * at.text(), 1);
    }
  }

  private static Token ink(double vu) {
    return vu >= 0 ? Token.RED_ZONE : Token.INK;
  }

  /** A triangle hanging from the arc. */
  void drawPeak(GraphicsContext g, double deflection) {
    enter(g);
    g.translate(at.pivotX(), at.pivotY());
    g.rotate(Math.toDegrees(at.angle(deflection)));
    double size = 0.83 * at.text();
    double tip = 3 - at.radius();
    g.setFill(palette.of(Token.INK));
    g.fillPolygon(
        new double[] {0, -0.36 * size, 0.36 * size}, new double[] {tip, tip + size, tip + size}, 3);
    g.restore();
  }

  void drawNeedle(GraphicsContext g, double deflection) {
    enter(g);
    // From within the apron, which is drawn over its foot.
    double foot = at.distanceAt(deflection, at.height() - APRON / 2);
    double tip = at.needleLength();
    g.setLineCap(StrokeLineCap.BUTT);
    g.setStroke(palette.of(Token.NEEDLE, 0.2));
    g.setLineWidth(2.5);
    g.strokeLine(
        at.x(deflection, foot) + 2,
        at.y(deflection, foot) + 4,
        at.x(deflection, tip) + 2,
        at.y(deflection, tip) + 4);
    g.setStroke(palette.of(Token.NEEDLE));
    g.setLineWidth(2);
    g.strokeLine(
        at.x(deflection, foot),
        at.y(deflection, foot),
        at.x(deflection, tip),
        at.y(deflection, tip));
    g.restore();
  }

  void drawApron(GraphicsContext g, String name, String peak) {
    enter(g);
    double top = at.height() - APRON;
    g.setFill(palette.of(Token.APRON));
    g.beginPath();
    g.moveTo(0, top);
    g.lineTo(at.pivotX() - HUMP_WIDTH, top);
    g.quadraticCurveTo(at.pivotX(), top - HUMP_HEIGHT, at.pivotX() + HUMP_WIDTH, top);
    g.lineTo(at.width(), top);
    g.lineTo(at.width(), at.height() - CORNER);
    g.arcTo(at.width(), at.height(), at.width() - CORNER, at.height(), CORNER);
    g.lineTo(CORNER, at.height());
    g.arcTo(0, at.height(), 0, at.height() - CORNER, CORNER);
    g.closePath();
    g.fill();
    g.setFill(palette.of(Token.APRON_TEXT));
    g.setFont(apronPrint);
    g.setTextBaseline(VPos.BASELINE);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(name, APRON_MARGIN, at.height() - 8);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(peak, at.width() - APRON_MARGIN, at.height() - 8);
    g.restore();
  }

  /** A brighter upper part, as glass in front of the paper has. */
  private void drawGloss(GraphicsContext g) {
    g.setFill(palette.of(Token.ON_ACCENT, 0.18));
    g.beginPath();
    g.moveTo(0, CORNER);
    g.arcTo(0, 0, CORNER, 0, CORNER);
    g.lineTo(at.width() - CORNER, 0);
    g.arcTo(at.width(), 0, at.width(), CORNER, CORNER);
    g.lineTo(at.width(), 0.16 * at.height());
    g.quadraticCurveTo(at.width() / 2, 0.02 * at.height(), 0, 0.28 * at.height());
    g.closePath();
    g.fill();
  }

  private void drawArc(
      GraphicsContext g, Token token, double thickness, double radius, double from, double to) {
    g.setStroke(palette.of(token));
    g.setLineWidth(thickness);
    g.setLineCap(StrokeLineCap.BUTT);
    g.strokeArc(
        at.pivotX() - radius,
        at.pivotY() - radius,
        2 * radius,
        2 * radius,
        90 - Math.toDegrees(at.angle(to)),
        Math.toDegrees(at.angle(to) - at.angle(from)),
        ArcType.OPEN);
  }

  private void drawTick(
      GraphicsContext g, Token token, double deflection, double length, double thickness) {
    double inner = at.radius();
    double outer = at.radius() + length;
    g.setStroke(palette.of(token));
    g.setLineWidth(thickness);
    g.strokeLine(
        at.x(deflection, inner),
        at.y(deflection, inner),
        at.x(deflection, outer),
        at.y(deflection, outer));
  }

  private void drawLabel(GraphicsContext g, Token token, double deflection, String text) {
    double tick = 0.86 * at.text();
    drawTick(g, token, deflection, tick, 1.8);
    double distance = at.radius() + tick + 0.57 * at.text();
    g.setFill(palette.of(token));
    g.setFont(print);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.BASELINE);
    g.fillText(text, at.x(deflection, distance), at.y(deflection, distance) + 0.09 * at.text());
  }

  private static void enter(GraphicsContext g) {
    g.save();
    g.translate(FRAME, FRAME);
  }
}
