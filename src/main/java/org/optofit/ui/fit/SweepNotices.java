package org.optofit.ui.fit;

import java.io.IOException;
import java.util.Objects;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;

/** What a sweep tells in the status bar. */
final class SweepNotices {
  private static final String UNUSABLE = "The file cannot be used. Choose another one.";

  private final Services services;

  SweepNotices(Services services) {
    this.services = services;
  }

  void say(StatusMessage.Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }

  /** Says why some work came to nothing. */
  void failed(Exception cause) {
    say(
        StatusMessage.Kind.ERROR,
        cause instanceof IOException ? Objects.toString(cause.getMessage(), UNUSABLE) : UNUSABLE);
  }
}
