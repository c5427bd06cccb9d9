package org.optofit.store;

import java.io.IOException;

/** A file that a later version of the program wrote. */
final class LaterSchemaException extends IOException {
  private static final long serialVersionUID = 1L;

  LaterSchemaException(String finding) {
    super(finding);
  }
}
