package org.optofit.ui.fit;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.optofit.app.FitSection;

/**
 * The fields of the options as typed.
 *
 * @param starts number of starting points
 * @param iterations iteration limit
 * @param from beginning of the part in seconds, empty for that of the recording
 * @param to its end in seconds, empty for that of the recording
 */
record SettingsDraft(String starts, String iterations, String from, String to) {
  /** What the fields show for settings. */
  static SettingsDraft of(FitSettings settings) {
    return new SettingsDraft(
        Integer.toString(settings.starts()),
        Integer.toString(settings.maxIterations()),
        settings.section().fromSeconds() == 0 ? "" : seconds(settings.section().fromSeconds()),
        Double.isInfinite(settings.section().toSeconds())
            ? ""
            : seconds(settings.section().toSeconds()));
  }

  /** Why the fields cannot be used, one sentence; empty if they can. */
  Optional<String> refusal() {
    return Optional.ofNullable(problem());
  }

  /** The settings the fields say, if they can be used. */
  Optional<FitSettings> apply(FitSettings settings) {
    if (problem() != null) {
      return Optional.empty();
    }
    return Optional.of(
        new FitSettings(
            settings.solver(),
            (int) number(starts).orElseThrow(),
            (int) number(iterations).orElseThrow(),
            new FitSection(
                from.isBlank() ? 0 : number(from).orElseThrow(),
                to.isBlank() ? Double.POSITIVE_INFINITY : number(to).orElseThrow())));
  }

  private @Nullable String problem() {
    if (!isCount(starts, FitSettings.MOST_STARTS)) {
      return "Starts takes a whole number from 1 to " + FitSettings.MOST_STARTS + ".";
    }
    if (!isCount(iterations, FitSettings.MOST_ITERATIONS)) {
      return "Iterations takes a whole number from 1 to " + FitSettings.MOST_ITERATIONS + ".";
    }
    OptionalDouble begin = from.isBlank() ? OptionalDouble.of(0) : number(from);
    OptionalDouble end = to.isBlank() ? OptionalDouble.of(Double.POSITIVE_INFINITY) : number(to);
    if (begin.isEmpty() || end.isEmpty() || begin.getAsDouble() < 0) {
      return "From and To take seconds, such as 12.5, or nothing for the whole recording.";
    }
    if (end.getAsDouble() - begin.getAsDouble() < FitSettings.SHORTEST_SECONDS) {
      return "The part is shorter than 2 s. Move To further behind From.";
    }
    return null;
  }

  private static boolean isCount(String text, int most) {
    OptionalDouble number = number(text);
    return number.isPresent()
        && number.getAsDouble() == Math.rint(number.getAsDouble())
        && number.getAsDouble() >= 1
        && number.getAsDouble() <= most;
  }

  private static OptionalDouble number(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace(',', '.'));
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static String seconds(double value) {
    return Objects.requireNonNull(String.format(Locale.ROOT, "%.3f", value))
        .replaceFirst("\\.?0+$", "");
  }
}
