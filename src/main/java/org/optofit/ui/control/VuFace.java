package org.optofit.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/**
 * Geometry and print of a VU meter in a box of a given size.
 *
 * <p>The arc spans the box from label margin to label margin and rises 47 % of its height; its
 * centre, the needle's pivot, follows from chord and rise and lies below the apron.
 */
final class VuFace {
  private static final double FRAME = 4;
  private static final double APRON = 24;
  private static final double RISE = 0.47;
  private static final double ARC_TOP = 0.27;
  private static final double FRAME_RADIUS = 9;
  private static final double FACE_RADIUS = 6;
  private static final double[] TEXT_SIZES = {11, 12, 13, 15, 20};
  private static final double TEXT_PER_HEIGHT = 0.066;

  private static final double[] REDUCTION_LABELS = {0, 1, 2, 3, 5, 7, 10, 15, 20, 30};
  private static final double[] REDUCTION_TICKS = {0.5, 1.5, 2.5, 4, 6, 8, 9, 12.5, 17.5, 25};
  private static final double[] OUTPUT_LABELS = {-20, -10, -7, -5, -3, -2, -1, 0, 1, 2, 3};
  private static final double[] OUTPUT_TICKS = {
    -15, -9, -8, -6, -4, -3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5
  };
  private static final double REDUCTION_BAR_FROM = -20;
  private static final double REDUCTION_BAR_TO = -30;
  private static final double OUTPUT_LIMIT = 3;

  private final double width;
  private final double height;
  private final Palette palette;
  private final double text;
  private final double pivotX;
  private final double pivotY;
  private final double radius;
  private final double halfAngle;

  /**
   * A face in a box.
   *
   * @param boxWidth width of the meter with its frame, px
   * @param boxHeight height of the meter with its frame, px
   */
  VuFace(double boxWidth, double boxHeight, Palette palette) {
    this.width = Math.max(1, boxWidth - 2 * FRAME);
    this.height = Math.max(1, boxHeight - 2 * FRAME);
    this.palette = palette;
    this.text = nearestTextSize(TEXT_PER_HEIGHT * height);
    double halfChord = Math.max(1, width / 2 - (2 * text + 12));
    double rise = RISE * height;
    this.radius = (halfChord * halfChord + rise * rise) / (2 * rise);
    this.pivotX = width / 2;
    this.pivotY = ARC_TOP * height + radius;
    this.halfAngle = Math.atan2(halfChord, radius - rise);
  }

  /** Angle of a deflection from the vertical, radians, clockwise. */
  double angle(double deflection) {
    return halfAngle * (2 * deflection - 1);
  }

  void clear(GraphicsContext g) {
    g.clearRect(0, 0, width + 2 * FRAME, height + 2 * FRAME);
  }

