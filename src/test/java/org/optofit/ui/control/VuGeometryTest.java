package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VuGeometryTest {
  private static final double APRON = 24;

  @Test
  void theArcRisesFortySevenPercentOfTheHeight() {
    VuGeometry face = VuGeometry.of(400, 150);
    double end = face.y(0, face.radius());
    double top = face.y(0.5, face.radius());
    assertEquals(0.47 * 150, end - top, 1e-9);
    assertEquals(end, face.y(1, face.radius()), 1e-9);
  }

  @Test
  void theScaleIsSymmetricWithinTheFace() {
    VuGeometry face = VuGeometry.of(324, 132);
    assertEquals(324, face.x(0, face.radius()) + face.x(1, face.radius()), 1e-9);
    assertEquals(34, face.x(0, face.radius()), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"300, 110", "324, 132", "400, 150", "480, 300"})
  void theWholeScaleLiesAboveTheApronAndThePivotBelowIts(double width, double height) {
    VuGeometry face = VuGeometry.of(width, height);
    assertTrue(face.y(0, face.radius()) < height - APRON);
    assertTrue(face.y(0.5, face.needleLength()) > 0);
    assertTrue(face.pivotY() > height - APRON);
  }

  @ParameterizedTest
  @CsvSource({"116, 11", "150, 11", "190, 13", "300, 20"})
  void thePrintTakesTheNearestSizeInUse(double height, double size) {
    assertEquals(size, VuGeometry.of(400, height).text());
  }
}
