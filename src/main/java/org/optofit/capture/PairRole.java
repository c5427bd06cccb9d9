package org.optofit.capture;

/** Which end of the unit a recording was made at. */
public enum PairRole {
  /** The input of the unit. */
  DRY("dry"),
  /** The output of the unit. */
  WET("wet");

  private final String label;

  PairRole(String label) {
    this.label = label;
  }

  /** The term, lower case, as used in messages. */
  public String label() {
    return label;
  }

  /** The other end. */
  public PairRole other() {
    return this == DRY ? WET : DRY;
  }
}
