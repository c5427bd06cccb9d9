package org.optofit.ui.control;

/**
 * Where things are on the face of a VU meter, px from the face's upper left corner.
 *
 * <p>The arc spans the face from label margin to label margin and rises 47 % of its height; its
 * centre, the needle's pivot, follows from chord and rise and lies below the apron.
 *
 * @param width width of the face
 * @param height height of the face
 * @param text size of the print
 * @param pivotX the needle's pivot
 * @param pivotY the needle's pivot
 * @param radius radius of the arc
 * @param halfAngle angle from the middle to either end of the arc, radians
 */
record VuGeometry(
    double width,
    double height,
    double text,
    double pivotX,
    double pivotY,
    double radius,
    double halfAngle) {
  private static final double RISE = 0.47;
  private static final double ARC_TOP = 0.27;
  private static final double TEXT_PER_HEIGHT = 0.066;
  private static final double[] TEXT_SIZES = {11, 12, 13, 15, 20};
  private static final double LEAST = 20;

  /** The geometry of a face of this size; a face of no size is taken as a tiny one. */
  static VuGeometry of(double faceWidth, double faceHeight) {
    double width = Math.max(LEAST, faceWidth);
    double height = Math.max(LEAST, faceHeight);
    double text = nearestTextSize(TEXT_PER_HEIGHT * height);
    double halfChord = Math.max(1, width / 2 - (2 * text + 12));
    double rise = RISE * height;
    double radius = (halfChord * halfChord + rise * rise) / (2 * rise);
    return new VuGeometry(
        width,
        height,
        text,
        width / 2,
        ARC_TOP * height + radius,
        radius,
        Math.atan2(halfChord, radius - rise));
  }

  /** Angle of a deflection from the vertical, radians, clockwise. */
  double angle(double deflection) {
    return halfAngle * (2 * deflection - 1);
  }

  /** Horizontal place of a point at a distance from the pivot. */
  double x(double deflection, double distance) {
    return pivotX + distance * Math.sin(angle(deflection));
  }

  /** Vertical place of a point at a distance from the pivot. */
  double y(double deflection, double distance) {
    return pivotY - distance * Math.cos(angle(deflection));
  }

  /** Distance from the pivot at which the needle crosses a height. */
  double distanceAt(double deflection, double y) {
    return (pivotY - y) / Math.cos(angle(deflection));
  }

  /** Distance of the needle's tip from the pivot. */
  double needleLength() {
    return radius + 0.57 * text;
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
