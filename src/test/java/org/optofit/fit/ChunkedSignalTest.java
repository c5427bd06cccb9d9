package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.fit.ChunkedSignal.Chunk;

final class ChunkedSignalTest {
  private static final KernelPoint ANYWHERE = KernelPoint.of(new double[KernelPoint.SIZE]);

  private static List<Chunk> cut(int frames, int chunk, int overlap, boolean drop) {
    float[] samples = new float[frames];
    return ChunkedSignal.of(
            new DryWetSignal(samples, samples, 1000), new Chunking(chunk, overlap, drop))
        .chunks(ANYWHERE);
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
}
