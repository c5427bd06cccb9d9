package org.optofit.store;

import java.io.IOException;

/** A file of ours that cannot be read or written; the message is one sentence for the user. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A reason without a cause. */
  public StoreException(String sentence) {
    super(sentence);
  }

  /** A reason with what brought it about. */
  public StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
