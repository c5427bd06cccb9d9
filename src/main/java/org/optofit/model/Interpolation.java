package org.optofit.model;

/** How parameters between two settings of the knob are found. */
public enum Interpolation {
  /** Straight lines between settings, as published. */
  LINEAR("linear"),
  /** Monotone cubic (Fritsch and Carlson 1980): smooth, and never outside its neighbours. */
  MONOTONE_CUBIC("monotone-cubic");

  private final String id;

  Interpolation(String id) {
    this.id = id;
  }

  /** Word used in files. */
  public String id() {
    return id;
  }
}
