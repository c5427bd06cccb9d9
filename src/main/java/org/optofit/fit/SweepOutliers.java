package org.optofit.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.optofit.model.ParameterRange;

/**
 * Finds fits of a sweep that lie far off the curve of the others.
 *
 * <p>Each parameter is looked at as it is fitted: dB, ln(ratio - 1), ln(time). The distance of a
 * position is that to the straight line between its neighbours, at the ends to the line through the
 * two nearest. A position is an outlier in a parameter if its distance is at once
 *
 * <pre>
 * more than {@value #TIMES_USUAL} times what the median bend of the others gives,
 * more than 2 dB (threshold), 1 dB (make-up), or a factor of two (ratio - 1, times),
 * more than {@value #TIMES_INTERVAL} times what the 95 % intervals of it and the line allow,
 * </pre>
 *
 * <p>the second three times as much and more at the ends, where the line is drawn on. The bend of
 * the others is taken with the position left out, so that it does not spoil its neighbours'. Of
 * several positions beyond their limits that one is taken out without which the rest agrees best,
 * and the rest is looked at anew. A parameter that a recording does not determine may be anywhere.
 * Fewer than {@value #FEWEST} fits tell nothing.
 */
public final class SweepOutliers {
  private static final double TIMES_USUAL = 5;
  private static final double TIMES_INTERVAL = 2;
  private static final int FEWEST = 5;
  private static final double THRESHOLD_DB = 2;
  private static final double MAKE_UP_DB = 1;
  private static final double TWICE = Math.log(2);

  private SweepOutliers() {}

  /**
   * The outliers and what stands out in each.
   *
   * @param fits in rising order of the knob
   * @return index into {@code fits} to parameters
   */
  public static SortedMap<Integer, List<ParameterRange>> of(List<SweepFit> fits) {
    SortedMap<Integer, List<ParameterRange>> outliers = new TreeMap<>();
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      left.add(i);
    }
    while (left.size() >= FEWEST) {
      int culprit = culprit(fits, left);
      if (culprit < 0) {
        break;
      }
      List<ParameterRange> standingOut =
          excess(fits, left, culprit).entrySet().stream()
              .filter(entry -> entry.getValue() > 1)
              .map(Map.Entry::getKey)
              .toList();
      outliers.put(left.get(culprit), standingOut);
      left.remove(culprit);
    }
    return Collections.unmodifiableSortedMap(outliers);
  }

  /** The position beyond its limit without which the others agree best; -1 if none is. */
  private static int culprit(List<SweepFit> fits, List<Integer> left) {
    int culprit = -1;
    double calmest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < left.size(); i++) {
      if (largest(excess(fits, left, i)) > 1) {
        List<Integer> others = new ArrayList<>(left);
        others.remove(i);
        double worst = 0;
        for (int other = 0; other < others.size(); other++) {
          worst = Math.max(worst, largest(excess(fits, others, other)));
        }
        if (worst < calmest) {
          calmest = worst;
          culprit = i;
        }
      }
    }
    return culprit;
  }

  private static double largest(Map<ParameterRange, Double> excess) {
    return excess.values().stream().mapToDouble(x -> x).max().orElse(0);
  }

  /** How many times its limit a position's distance is, for each parameter. */
  private static Map<ParameterRange, Double> excess(
      List<SweepFit> fits, List<Integer> left, int position) {
    Map<ParameterRange, Double> excess = new EnumMap<>(ParameterRange.class);
    List<Integer> others = new ArrayList<>(left);
    others.remove(position);
    Line line = Line.of(fits, left, position);
    for (ParameterRange p : ParameterRange.values()) {
      double usual = TIMES_USUAL * medianBend(fits, others, p) * line.reach();
      double known = TIMES_INTERVAL * line.halfWidth(p);
      double limit = Math.max(Math.max(usual, known), smallest(p) * line.leverage());
      excess.put(p, line.distance(p) / limit);
    }
    return excess;
  }

  /** Median of distance over reach: how much the others bend. */
  private static double medianBend(List<SweepFit> fits, List<Integer> places, ParameterRange p) {
    double[] inner = new double[places.size() - 2];
    for (int i = 0; i < inner.length; i++) {
      Line line = Line.of(fits, places, i + 1);
      inner[i] = line.distance(p) / line.reach();
    }
    Arrays.sort(inner);
    int middle = inner.length / 2;
    return inner.length % 2 == 1 ? inner[middle] : (inner[middle - 1] + inner[middle]) / 2;
  }

  /**
   * A fit and two others on whose line it should lie.
   *
   * @param share how far it is from {@code a} to {@code b}; outside 0 to 1 at the ends
   */
  private record Line(SweepFit fit, SweepFit a, SweepFit b, double share) {
    static Line of(List<SweepFit> fits, List<Integer> places, int i) {
      int last = places.size() - 1;
      SweepFit a = fits.get(places.get(i == 0 ? 1 : i == last ? last - 2 : i - 1));
      SweepFit b = fits.get(places.get(i == 0 ? 2 : i == last ? last - 1 : i + 1));
      SweepFit fit = fits.get(places.get(i));
      double share =
          (fit.peakReduction() - a.peakReduction()) / (b.peakReduction() - a.peakReduction());
      return new Line(fit, a, b, share);
    }

    double distance(ParameterRange p) {
      double expected =
          (1 - share) * coordinate(a.parameters().get(p), p)
              + share * coordinate(b.parameters().get(p), p);
      return Math.abs(coordinate(fit.parameters().get(p), p) - expected);
    }

    /** What a curve's bend is multiplied by in its distance from a line through two points. */
    double reach() {
      return Math.abs(
          (fit.peakReduction() - a.peakReduction()) * (fit.peakReduction() - b.peakReduction()));
    }

    /** How much an error of the line's points counts: 1 between them, more outside. */
    double leverage() {
      return Math.abs(1 - share) + Math.abs(share);
    }

    /** How far the fit may be off the line by what is known of all three. */
    double halfWidth(ParameterRange p) {
      return SweepOutliers.halfWidth(fit, p)
          + Math.abs(1 - share) * SweepOutliers.halfWidth(a, p)
          + Math.abs(share) * SweepOutliers.halfWidth(b, p);
    }
  }

  private static double coordinate(double value, ParameterRange p) {
    return switch (p) {
      case THRESHOLD, MAKE_UP -> value;
      case RATIO -> Math.log(Math.max(value, ParameterLimits.WIDE.lowest().ratio()) - 1);
      case ATTACK, RELEASE -> Math.log(value);
    };
  }

  private static double halfWidth(SweepFit fit, ParameterRange p) {
    if (fit.undetermined().contains(p)) {
      return Double.POSITIVE_INFINITY;
    }
    return fit.interval(p)
        .map(ends -> (coordinate(ends.high(), p) - coordinate(ends.low(), p)) / 2)
        .orElse(0.0);
  }

  private static double smallest(ParameterRange p) {
    return switch (p) {
      case THRESHOLD -> THRESHOLD_DB;
      case MAKE_UP -> MAKE_UP_DB;
      case RATIO, ATTACK, RELEASE -> TWICE;
    };
  }
}
