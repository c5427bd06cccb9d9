package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;

/**
 * Which way to go between the settings of a sweep: for each inner position the model made of the
 * others is asked for its parameters there, and what they make of the recording is compared with
 * it. Yu and Fazekas 2025, "Interpolation", compare straight lines and a cubic in this way.
 *
 * @param points what was measured, highest position first
 */
public record InterpolationCheck(List<Point> points) {
  /**
   * One position that was left out.
   *
   * @param peakReduction position
   * @param mode position of the switch
   * @param fittedEsr ESR of its own fit, a fraction
   * @param linearEsr ESR of straight lines between the others
   * @param monotoneCubicEsr ESR of the monotone cubic through the others
   */
  public record Point(
      double peakReduction,
      CompressionMode mode,
      double fittedEsr,
      double linearEsr,
      double monotoneCubicEsr) {}

  /** Copies the list. */
  public InterpolationCheck {
    points = List.copyOf(points);
  }

  /**
   * Parameters at one position from the settings at the others.
   *
   * @param settings all settings of a mode, at least two
   * @param leftOut one of them
   */
  public static CompressorParameters without(
      List<KnobSetting> settings, KnobSetting leftOut, Interpolation interpolation) {
    List<KnobSetting> others = new ArrayList<>(settings);
    others.remove(leftOut);
    return new PeakReductionMap(others, interpolation).at(leftOut.peakReduction());
  }

  /** Mean ESR of one way, NaN without points. */
  public double meanEsr(Interpolation interpolation) {
    ToDoubleFunction<Point> esr =
        switch (interpolation) {
          case LINEAR -> Point::linearEsr;
          case MONOTONE_CUBIC -> Point::monotoneCubicEsr;
        };
    return points.stream().mapToDouble(esr).average().orElse(Double.NaN);
  }

  /** The way with the lower mean; straight lines where nothing tells them apart. */
  public Interpolation chosen() {
    return meanEsr(Interpolation.MONOTONE_CUBIC) < meanEsr(Interpolation.LINEAR)
        ? Interpolation.MONOTONE_CUBIC
        : Interpolation.LINEAR;
  }
}
