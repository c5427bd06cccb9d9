package org.optofit.model;

import java.util.List;

/**
 * Name, unit and outer limits of one compressor parameter.
 *
 * <p>The limits are those of the solver and of every control; nothing else states them.
 */
public enum ParameterRange {
  /** Threshold in dBFS. */
  THRESHOLD("threshold", "thresholdDb", "dB", -90, 6),
  /** Ratio, input dB per output dB above the threshold. */
  RATIO("ratio", "ratio", ": 1", 1, 200),
  /** Attack time, 10-90 %, in milliseconds. */
  ATTACK("attack", "attackMs", "ms", 0.02, 1_000),
  /** Release time, 10-90 %, in milliseconds. */
  RELEASE("release", "releaseMs", "ms", 1, 30_000),
  /** Make-up gain in dB. */
  MAKE_UP("make-up", "makeUpDb", "dB", -60, 60);

  private final String label;
  private final String key;
  private final String unit;
  private final double lowest;
  private final double highest;

  ParameterRange(String label, String key, String unit, double lowest, double highest) {
    this.label = label;
    this.key = key;
    this.unit = unit;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The field's term, lower case, as used in messages. */
  public String label() {
    return label;
  }

  /** Key in files and in JSON, with the unit in it. */
  public String key() {
    return key;
  }

  /** Unit as written behind a number. */
  public String unit() {
    return unit;
  }

  /** Labels as a list within a sentence: "threshold, ratio and attack"; at least one. */
  public static String inWords(List<ParameterRange> parameters) {
    List<String> labels = parameters.stream().map(ParameterRange::label).toList();
    int last = labels.size() - 1;
    return last == 0
        ? labels.get(0)
        : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
  }

  /** Smallest value allowed. */
  public double lowest() {
    return lowest;
  }

  /** Largest value allowed. */
  public double highest() {
    return highest;
  }

  /** Whether a value is finite and within the limits. */
  public boolean contains(double value) {
    return value >= lowest && value <= highest;
  }

  /** The nearest value within the limits. */
  public double clamp(double value) {
    return Math.min(highest, Math.max(lowest, value));
  }

  /**
   * The value itself.
   *
   * @throws IllegalArgumentException if it is outside the limits, with name, value and limits
   */
  public double require(double value) {
    if (!contains(value)) {
      throw new IllegalArgumentException(
          label + " " + value + " is outside " + lowest + " to " + highest + " " + unit);
    }
    return value;
  }
}
