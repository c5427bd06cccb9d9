package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.AudioFileReader;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Music;

final class RenderBatchTest {
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  @TempDir private Path folder;

  @Test
  void everyFileIsRenderedAsIfAloneAndOneThatFailsStopsNoOther() throws IOException {
    Path first = music("first.wav", 1);
    Path missing = folder.resolve("missing.wav");
    Path third = music("third.wav", 3);
    List<RenderedItem> results =
        batch(List.of(first, missing, third), false).run(watching((index, share) -> true));
    assertEquals(List.of(true, false, true), results.stream().map(RenderedItem::done).toList());
    assertTrue(results.get(1).failure().contains("missing.wav"), results.get(1).failure());
    Path alone = folder.resolve("alone.wav");
    var unused =
        new RenderJob(AudioFileReader.read(third), UNIT, -1, SampleFormat.PCM_16, alone)
            .run(Progress.NONE);
    assertArrayEquals(Files.readAllBytes(alone), Files.readAllBytes(target(third)));
  }

  @Test
  void aStopKeepsFinishedFilesAndLeavesNothingOfTheRunningOne() throws IOException {
    List<Path> files = List.of(music("a.wav", 1), music("b.wav", 2), music("c.wav", 3));
    List<RenderedItem> results =
        batch(files, false).run(watching((index, share) -> index == 0 || share < 0.6));
    assertEquals(
        List.of("", RenderedItem.STOPPED, RenderedItem.STOPPED),
        results.stream().map(RenderedItem::failure).toList());
    try (Stream<Path> left = Files.list(folder)) {
      Set<Path> expected = new HashSet<>(files);
      expected.add(target(files.get(0)));
      assertEquals(expected, Set.copyOf(left.toList()));
    }
  }

  @Test
  void aFileThatExistsIsKeptUnlessReplacingWasAskedFor() throws IOException {
    Path source = music("a.wav", 1);
    Files.writeString(target(source), "former");
    RenderedItem kept = batch(List.of(source), false).run(watching((i, share) -> true)).get(0);
    assertTrue(
        kept.failure().endsWith("exists already and is kept. Name another."), kept.failure());
    assertEquals("former", Files.readString(target(source)));
    assertTrue(batch(List.of(source), true).run(watching((i, share) -> true)).get(0).done());
    assertEquals(Music.RATE_HZ, AudioFileReader.read(target(source)).frames());
  }

  @Test
  void progressOfEachFileRises() throws IOException {
    List<Double> shares = new ArrayList<>();
    var unused =
        batch(List.of(music("a.wav", 1)), false)
            .run(
                watching(
                    (index, share) -> {
                      shares.add(share);
                      return true;
                    }));
    assertEquals(shares.stream().sorted().toList(), shares);
    assertTrue(shares.get(shares.size() - 1) > 0.8);
  }

  @Test
  void namesTellSourceAndSetting() {
    String label = RenderNames.label("LA-2A (published)", CompressionMode.COMPRESS, 70);
    assertEquals("take 1, LA-2A PR 70.wav", RenderNames.of("take 1.flac", label));
    assertEquals("AB PR 62.5 limit", RenderNames.label("A/B:", CompressionMode.LIMIT, 62.5));
  }

  @Test
  void aFreeNameIsNeitherThereNorPromised() throws IOException {
    Files.writeString(folder.resolve("x, y.wav"), "");
    Set<Path> taken = new HashSet<>(Set.of(folder.resolve("x, y 2.wav")));
    assertEquals(folder.resolve("x, y 3.wav"), RenderNames.free(folder, "x, y.wav", taken));
    assertEquals(folder.resolve("x, y 4.wav"), RenderNames.free(folder, "x, y.wav", taken));
  }

  private RenderBatch batch(List<Path> sources, boolean replacing) {
    return new RenderBatch(
        sources.stream().map(source -> RenderItem.of(source, target(source))).toList(),
        UNIT,
        -1,
        SampleFormat.PCM_16,
        replacing ? null : "Name another.");
  }

  private static Path target(Path source) {
    return source.resolveSibling(RenderNames.of(String.valueOf(source.getFileName()), "out"));
  }

  private static RenderBatch.Observer watching(BiPredicate<Integer, Double> goOn) {
    return new RenderBatch.Observer() {
      @Override
      public boolean goOn(int index, double share) {
        return goOn.test(index, share);
      }

      @Override
      public void finished(int index, RenderedItem result) {
        assertEquals(result.failure().isEmpty(), result.done());
      }
    };
  }

  private Path music(String name, int seed) throws IOException {
    Path file = folder.resolve(name);
    WavWriter.write(file, Music.clip(name, Music.samples(1, seed)), SampleFormat.PCM_16);
    return file;
  }
}
