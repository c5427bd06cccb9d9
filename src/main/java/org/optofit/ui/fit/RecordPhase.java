package org.optofit.ui.fit;

/** What the Record page is doing. */
enum RecordPhase {
  /** Nothing. */
  IDLE,
  /** Playing and metering, to set the level. */
  LEVEL,
  /** Measuring the loop. */
  LATENCY,
  /** Playing and recording. */
  RECORDING
}
