package org.optofit.ui.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one of the two drop targets shows. */
sealed interface RecordingSlot {
  /** The recording in use, null unless there is one. */
  default @Nullable Recording recording() {
    return this instanceof Filled filled ? filled.recording : null;
  }

  /** No file yet. */
  record Empty() implements RecordingSlot {}

  /**
   * A file is being read.
   *
   * @param fileName its name
   */
  record Reading(String fileName) implements RecordingSlot {}

  /**
   * A recording is in use.
   *
   * @param recording the recording
   * @param warnings sentences about the file, such as a missing end
   */
  record Filled(Recording recording, List<String> warnings) implements RecordingSlot {
    public Filled {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * A file was not taken.
   *
   * @param fileName its name
   * @param reason why, one sentence
   * @param nextStep what helps, one sentence
   */
  record Refused(String fileName, String reason, String nextStep) implements RecordingSlot {
    private static final String ANOTHER_FILE = "Drop a WAV, AIFF, AU or FLAC file.";

    /**
     * Parts a message into reason and next step; a message of one sentence gets a next step. The
     * file's name, which stands above the reason, is not said twice.
     */
    static Refused of(String fileName, String message) {
      String text =
          message.startsWith(fileName + " ")
              ? "This" + message.substring(fileName.length())
              : message;
      int end = text.indexOf(". ");
      return end < 0
          ? new Refused(fileName, text, ANOTHER_FILE)
          : new Refused(fileName, text.substring(0, end + 1), text.substring(end + 2));
    }
  }
}
