package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.fit.ChunkedSignal.Chunk;

final class ChunkedSignalTest {
  private static List<Chunk> cut(int frames, int chunk, int overlap, boolean drop) {
    float[] samples = new float[frames];
    return ChunkedSignal.of(
            new DryWetSignal(samples, samples, 1000), new Chunking(chunk, overlap, drop))
        .chunks();
  }

  @Test
  void wholeChunksOverlapAndTheRestIsAShorterChunk() {
    assertEquals(
        List.of(new Chunk(0, 20, 100), new Chunk(80, 100, 180), new Chunk(160, 180, 210)),
        cut(210, 100, 20, false));
  }

  @Test
  void theRestIsDroppedOnDemand() {
    assertEquals(List.of(new Chunk(0, 20, 100), new Chunk(80, 100, 180)), cut(210, 100, 20, true));
  }

  @Test
  void countedSamplesCoverAllButTheFirstWarmUpOnce() {
    List<Chunk> chunks = cut(1234, 100, 20, false);
    int next = 20;
    for (Chunk chunk : chunks) {
      assertEquals(next, chunk.counted());
      next = chunk.end();
    }
    assertEquals(1234, next);
  }

  @Test
  void nothingIsAddedWhereTheLastChunkEndsWithTheRecording() {
    assertEquals(2, cut(180, 100, 20, false).size());
    assertEquals(2, cut(180, 100, 20, true).size());
  }

  @Test
  void aShortRecordingIsOneChunkEvenWithoutRemainder() {
    assertEquals(List.of(new Chunk(0, 20, 99)), cut(99, 100, 20, true));
    assertEquals(List.of(new Chunk(0, 15, 30)), cut(30, 100, 20, false));
  }

  @Test
  void publishedChunksLastTwelveSecondsAndOverlapByOne() {
    assertEquals(new Chunking(529_200, 44_100, false), Chunking.paper(44_100));
  }

  @Test
  void chunksNotLongerThanTheirOverlapAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Chunking(100, 100, false));
    assertThrows(IllegalArgumentException.class, () -> new Chunking(100, -1, false));
  }

  @Test
  void anExcerptIsShorterSpreadOutAndWithinTheRecording() {
    float[] samples = new float[60_000];
    ChunkedSignal signal =
        ChunkedSignal.of(new DryWetSignal(samples, samples, 1000), Chunking.paper(1000));
    ChunkedSignal excerpt = Excerpt.of(signal);
    assertTrue(excerpt.passSamples() < signal.passSamples() / 2);
    int end = 0;
    for (Chunk chunk : excerpt.chunks()) {
      assertTrue(chunk.begin() > end && chunk.end() <= samples.length);
      end = chunk.end();
    }
    assertTrue(end > 45_000);
  }

  @Test
  void aShortRecordingIsItsOwnExcerpt() {
    float[] samples = new float[20_000];
    ChunkedSignal signal =
        ChunkedSignal.of(new DryWetSignal(samples, samples, 1000), Chunking.paper(1000));
    assertEquals(signal.chunks(), Excerpt.of(signal).chunks());
  }
}
