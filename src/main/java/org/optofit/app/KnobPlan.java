package org.optofit.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.optofit.model.PeakReductionMap;

/**
 * Knob positions to record, as they are typed: single ones and ranges, {@code 100-40/5, 37.5}, with
 * commas or semicolons between them and a decimal point.
 *
 * @param positions the positions, highest first, none twice, at least one
 */
public record KnobPlan(List<Double> positions) {
  /** Every fifth position from the top to where an LA-2A begins to do something. */
  public static final String USUAL = "100-40/5";

  private static final int MOST = 101;
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d)?)";
  private static final Pattern SINGLE = Pattern.compile(NUMBER);
  private static final Pattern RANGE =
      Pattern.compile(NUMBER + "\\s*-\\s*" + NUMBER + "\\s*/\\s*" + NUMBER);

  /** A comma between digits, of which one follows: decimal comma or list. */
  private static final Pattern UNCLEAR = Pattern.compile("(?<!\\d)(\\d{1,3}),(\\d)(?!\\d)");

  /** Copies the list. */
  public KnobPlan {
    positions = List.copyOf(positions);
  }

  /**
   * Reads what was typed; empty if it is no plan, or if a comma may part two positions as well as
   * the digits of one.
   */
  public static Optional<KnobPlan> parse(String text) {
    if (UNCLEAR.matcher(text).find()) {
      return Optional.empty();
    }
    TreeSet<Double> positions = new TreeSet<>(Comparator.reverseOrder());
    for (String part : text.toLowerCase(Locale.ROOT).split("[,;]", -1)) {
      Matcher single = SINGLE.matcher(part.strip());
      Matcher range = RANGE.matcher(part.strip());
      if (single.matches()) {
        positions.add(Double.parseDouble(single.group(1)));
      } else if (!range.matches() || !addRange(range, positions)) {
        return Optional.empty();
      }
    }
    boolean valid =
        !positions.isEmpty()
            && positions.size() <= MOST
            && positions.stream().allMatch(PeakReductionMap::isPosition);
    return valid ? Optional.of(new KnobPlan(List.copyOf(positions))) : Optional.empty();
  }

  /** What is wrong with what was typed, with what to type instead; empty for a plan. */
  public static Optional<String> objection(String text) {
    Matcher unclear = UNCLEAR.matcher(text);
    if (unclear.find()) {
      String whole = unclear.group(1);
      String tenths = unclear.group(2);
      return Optional.of(
          String.format(
              "%s,%s is either %s.%s, or %s and %s. Write %s.%s, or %s; %s.",
              whole, tenths, whole, tenths, whole, tenths, whole, tenths, whole, tenths));
    }
    return parse(text).isPresent()
        ? Optional.empty()
        : Optional.of("Write positions as 100-40/5 or 85, 80, 72.5, each from 0 to 100.");
  }

  /** The lowest position, at which a unit reduces least and is loudest. */
  public double lowest() {
    return positions.get(positions.size() - 1);
  }

  private static boolean addRange(Matcher range, TreeSet<Double> positions) {
    double first = Double.parseDouble(range.group(1));
    double last = Double.parseDouble(range.group(2));
    double step = Double.parseDouble(range.group(3));
    double high = Math.max(first, last);
    double low = Math.min(first, last);
    if (step <= 0 || (high - low) / step > MOST) {
      return false;
    }
    for (int i = 0; high - i * step >= low - 1e-9; i++) {
      positions.add(Math.rint((high - i * step) * 10) / 10);
    }
    return true;
  }
}
