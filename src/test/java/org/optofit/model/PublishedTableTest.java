package org.optofit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optofit.testdata.Golden;

/** The published table of both modes under the knob. */
final class PublishedTableTest {
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest
  @EnumSource(Interpolation.class)
  void settingsOfTheTableAreGivenBackUnchanged(Interpolation interpolation) {
    for (CompressionMode mode : CompressionMode.values()) {
      List<KnobSetting> settings = published(mode);
      PeakReductionMap map = new PeakReductionMap(settings, interpolation);
      assertEquals(13, settings.size());
      for (KnobSetting setting : settings) {
        assertEquals(setting.parameters(), map.at(setting.peakReduction()));
      }
    }
  }

  @Test
  void aQuarterOfTheWayEqualsTheHandWorkedValues() {
    // Compress, 40 to 45: threshold -13.0760 and -14.2177, ratio 5.4356 and 4.5107,
    // attack 30.5165 and 17.3152 ms, release 470.1765 and 371.4613 ms, make-up 0.6978 and 0.6503.
    PeakReductionMap map =
        new PeakReductionMap(published(CompressionMode.COMPRESS), Interpolation.LINEAR);
    CompressorParameters p = map.at(41.25);
    assertEquals(-13.3614, p.thresholdDb(), 1e-4);
    assertEquals(5.2044, p.ratio(), 1e-4);
    assertEquals(27.2162, p.attackMs(), 1e-4);
    assertEquals(445.4977, p.releaseMs(), 1e-4);
    assertEquals(0.6859, p.makeUpDb(), 1e-4);
  }

  @Test
  void betweenTwoSettingsEveryParameterIsOnTheStraightLine() {
    PeakReductionMap map =
        new PeakReductionMap(published(CompressionMode.COMPRESS), Interpolation.LINEAR);
    CompressorParameters at70 = map.at(70);
    CompressorParameters at75 = map.at(75);
    CompressorParameters at72 = map.at(72);
    for (ParameterRange parameter : ParameterRange.values()) {
      double expected = 0.6 * at70.get(parameter) + 0.4 * at75.get(parameter);
      assertEquals(expected, at72.get(parameter), TOLERANCE, parameter.label());
    }
  }

  @ParameterizedTest
  @EnumSource(Interpolation.class)
  void outsideTheTableTheNearestSettingHolds(Interpolation interpolation) {
    PeakReductionMap map = new PeakReductionMap(published(CompressionMode.LIMIT), interpolation);
    assertEquals(map.at(40), map.at(0));
    assertEquals(map.at(40), map.at(39.9));
    assertEquals(map.at(100), map.at(100));
    assertFalse(map.covers(39.9));
    assertTrue(map.covers(40));
    assertTrue(map.covers(100));
    assertEquals(40, map.firstSetting());
    assertEquals(100, map.lastSetting());
  }

  @ParameterizedTest
  @EnumSource(Interpolation.class)
  void parametersMoveWithoutJumpsAndStayBetweenTheirNeighbours(Interpolation interpolation) {
    for (CompressionMode mode : CompressionMode.values()) {
      PeakReductionMap map = new PeakReductionMap(published(mode), interpolation);
      for (ParameterRange parameter : ParameterRange.values()) {
        for (int step = 0; step < 1200; step++) {
          double knob = 40 + step / 20.0;
          int left = 40 + 5 * (int) ((knob - 40) / 5);
          double a = map.at(left).get(parameter);
          double b = map.at(left + 5).get(parameter);
          double value = map.at(knob).get(parameter);
          double slack = 1e-9 * Math.abs(a);
          assertTrue(
              value >= Math.min(a, b) - slack && value <= Math.max(a, b) + slack,
              parameter.label() + " at " + knob);
          double jump = Math.abs(map.at(40 + (step + 1) / 20.0).get(parameter) - value);
          double steepest = 3 * 0.05 / 5 * largestStep(map, parameter);
          assertTrue(jump <= steepest + slack, parameter.label() + " jumps at " + knob);
        }
      }
    }
  }

  private static double largestStep(PeakReductionMap map, ParameterRange parameter) {
    double largest = 0;
    for (int knob = 40; knob < 100; knob += 5) {
      double step = map.at(knob + 5).get(parameter) - map.at(knob).get(parameter);
      largest = Math.max(largest, Math.abs(step));
    }
    return largest;
  }

  private static List<KnobSetting> published(CompressionMode mode) {
    List<String> lines = Golden.lines("published_parameters.csv");
    List<String> columns = List.of(lines.get(0).split(",", -1));
    List<KnobSetting> settings = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells[columns.indexOf("mode")].startsWith(mode.id().substring(0, 4))
          && !cells[columns.indexOf("threshold_db")].isEmpty()) {
        settings.add(
            new KnobSetting(
                number(columns, cells, "peak_reduction"),
                new CompressorParameters(
                    number(columns, cells, "threshold_db"),
                    number(columns, cells, "ratio"),
                    number(columns, cells, "attack_ms"),
                    number(columns, cells, "release_ms"),
                    number(columns, cells, "makeup_db")),
                number(columns, cells, "esr_fit")));
      }
    }
    return settings;
  }

  private static double number(List<String> columns, String[] cells, String name) {
    return Double.parseDouble(cells[columns.indexOf(name)]);
  }
}
