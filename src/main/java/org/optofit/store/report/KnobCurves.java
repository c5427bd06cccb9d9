package org.optofit.store.report;

import java.util.Locale;
import java.util.Map;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

/** The five parameters of a model over the knob, one drawing each; Limit dashed. */
final class KnobCurves {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 150;
  private static final int POINTS = 121;
  private static final double AROUND_ONE_SETTING = 30;

  private KnobCurves() {}

  static void write(Markup out, UnitModel model) {
    out.open("section").element("h2", "Parameters over Peak Reduction");
    if (model.modes().size() > 1) {
      Legend.write(out, "model", "Compress", "second", "Limit");
    }
    out.open("div", "class", "pairs");
    for (ParameterRange parameter : ParameterRange.values()) {
      draw(out, model, parameter);
    }
    out.close().close();
  }

  private static void draw(Markup out, UnitModel model, ParameterRange parameter) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (PeakReductionMap map : model.maps().values()) {
      first = Math.min(first, map.firstSetting());
      last = Math.max(last, map.lastSetting());
      for (KnobSetting setting : map.settings()) {
        low = Math.min(low, setting.parameters().get(parameter));
        high = Math.max(high, setting.parameters().get(parameter));
      }
    }
    if (first == last) {
      first = Math.max(PeakReductionMap.LOWEST, first - AROUND_ONE_SETTING);
      last = Math.min(PeakReductionMap.HIGHEST, last + AROUND_ONE_SETTING);
    }
    double room = Math.max(0.05 * (high - low), 1e-3 * Math.max(1, Math.abs(high)));
    SvgChart chart =
        new SvgChart(
            WIDTH,
            HEIGHT,
            ChartAxis.plain(first, last, "Peak Reduction"),
            ChartAxis.plain(low - room, high + room, parameter.label() + ", " + parameter.unit()),
            parameter.label() + " over Peak Reduction");
    for (Map.Entry<CompressionMode, PeakReductionMap> entry : model.maps().entrySet()) {
      curve(chart, entry.getKey(), entry.getValue(), parameter);
    }
    chart.draw(out);
  }

  private static void curve(
      SvgChart chart, CompressionMode mode, PeakReductionMap map, ParameterRange parameter) {
    double[] xs = new double[POINTS];
    double[] ys = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      xs[i] = map.firstSetting() + (map.lastSetting() - map.firstSetting()) * i / (POINTS - 1.0);
      ys[i] = map.at(xs[i]).get(parameter);
    }
    chart.line(mode == CompressionMode.COMPRESS ? "model" : "second", xs, ys);
    for (KnobSetting setting : map.settings()) {
      chart.disc("point", setting.peakReduction(), setting.parameters().get(parameter));
    }
  }

  /** What the switch says. */
  static String name(CompressionMode mode) {
    return mode.id().substring(0, 1).toUpperCase(Locale.ROOT) + mode.id().substring(1);
  }
}
