package org.optofit.capture;

/** One question about a pair; always answers, never throws for bad audio. */
interface CaptureCheck {
  /** Measures and judges. */
  CheckOutcome examine(PairSignals pair);
}
