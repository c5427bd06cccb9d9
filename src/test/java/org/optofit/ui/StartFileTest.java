package org.optofit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StartFileTest {
  @Test
  void aFileAloneOpensTheWindowAndAnythingElseIsACommand() {
    for (String file : List.of("my unit.optofit.json", "/x/MIX.WAV", "a.flac", "render.wav")) {
      assertEquals(Optional.of(file), StartFile.of(file));
    }
    for (String[] command :
        new String[][] {
          {}, {"fit"}, {"--help"}, {"-x.wav"}, {"a.wav", "b.wav"}, {"x.json"}, {"wav"}
        }) {
      assertEquals(Optional.empty(), StartFile.of(command));
    }
  }
}
