package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.optofit.ui.control.Plots.fx;
import static org.optofit.ui.control.Plots.layOut;
import static org.optofit.ui.control.Plots.text;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.ui.Theme;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class ParameterCurvePlotTest {
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @CsvSource({"462, 288", "294, 236", "886, 424"})
  void curvesLieWhereGridAndMarkersExpectThem(double width, double height) throws Exception {
    ParameterCurvePlot plot = fx(ParameterCurvePlotTest::curves);
    fx(() -> layOut(plot, Theme.DARK, width, height));
    CurveRows rows = plot.geometry();
    var info = plot.viewer().getRenderingInfo().getPlotInfo();
    for (int row = 0; row < 2; row++) {
      Rectangle2D area = info.getSubplotInfo(row).getDataArea();
      double bleed = ParameterCurveChart.BLEED;
      assertEquals(CurveRows.LEFT - bleed, area.getMinX(), 1e-6);
      assertEquals(rows.right() + bleed, area.getMaxX(), 1e-6);
      assertEquals(rows.top(row) - bleed, area.getMinY(), 1e-6);
      assertEquals(rows.bottom(row) + bleed, area.getMaxY(), 1e-6);
    }
  }

  @Test
  void theNowLineStandsAtTheKnobAndEachRowEqualsItsCurve() throws Exception {
    ParameterCurvePlot plot = fx(ParameterCurvePlotTest::curves);
    fx(() -> layOut(plot, Theme.DARK, 460, 200));
    CurveRows rows = plot.geometry();
    assertEquals((CurveRows.LEFT + rows.right()) / 2, rows.x(70), ROUNDING);
    ValueSpan ratio = plot.span(1);
    double share = (rows.bottom(1) - rows.y(1, ratio, 4)) / rows.rowHeight();
    assertEquals((4 - ratio.low()) / (ratio.high() - ratio.low()), share, ROUNDING);
  }

  @Test
  void theAxisGrowsForAValueInForceBeyondTheCurve() throws Exception {
    ParameterCurvePlot plot = fx(ParameterCurvePlotTest::curves);
    fx(() -> layOut(plot, Theme.DARK, 460, 200));
    assertTrue(plot.span(1).high() < 18);
    fx(
        () -> {
          plot.setNow(70, new double[] {-20, 18}, new double[] {-20, 4});
          return plot;
        });
    assertTrue(plot.span(1).high() > 18);
  }

  @Test
  void aModelOfOneSettingIsShownWithRoomAroundIt() throws Exception {
    ParameterCurvePlot plot = fx(ParameterCurvePlotTest::curves);
    double[] only = {90};
    double[][] values = {{-30}, {4}};
    fx(
        () -> {
          plot.setCurves(only, values, new double[] {90, 90}, new double[][] {{-30, -30}, {4, 4}});
          return layOut(plot, Theme.DARK, 460, 200);
        });
    assertEquals(60, plot.geometry().first());
    assertEquals(100, plot.geometry().last());
  }

  @Test
  void aKnobBeyondTheDataStandsAtTheEndOfTheCurves() throws Exception {
    ParameterCurvePlot plot = fx(ParameterCurvePlotTest::curves);
    fx(
        () -> {
          plot.setNow(20, new double[] {-13, 5}, new double[] {-13, 5});
          return layOut(plot, Theme.LIGHT, 460, 200);
        });
    assertEquals(CurveRows.LEFT, plot.geometry().x(20));
  }

  @Test
  void aReaderHearsTheParameters() throws Exception {
    ParameterCurvePlot plot = fx(ParameterCurvePlotTest::curves);
    assertEquals(
        "Parameters at Peak Reduction 70.0, Threshold \u221220.0 dB, Ratio 6.00 : 1 instead of"
            + " 4.00 : 1",
        text(plot));
  }

  @Test
  void curvesOfAnotherShapeAreRefused() throws Exception {
    ParameterCurvePlot plot = fx(ParameterCurvePlotTest::curves);
    double[] two = {40, 100};
    assertThrows(
        IllegalArgumentException.class,
        () -> plot.setCurves(two, new double[1][2], two, new double[1][2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> plot.setCurves(two, new double[2][3], two, new double[2][2]));
  }

  private static ParameterCurvePlot curves() {
    ParameterCurvePlot plot =
        new ParameterCurvePlot(
            List.of(
                new ParameterCurve("Threshold", "dB", v -> Numbers.fixed(v, 1), " dB"),
                new ParameterCurve("Ratio", ": 1", v -> Numbers.fixed(v, 2), " : 1")));
    double[] settings = {40, 70, 100};
    double[][] fitted = {{-13, -20, -35}, {5, 4, 3.7}};
    plot.setCurves(settings, fitted, settings, fitted);
    plot.setNow(70, new double[] {-20, 6}, new double[] {-20, 4});
    return plot;
  }
}
