package org.optofit.audio;

import java.io.IOException;

/** A recording that could not be made; the message is what a user reads. */
public final class DuplexException extends IOException {
  private static final long serialVersionUID = 1;

  /** What kept it from being made. */
  public enum Kind {
    /** No device plays. */
    NO_OUTPUT,
    /** No device records. */
    NO_INPUT,
    /** A device is there and runs at other rates only. */
    OTHER_RATE,
    /** A device was there and has gone. */
    LOST,
    /** The program itself failed at a device. */
    FAULT
  }

  private final Kind kind;
  private final String sentence;

  DuplexException(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
    this.sentence = sentence;
  }

  /** The sentence to show. */
  @Override
  public String getMessage() {
    return sentence;
  }

  /** What kept it from being made. */
  public Kind kind() {
    return kind;
  }
}
