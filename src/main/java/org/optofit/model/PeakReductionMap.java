package org.optofit.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Five parameters as functions of the Peak Reduction knob, from a list of fitted settings.
 *
 * <p>Below the first and above the last setting the nearest one holds. Times are interpolated in
 * milliseconds and ratios as they are, as published (Yu and Fazekas 2025, "Interpolation").
 */
public final class PeakReductionMap {
  /** Lowest position of the knob. */
  public static final double LOWEST = 0;

  /** Highest position of the knob. */
  public static final double HIGHEST = 100;

  /** Whether the knob goes there: {@value #LOWEST} to {@value #HIGHEST}. */
  public static boolean isPosition(double peakReduction) {
    return peakReduction >= LOWEST && peakReduction <= HIGHEST;
  }

  private final List<KnobSetting> settings;
  private final Interpolation interpolation;
  private final Map<ParameterRange, MonotoneCubic> cubics;

  /**
   * Makes a map.
   *
   * @param settings at least one; any order, no position twice
   * @param interpolation how to go between them
   * @throws IllegalArgumentException if there is none, or one position twice
   */
  public PeakReductionMap(List<KnobSetting> settings, Interpolation interpolation) {
    if (settings.isEmpty()) {
      throw new IllegalArgumentException("a knob map needs at least one setting");
    }
    List<KnobSetting> sorted = new ArrayList<>(settings);
    sorted.sort(Comparator.comparingDouble(KnobSetting::peakReduction));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).peakReduction() == sorted.get(i - 1).peakReduction()) {
        throw new IllegalArgumentException(
            "peak reduction " + sorted.get(i).peakReduction() + " is given twice");
      }
    }
    this.settings = List.copyOf(sorted);
    this.interpolation = interpolation;
    double[] positions = sorted.stream().mapToDouble(KnobSetting::peakReduction).toArray();
    Map<ParameterRange, MonotoneCubic> curves = new EnumMap<>(ParameterRange.class);
    for (ParameterRange parameter : ParameterRange.values()) {
      double[] values = sorted.stream().mapToDouble(s -> s.parameters().get(parameter)).toArray();
      curves.put(parameter, new MonotoneCubic(positions, values));
    }
    this.cubics = Collections.unmodifiableMap(curves);
  }

  /** The settings in rising order of the knob. */
  public List<KnobSetting> settings() {
    return settings;
  }

  /** How this map goes between settings. */
  public Interpolation interpolation() {
    return interpolation;
  }

  /** Lowest position with data; below it its values hold. */
  public double firstSetting() {
    return settings.get(0).peakReduction();
  }

  /** Highest position with data; above it its values hold. */
  public double lastSetting() {
    return settings.get(settings.size() - 1).peakReduction();
  }

  /** Whether a position lies between the first and the last setting. */
  public boolean covers(double peakReduction) {
    return peakReduction >= firstSetting() && peakReduction <= lastSetting();
  }

  /**
   * Parameters at a position of the knob; outside {@link #covers} those of the nearest setting.
   *
   * @throws IllegalArgumentException if the position is outside 0 to 100
   */
  public CompressorParameters at(double peakReduction) {
    if (!(peakReduction >= LOWEST && peakReduction <= HIGHEST)) {
      throw new IllegalArgumentException(
          "peak reduction " + peakReduction + " is outside 0 to 100");
    }
    double position = Math.min(lastSetting(), Math.max(firstSetting(), peakReduction));
    for (KnobSetting setting : settings) {
      if (setting.peakReduction() == position) {
        return setting.parameters();
      }
    }
    return new CompressorParameters(
        value(ParameterRange.THRESHOLD, position),
        value(ParameterRange.RATIO, position),
        value(ParameterRange.ATTACK, position),
        value(ParameterRange.RELEASE, position),
        value(ParameterRange.MAKE_UP, position));
  }

  private double value(ParameterRange parameter, double position) {
    return parameter.clamp(
        switch (interpolation) {
          case MONOTONE_CUBIC -> curve(parameter).at(position);
          case LINEAR -> linear(parameter, position);
        });
  }

  private MonotoneCubic curve(ParameterRange parameter) {
    return Objects.requireNonNull(cubics.get(parameter));
  }

  private double linear(ParameterRange parameter, double position) {
    int right = 1;
    while (settings.get(right).peakReduction() < position) {
      right++;
    }
    KnobSetting a = settings.get(right - 1);
    KnobSetting b = settings.get(right);
    double share = (position - a.peakReduction()) / (b.peakReduction() - a.peakReduction());
    return (1 - share) * a.parameters().get(parameter) + share * b.parameters().get(parameter);
  }
}
