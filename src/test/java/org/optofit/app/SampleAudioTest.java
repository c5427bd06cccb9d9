package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleAudioTest {
  @TempDir Path folder;

  @Test
  void firstPlaceWithTheDryPieceWins() throws IOException {
    Path without = folder.resolve("a");
    Path first = folder.resolve("b");
    Path second = folder.resolve("c");
    Files.createDirectories(without.resolve("sample-audio"));
    for (Path place : List.of(first, second)) {
      Files.createDirectories(place.resolve("sample-audio"));
      Files.writeString(place.resolve("sample-audio/dry-music.wav"), "");
    }

    assertEquals(
        Optional.of(first.resolve("sample-audio")),
        SampleAudio.find(List.of(without, first, second)));
    assertEquals(Optional.empty(), SampleAudio.find(List.of(without)));
  }

  @Test
  void bundledPieceIsFoundFromHere() {
    assertTrue(
        SampleAudio.find()
            .filter(f -> Files.isRegularFile(f.resolve("dry-music.wav")))
            .isPresent());
  }
}