  void drawFace(GraphicsContext g, VuScale scale) {
    g.setFill(palette.of(Token.RIM));
    double whole = 2 * FRAME_RADIUS;
    g.fillRoundRect(0, 0, width + 2 * FRAME, height + 2 * FRAME, whole, whole);
    g.setStroke(palette.of(Token.CONTROL_LINE, 0.4));
    g.setLineWidth(1);
    g.strokeRoundRect(
        0.5, 0.5, width + 2 * FRAME - 1, height + 2 * FRAME - 1, whole - 1, whole - 1);
    enter(g);
    g.setFill(
        new LinearGradient(
            0,
            0,
            0,
            height,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, palette.of(Token.PAPER_TOP)),
            new Stop(0.55, palette.of(Token.PAPER_MIDDLE)),
            new Stop(1, palette.of(Token.PAPER_BOTTOM))));
    g.fillRoundRect(0, 0, width, height, 2 * FACE_RADIUS, 2 * FACE_RADIUS);
    drawGloss(g);
    drawArc(g, Token.INK, 1.4, radius, 0, 1);
    if (scale == VuScale.GAIN_REDUCTION) {
      drawArc(
          g,
          Token.INK,
          5,
          radius + 3,
          scale.deflection(REDUCTION_BAR_TO),
          scale.deflection(REDUCTION_BAR_FROM));
      for (double label : REDUCTION_LABELS) {
        drawLabel(g, Token.INK, scale.deflection(-label), Numbers.fixed(label, 0));
      }
      for (double tick : REDUCTION_TICKS) {
        drawTick(g, Token.INK, scale.deflection(-tick), 0.5 * text, 1);
      }
    } else {
      drawArc(
          g, Token.RED_ZONE, 6, radius + 3, scale.deflection(0), scale.deflection(OUTPUT_LIMIT));
      for (double label : OUTPUT_LABELS) {
        Token token = label >= 0 ? Token.RED_ZONE : Token.INK;
        String print = (label > 0 ? "+" : "") + Numbers.fixed(Math.abs(label), 0);
        drawLabel(g, token, scale.deflection(label), print);
      }
      for (double tick : OUTPUT_TICKS) {
        drawTick(g, tick > 0 ? Token.RED_ZONE : Token.INK, scale.deflection(tick), 0.5 * text, 1);
      }
    }
    g.restore();
  }

  /** A triangle hanging from the arc. */
  void drawPeak(GraphicsContext g, double deflection) {
    enter(g);
    g.translate(pivotX, pivotY);
    g.rotate(Math.toDegrees(angle(deflection)));
    double size = 0.83 * text;
    g.setFill(palette.of(Token.INK));
    g.fillPolygon(
        new double[] {0, -0.36 * size, 0.36 * size},
        new double[] {3 - radius, 3 - radius + size, 3 - radius + size},
        3);
    g.restore();
  }

  void drawNeedle(GraphicsContext g, double deflection) {
    enter(g);
    double tip = radius + 0.57 * text;
    double dx = Math.sin(angle(deflection));
    double dy = -Math.cos(angle(deflection));
    // From where the line leaves the apron: what is below is covered anyway.
    double foot = (height - APRON / 2 - pivotY) / dy;
    g.setLineCap(StrokeLineCap.BUTT);
    g.setStroke(palette.of(Token.NEEDLE, 0.2));
    g.setLineWidth(2.5);
    g.strokeLine(
        pivotX + 2 + foot * dx,
        pivotY + 4 + foot * dy,
        pivotX + 2 + tip * dx,
        pivotY + 4 + tip * dy);
    g.setStroke(palette.of(Token.NEEDLE));
    g.setLineWidth(2);
    g.strokeLine(pivotX + foot * dx, pivotY + foot * dy, pivotX + tip * dx, pivotY + tip * dy);
    g.restore();
  }

  void drawApron(GraphicsContext g, String name, String peak) {
    enter(g);
    g.setFill(palette.of(Token.APRON));
    double top = height - APRON;
    double corner = FACE_RADIUS;
    g.beginPath();
    g.moveTo(0, top);
    g.lineTo(pivotX - 56, top);
    g.quadraticCurveTo(pivotX, top - 26, pivotX + 56, top);
    g.lineTo(width, top);
    g.lineTo(width, height - corner);
    g.arcTo(width, height, width - corner, height, corner);
    g.lineTo(corner, height);
    g.arcTo(0, height, 0, height - corner, corner);
    g.closePath();
    g.fill();
    g.setFill(palette.of(Token.APRON_TEXT));
    g.setFont(Typeface.MEDIUM.size(11));
    g.setTextBaseline(VPos.BASELINE);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(name, 12, height - 8);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(peak, width - 12, height - 8);
    g.restore();
  }

  /** A brighter upper part, as glass in front of the paper has. */
  private void drawGloss(GraphicsContext g) {
    g.setFill(palette.of(Token.ON_ACCENT, 0.18));
    g.beginPath();
    g.moveTo(0, FACE_RADIUS);
    g.arcTo(0, 0, FACE_RADIUS, 0, FACE_RADIUS);
    g.lineTo(width - FACE_RADIUS, 0);
    g.arcTo(width, 0, width, FACE_RADIUS, FACE_RADIUS);
    g.lineTo(width, 0.16 * height);
    g.quadraticCurveTo(width / 2, 0.02 * height, 0, 0.28 * height);
    g.closePath();
    g.fill();
  }

  private void drawArc(
      GraphicsContext g, Token token, double thickness, double at, double from, double to) {
    g.setStroke(palette.of(token));
    g.setLineWidth(thickness);
    g.setLineCap(StrokeLineCap.BUTT);
    g.strokeArc(
        pivotX - at,
        pivotY - at,
        2 * at,
        2 * at,
        90 - Math.toDegrees(angle(to)),
        Math.toDegrees(angle(to) - angle(from)),
        ArcType.OPEN);
  }

  private void drawTick(
      GraphicsContext g, Token token, double deflection, double length, double thickness) {
    double dx = Math.sin(angle(deflection));
    double dy = -Math.cos(angle(deflection));
    g.setStroke(palette.of(token));
    g.setLineWidth(thickness);
    g.strokeLine(
        pivotX + radius * dx,
        pivotY + radius * dy,
        pivotX + (radius + length) * dx,
        pivotY + (radius + length) * dy);
  }

  private void drawLabel(GraphicsContext g, Token token, double deflection, String print) {
    double tick = 0.86 * text;
    drawTick(g, token, deflection, tick, 1.8);
    double at = radius + tick + 0.57 * text;
    g.setFill(palette.of(token));
    g.setFont(Typeface.MEDIUM.size(text));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.BASELINE);
    g.fillText(
        print,
        pivotX + at * Math.sin(angle(deflection)),
        pivotY - at * Math.cos(angle(deflection)) + 0.09 * text);
  }

  private void enter(GraphicsContext g) {
    g.save();
    g.translate(FRAME, FRAME);
  }

  private static double nearestTextSize(double wanted) {
    double best = TEXT_SIZES[0];
    for (double size : TEXT_SIZES) {
      if (Math.abs(size - wanted) < Math.abs(best - wanted)) {
        best = size;
      }
    }
    return best;
  }
}
