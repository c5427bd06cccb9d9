package org.optofit.store;

/** Light or dark window. */
public enum ColourScheme {
  /** Light on dark. */
  DARK("dark"),
  /** Dark on light. */
  LIGHT("light");

  private final String id;

  ColourScheme(String id) {
    this.id = id;
  }

  /** Word used in files. */
  public String id() {
    return id;
  }
}
