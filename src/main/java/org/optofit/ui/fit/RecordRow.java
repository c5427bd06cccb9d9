package org.optofit.ui.fit;

/**
 * A position of the knob in the list of recordings.
 *
 * @param peakReduction the position, 0 to 100
 * @param state what there is of it
 * @param next whether it is recorded next
 */
record RecordRow(double peakReduction, RecordState state, boolean next) {
  /** Whether there is a recording. */
  boolean recorded() {
    return state == RecordState.RECORDED || state == RecordState.WARNED;
  }

  /** The position as it stands on the knob: "85", "72.5". */
  String position() {
    return position(peakReduction);
  }

  /** A position as it stands on the knob. */
  static String position(double peakReduction) {
    return peakReduction == Math.rint(peakReduction)
        ? Long.toString(Math.round(peakReduction))
        : Double.toString(peakReduction);
  }
}
