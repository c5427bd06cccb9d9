package org.optofit.app;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.optofit.fit.InterpolationCheck;
import org.optofit.fit.SweepSettings;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

/**
 * What a sweep came to.
 *
 * @param points all captures, in the order they were given
 * @param captures hashes of the files of fitted captures, each once
 * @param interpolation comparison of ways between the settings
 * @param stopped whether it was ended early
 * @param seconds time taken
 */
public record SweepOutcome(
    List<SweepPoint> points,
    List<CaptureHash> captures,
    InterpolationCheck interpolation,
    boolean stopped,
    double seconds) {
  /** Fewer settings make no map. */
  public static final int FEWEST_SETTINGS = 2;

  /** Copies the lists; names each file once. */
  public SweepOutcome {
    points = List.copyOf(points);
    Set<CaptureHash> once = new LinkedHashSet<>(captures);
    captures = List.copyOf(once);
  }

  /** Captures with a fit. */
  public int fitted() {
    return (int) points.stream().filter(point -> point.fit().isPresent()).count();
  }

  /** The model of all fitted captures; empty with fewer than {@value #FEWEST_SETTINGS}. */
  public Optional<UnitModel> model(String name) {
    if (fitted() < FEWEST_SETTINGS) {
      return Optional.empty();
    }
    Map<CompressionMode, PeakReductionMap> maps = new EnumMap<>(CompressionMode.class);
    for (CompressionMode mode : CompressionMode.values()) {
      List<KnobSetting> settings = settings(points, mode);
      if (!settings.isEmpty()) {
        maps.put(mode, new PeakReductionMap(settings, interpolation.chosen()));
      }
    }
    return Optional.of(new UnitModel(name, "", "", captures, maps));
  }

  /** What the model takes at a capture's setting; empty for one without a fit. */
  public Optional<KnobSetting> setting(SweepPoint point) {
    return settings(points, point.capture().mode()).stream()
        .filter(setting -> setting.peakReduction() == point.capture().peakReduction())
        .filter(setting -> point.fit().isPresent())
        .findFirst();
  }

  /** Settings fitted in one mode, as a model takes them. */
  public static List<KnobSetting> settings(List<SweepPoint> points, CompressionMode mode) {
    return SweepSettings.of(
        points.stream()
            .filter(point -> point.capture().mode() == mode)
            .flatMap(point -> point.fit().stream())
            .toList());
  }
}
