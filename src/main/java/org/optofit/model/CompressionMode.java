package org.optofit.model;

/** Position of the unit's Compress/Limit switch. */
public enum CompressionMode {
  /** Gentler of the two. */
  COMPRESS("compress"),
  /** Higher ratio. */
  LIMIT("limit");

  private final String id;

  CompressionMode(String id) {
    this.id = id;
  }

  /** Word used in files and on the command line. */
  public String id() {
    return id;
  }
}
