package org.optofit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A folder of its own for each class of tests, with the files of a sound pair in it. */
abstract class OnRecordedPair {
  @TempDir static Path folder;
  static Path dry = Path.of("");
  static Path wet = Path.of("");

  @BeforeAll
  static void record() throws IOException {
    RecordedPair pair = RecordedPair.in(folder, 8);
    dry = pair.dry();
    wet = pair.wet();
  }
}
