package org.optofit.app;

import org.optofit.capture.PairTreatment;
import org.optofit.capture.Preparation;
import org.optofit.capture.SweepCapture;

/**
 * One capture of a sweep and what is to be done with it.
 *
 * @param capture the recording
 * @param treatment what is done to the pair first
 * @param thorough whether it is fitted from spread starts as well as from its neighbours
 */
public record SweepTask(SweepCapture capture, PairTreatment treatment, boolean thorough) {
  /** A capture whose pair is prepared as said. */
  public SweepTask(SweepCapture capture, Preparation preparation, boolean thorough) {
    this(capture, PairTreatment.of(preparation), thorough);
  }

  /** A capture brought onto dry and started from its neighbours, as any. */
  public static SweepTask of(SweepCapture capture) {
    return new SweepTask(capture, Preparation.ALIGNED, false);
  }
}
