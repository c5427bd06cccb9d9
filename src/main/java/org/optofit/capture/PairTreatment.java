package org.optofit.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done to a pair before a fit.
 *
 * @param preparation what is done in any case
 * @param asProposed whether what the checks propose is done too
 */
public record PairTreatment(Preparation preparation, boolean asProposed) {
  /** One remedy can uncover the need of another, a few times at most. */
  private static final int MOST_ROUNDS = 4;

  /** Done as said, whatever the checks propose. */
  public static PairTreatment of(Preparation preparation) {
    return new PairTreatment(preparation, false);
  }

  /** Prepares a pair and runs every check on it. */
  public CaptureReport examine(CapturePair pair) {
    CaptureReport report = CaptureReport.of(pair, preparation);
    for (int round = 0; asProposed && round < MOST_ROUNDS; round++) {
      Preparation more = withProposals(report);
      if (more.equals(report.preparation())) {
        break;
      }
      report = CaptureReport.of(pair, more);
    }
    return report;
  }

  /** What was done and what is proposed; an exchange goes alone, as it changes all findings. */
  private static Preparation withProposals(CaptureReport report) {
    List<Remedy> proposed = new ArrayList<>();
    report.outcomes().forEach(outcome -> outcome.remedy().ifPresent(proposed::add));
    Preparation done = report.preparation();
    if (proposed.contains(Remedy.SWAP) && !done.has(Remedy.SWAP)) {
      return done.with(Remedy.SWAP);
    }
    Preparation more = done;
    for (Remedy remedy : proposed) {
      more = more.has(remedy) ? more : more.with(remedy);
    }
    return more;
  }
}
