package org.optofit.cli;

/** The work cannot be done; the message is what the user reads. */
final class WorkFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  WorkFailedException(String sentence) {
    super(sentence);
  }
}
