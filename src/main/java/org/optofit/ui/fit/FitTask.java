package org.optofit.ui.fit;

/** What the Fit tab is used for; the segments in its first panel choose. */
enum FitTask {
  /** One dry and one wet recording. */
  PAIR("One pair"),
  /** Many wet recordings of one dry one, at knob positions of their own. */
  SWEEP("Sweep"),
  /** Recordings made here, position after position. */
  RECORD("Record");

  private final String label;

  FitTask(String label) {
    this.label = label;
  }

  /** Text of its segment. */
  String label() {
    return label;
  }
}
