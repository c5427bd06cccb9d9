package org.optofit.store.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ChartTest {
  @Test
  void axesNeverHaveMoreThanSevenLabels() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      double span = Math.pow(10, -3 + 7 * random.nextDouble());
      double from = 200 * random.nextDouble() - 100;
      for (ChartAxis axis :
          List.of(
              ChartAxis.plain(from, from + span, "x"),
              ChartAxis.decibels(from + span, from, "x"),
              ChartAxis.clock(Math.abs(from), Math.abs(from) + span),
              ChartAxis.logarithmic(span, span * Math.pow(10, 9 * random.nextDouble()), "x"))) {
        long labels = axis.ticks().stream().filter(t -> !t.label().isEmpty()).count();
        assertTrue(labels <= 7, axis.toString());
        axis.ticks()
            .forEach(
                t -> assertTrue(axis.place(t.value()) > -1e-6 && axis.place(t.value()) < 1 + 1e-6));
      }
    }
  }

  @Test
  void labelsReadAsOneWouldWriteThem() {
    assertEquals(List.of("−60", "−48", "−36", "−24", "−12", "0"), labels(-60, 0));
    assertEquals(
        List.of("0:00", "0:10", "0:20", "0:30", "0:40"),
        ChartAxis.clock(0, 40).ticks().stream().map(ChartAxis.Tick::label).toList());
    assertEquals(
        List.of("10", "20", "50", "100"),
        ChartAxis.logarithmic(24, 90, "x").ticks().stream()
            .map(ChartAxis.Tick::label)
            .filter(label -> !label.isEmpty())
            .toList());
  }

  @Test
  void curveIsInterruptedWhereThereIsNoNumber() {
    String d = path(new double[] {0, 10, 20, 30, 40}, new double[] {1, 2, Double.NaN, 3, 4});

    assertEquals(2, d.chars().filter(c -> c == 'M').count(), d);
    assertEquals(2, d.chars().filter(c -> c == 'L').count(), d);
  }

  @Test
  void longCurveKeepsItsExtremesAndIsShort() {
    double[] xs = new double[100_000];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = 40.0 * i / xs.length;
      ys[i] = i == 54_321 ? 4 : 1;
    }

    String d = path(xs, ys);

    assertTrue(d.length() < 60_000, "length " + d.length());
    Matcher points = Pattern.compile("[ML]([-0-9.]+) ([-0-9.]+)").matcher(d);
    double top = Double.MAX_VALUE;
    while (points.find()) {
      top = Math.min(top, Double.parseDouble(points.group(2)));
    }
    assertEquals(20, top, 0.05, "the one high sample reaches the top of the plot");
  }

  @Test
  void markupClosesWhatItOpens() {
    Markup out = new Markup().open("p", "title", "a\"<&>");
    assertThrows(IllegalStateException.class, out::document);
    assertTrue(
        out.text("1 < 2 & \u0000\uD800")
            .close()
            .document()
            .endsWith("<p title=\"a&quot;&lt;&amp;&gt;\">1 &lt; 2 &amp;   </p>\n"),
        out.document());
  }

  private static List<String> labels(double from, double to) {
    return ChartAxis.decibels(from, to, "x").ticks().stream().map(ChartAxis.Tick::label).toList();
  }

  private static String path(double[] xs, double[] ys) {
    Markup out = new Markup();
    new SvgChart(400, 200, ChartAxis.plain(0, 40, "x"), ChartAxis.plain(0, 4, "y"), "curve")
        .line("curve", xs, ys)
        .draw(out);
    Matcher matcher = Pattern.compile("class=\"curve\" d=\"([^\"]*)\"").matcher(out.document());
    assertTrue(matcher.find());
    return matcher.group(1);
  }
}
