package org.optofit.audio;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An audio file that cannot be used.
 *
 * <p>The message is what a user reads: what was found, the number, and the next step.
 */
public final class AudioFileException extends IOException {
  private static final long serialVersionUID = 1;

  /** What kept the file from being read. */
  public enum Kind {
    /** There is no such file. */
    MISSING,
    /** The path is a folder. */
    DIRECTORY,
    /** The file may not be read by this user. */
    NO_PERMISSION,
    /** No bytes, or a header without audio. */
    EMPTY,
    /** Something else than an audio file. */
    NOT_AUDIO,
    /** An audio file, but of a coding, rate or container that is not read. */
    UNSUPPORTED,
    /** An audio file whose content contradicts itself. */
    DAMAGED,
    /** More audio than fits into memory. */
    TOO_LONG,
    /** The system reported an error while reading. */
    UNREADABLE
  }

  private final Kind kind;
  private final String sentence;

  /** An exception with the sentence to show. */
  public AudioFileException(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
    this.sentence = sentence;
  }

  /** The same, caused by another exception, if any. */
  public AudioFileException(Kind kind, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
    this.sentence = sentence;
  }

  /** The sentence to show. */
  @Override
  public String getMessage() {
    return sentence;
  }

  /** What kept the file from being read. */
  public Kind kind() {
    return kind;
  }
}
