package org.optofit.fit;

/** Which procedure looks for the parameters. */
public enum SolverKind {
  /**
   * Newton's method in a trust region with make-up gain eliminated; see the package description.
   */
  TRUST_REGION("trust-region"),
  /** The published procedure, constants included. */
  PAPER("paper");

  private final String id;

  SolverKind(String id) {
    this.id = id;
  }

  /** Word used on the command line. */
  public String id() {
    return id;
  }
}
