package org.optofit.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.optofit.model.ParameterRange;

/**
 * What a recording can tell of the parameters, and what it cannot tell apart.
 *
 * @param undetermined parameters without an interval: at a limit, or without effect
 * @param pairs pairs of the others, the most strongly correlated first
 */
public record Identifiability(List<ParameterRange> undetermined, List<Pair> pairs) {
  /** Correlation from which two values are to be read as a set. */
  public static final double TOGETHER = 0.7;

  /** Correlation from which a recording hardly tells two values apart. */
  public static final double INSEPARABLE = 0.95;

  /**
   * Two values whose errors go together.
   *
   * @param a earlier in the order of {@link ParameterRange}
   * @param b later
   * @param correlation of their errors, -1 to 1
   */
  public record Pair(ParameterRange a, ParameterRange b, double correlation) {
    /** Whether they are to be read as a set. */
    public boolean together() {
      return Math.abs(correlation) >= TOGETHER;
    }

    /** Whether the recording hardly tells them apart. */
    public boolean inseparable() {
      return Math.abs(correlation) >= INSEPARABLE;
    }
  }

  /** Copies the lists. */
  public Identifiability {
    undetermined = List.copyOf(undetermined);
    pairs = List.copyOf(pairs);
  }

  /** Sorts what an uncertainty says. */
  public static Identifiability of(Uncertainty uncertainty) {
    List<ParameterRange> undetermined = new ArrayList<>();
    List<ParameterRange> determined = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (ParameterRange b : ParameterRange.values()) {
      if (uncertainty.determined(b)) {
        for (ParameterRange a : determined) {
          pairs.add(new Pair(a, b, uncertainty.correlation(a, b)));
        }
        determined.add(b);
      } else {
        undetermined.add(b);
      }
    }
    pairs.sort(Comparator.comparingDouble(p -> -Math.abs(p.correlation())));
    return new Identifiability(undetermined, pairs);
  }

  /** Pairs to be read as a set, strongest first. */
  public List<Pair> together() {
    return pairs.stream().filter(Pair::together).toList();
  }
}
