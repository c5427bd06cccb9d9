package org.optofit.ui.audition;

/** How much of the source is rendered. */
public enum RenderPart {
  /** All of it. */
  WHOLE("Whole file"),
  /** The part that repeats. */
  SELECTION("Loop only");

  private final String label;

  RenderPart(String label) {
    this.label = label;
  }

  /** Words on the control. */
  public String label() {
    return label;
  }
}
