package org.optofit.ui.control;

import java.util.OptionalDouble;

/**
 * Which typed entries are values.
 *
 * @param name what is typed, as in the row
 * @param lowest smallest value allowed
 * @param highest largest value allowed
 */
record EntryRule(String name, Quantity quantity, double lowest, double highest) {
  /** The value typed, if it is one within the limits. */
  OptionalDouble accept(String text) {
    OptionalDouble typed = quantity.parse(text);
    boolean within =
        typed.isPresent() && typed.getAsDouble() >= lowest && typed.getAsDouble() <= highest;
    return within ? typed : OptionalDouble.empty();
  }

  /** Why a text is not accepted, and what is. */
  String refusal(String text) {
    OptionalDouble typed = quantity.parse(text);
    String finding =
        typed.isPresent()
            ? name + " " + quantity.format(typed.getAsDouble()) + " is out of range."
            : "\u201c" + text.strip() + "\u201d is not a value for " + name + ".";
    return finding
        + " Type a value from "
        + quantity.format(lowest)
        + " to "
        + quantity.format(highest)
        + ", or press Escape.";
  }
}
