package org.optofit.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.PairTreatment;
import org.optofit.capture.Preparation;
import org.optofit.capture.Remedy;
import picocli.CommandLine.Option;

/** {@code --remedy}: what the buttons of the checks do in a window. */
final class RemedyOption {
  private static final String PROPOSED = "proposed";

  @Option(
      names = "--remedy",
      paramLabel = "ID[,ID...]",
      description = {
        "do this to the pair first: swap, first-channel, second-channel, each-channel,"
            + " remove-offset, match-rates, invert-wet, shift-wet, correct-drift, longest-part;",
        "proposed: whatever the checks propose"
      })
  private @Nullable String remedies;

  /** What is done to a pair, beginning with what is done anyway. */
  PairTreatment treatment(Preparation anyway) {
    Preparation preparation = anyway;
    boolean proposed = false;
    if (remedies != null) {
      for (String id : remedies.split(",", -1)) {
        if (id.strip().equals(PROPOSED)) {
          proposed = true;
        } else {
          preparation = with(preparation, remedy(id.strip()));
        }
      }
    }
    return new PairTreatment(preparation, proposed);
  }

  private static Preparation with(Preparation before, Remedy remedy) {
    Preparation more = before.with(remedy);
    if (!more.remedies().containsAll(before.remedies())) {
      throw new UsageException(
          "--remedy " + remedy.id() + " is the second choice of channels; give one");
    }
    return more;
  }

  private static Remedy remedy(String id) {
    return Arrays.stream(Remedy.values())
        .filter(remedy -> remedy.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--remedy '"
                        + id
                        + "' is none of "
                        + Arrays.stream(Remedy.values())
                            .map(Remedy::id)
                            .collect(Collectors.joining(", "))
                        + ", "
                        + PROPOSED));
  }

  /** A finding's sentence with what to type for its remedy. */
  static String advice(String sentence, Optional<Remedy> remedy) {
    return remedy
        .map(help -> sentence.replaceFirst("\\.$", "") + " (--remedy " + help.id() + ").")
        .orElse(sentence);
  }
}
