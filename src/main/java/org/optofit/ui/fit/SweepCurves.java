package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.optofit.app.SweepPoint;
import org.optofit.fit.SweepFit;
import org.optofit.fit.SweepSettings;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.ui.control.SweepCurvePlot.Curves;
import org.optofit.ui.control.SweepCurvePlot.Point;

/** From captures to the curves of their plot. */
final class SweepCurves {
  private static final int STEPS = 120;

  private SweepCurves() {}

  /** Curves of captures of one mode, with a way to go between them. */
  static Curves of(List<SweepItem> items, Interpolation interpolation) {
    List<Point> settings = new ArrayList<>();
    List<SweepFit> known = new ArrayList<>();
    List<Double> missing = new ArrayList<>();
    Optional<Point> running = Optional.empty();
    for (SweepItem item : items) {
      if (!item.takesPart() || item.point().isEmpty()) {
        continue;
      }
      SweepPoint point = item.point().get();
      double position = point.capture().peakReduction();
      if (point.fit().isPresent()
          && known.stream().noneMatch(fit -> fit.peakReduction() == position)) {
        known.add(point.fit().get());
      }
      if (point.keptOut()) {
        missing.add(position);
      }
      if (point.trying().isPresent()) {
        running = Optional.of(point(position, point.trying().get()));
      }
    }
    List<KnobSetting> taken = SweepSettings.of(known);
    taken.forEach(setting -> settings.add(point(setting.peakReduction(), setting.parameters())));
    settings.sort(Comparator.comparingDouble(Point::position));
    return new Curves(settings, curve(taken, interpolation), running, missing);
  }

  /** A whole map as a curve. */
  static List<Point> of(PeakReductionMap map) {
    List<Point> curve = new ArrayList<>();
    double first = map.firstSetting();
    double length = map.lastSetting() - first;
    for (int i = 0; i <= STEPS; i++) {
      double position = i == STEPS ? map.lastSetting() : first + length * i / STEPS;
      curve.add(point(position, map.at(position)));
    }
    return curve;
  }

  private static List<Point> curve(List<KnobSetting> settings, Interpolation interpolation) {
    return settings.size() < 2 ? List.of() : of(new PeakReductionMap(settings, interpolation));
  }

  private static Point point(double position, CompressorParameters parameters) {
    return new Point(
        position, Arrays.stream(ParameterRange.values()).map(parameters::get).toList());
  }
}
