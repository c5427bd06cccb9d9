package org.optofit.dsp;

/** One of the two settings that are compared by ear. */
public enum Slot {
  /** The first. */
  A,
  /** The second. */
  B;

  /** The one to compare with. */
  public Slot other() {
    return this == A ? B : A;
  }
}
