package org.optofit.store.report;

import java.util.List;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.Remedy;

/** What was done to a pair before its fit, a sentence each. */
final class Corrections {
  private Corrections() {}

  static List<String> of(CaptureReport report) {
    return report.preparation().remedies().stream().map(Corrections::sentence).toList();
  }

  private static String sentence(Remedy remedy) {
    return switch (remedy) {
      case SWAP -> "Dry and wet changed places.";
      case FIRST_CHANNEL -> "Only the first channel was used.";
      case SECOND_CHANNEL -> "Only the second channel was used.";
      case EACH_CHANNEL -> "Each channel was fitted as a recording of its own.";
      case REMOVE_OFFSET -> "A constant offset was taken off both recordings.";
      case MATCH_RATES -> "Wet was resampled to the rate of dry.";
      case INVERT_WET -> "Wet was turned round where its polarity was inverted.";
      case SHIFT_WET -> "Wet was moved onto dry.";
      case CORRECT_DRIFT -> "Wet was resampled onto the clock of dry.";
      case LONGEST_PART -> "Only the longest part between two dropouts was used.";
    };
  }
}
