package org.optofit.cli;

/** The command line makes no sense; the message is the finding without its full stop. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String finding) {
    super(finding);
  }
}
