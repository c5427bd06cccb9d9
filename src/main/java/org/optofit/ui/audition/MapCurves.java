package org.optofit.ui.audition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.ParameterCurve;

/**
 * A knob's map as curves to draw, one row per parameter in the order of {@link ParameterRange}.
 *
 * @param settings fitted positions
 * @param fitted values at these positions
 * @param positions dense positions
 * @param between values at these
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; charts take arrays
public record MapCurves(
    double[] settings, double[][] fitted, double[] positions, double[][] between) {
  private static final int CURVE_POINTS = 201;

  /** The one setting of a single fit holds everywhere; its flat line starts here. */
  private static final double SINGLE_FROM = 40;

  /** The curves of a map. */
  public static MapCurves of(PeakReductionMap map) {
    List<KnobSetting> settings = map.settings();
    boolean single = settings.size() == 1;
    double from = single ? Math.min(SINGLE_FROM, map.firstSetting()) : map.firstSetting();
    double to = single ? PeakReductionMap.HIGHEST : map.lastSetting();
    double[] positions =
        IntStream.range(0, CURVE_POINTS)
            .mapToDouble(i -> from + (to - from) * i / (CURVE_POINTS - 1))
            .toArray();
    int rows = ParameterRange.values().length;
    double[][] fitted = new double[rows][];
    double[][] between = new double[rows][];
    int row = 0;
    for (ParameterRange parameter : ParameterRange.values()) {
      fitted[row] = settings.stream().mapToDouble(s -> s.parameters().get(parameter)).toArray();
      between[row] = Arrays.stream(positions).map(p -> map.at(p).get(parameter)).toArray();
      row++;
    }
    return new MapCurves(
        settings.stream().mapToDouble(KnobSetting::peakReduction).toArray(),
        fitted,
        positions,
        between);
  }

  /** How the rows are named and written. */
  public static List<ParameterCurve> rows() {
    return Arrays.stream(ParameterRange.values()).map(MapCurves::row).toList();
  }

  /** One value per row. */
  static double[] values(CompressorParameters parameters) {
    return Arrays.stream(ParameterRange.values()).mapToDouble(parameters::get).toArray();
  }

  private static ParameterCurve row(ParameterRange parameter) {
    String name = ParameterNames.of(parameter);
    String unit = parameter.unit();
    return switch (parameter) {
      case THRESHOLD -> new ParameterCurve(name, unit, v -> Numbers.fixed(v, 1), " dB");
      case RATIO -> new ParameterCurve(name, unit, v -> Numbers.fixed(v, 2), " : 1");
      case ATTACK, RELEASE -> new ParameterCurve(name, unit, Numbers::plainMilliseconds, " ms");
      case MAKE_UP -> new ParameterCurve(name, unit, v -> Numbers.signed(v, 2), " dB");
    };
  }
}
