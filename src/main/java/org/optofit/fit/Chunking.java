package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * How a recording is cut for the loss: chunks that overlap, each with its own start of all states.
 *
 * <p>The first {@code overlapFrames} samples of a chunk only warm the states up. Yu and Fazekas
 * 2025, "Experiments"; a recording shorter than a chunk is one chunk.
 *
 * @param frames length of a chunk in samples, above {@code overlapFrames}
 * @param overlapFrames samples shared with the chunk before, 0 or more
 * @param dropRemainder whether what is left behind the last whole chunk is ignored, as published,
 *     instead of becoming a shorter chunk
 */
public record Chunking(int frames, int overlapFrames, boolean dropRemainder) {
  private static final double PAPER_CHUNK_SECONDS = 12;
  private static final double PAPER_OVERLAP_SECONDS = 1;

  /** Checks the lengths. */
  public Chunking {
    if (overlapFrames < 0 || frames <= overlapFrames) {
      throw new IllegalArgumentException(
          "chunk of " + frames + " samples does not exceed its overlap of " + overlapFrames);
    }
  }

  /** The published lengths, 12 s with 1 s overlap, the remainder kept. */
  public static Chunking paper(double sampleRateHz) {
    return new Chunking(
        (int) Math.round(PAPER_CHUNK_SECONDS * sampleRateHz),
        (int) Math.round(PAPER_OVERLAP_SECONDS * sampleRateHz),
        false);
  }

  /** The same lengths with the remainder kept or dropped. */
  public Chunking withDropRemainder(boolean drop) {
    return new Chunking(frames, overlapFrames, drop);
  }

  /** Samples from the beginning of a chunk to that of the next. */
  public int hop() {
    return frames - overlapFrames;
  }

  /**
   * Cuts a recording; one that is not longer than a chunk is one chunk, and half of it counts where
   * it is shorter than two warm-ups.
   */
  Partition cut(int recordingFrames) {
    if (recordingFrames < frames) {
      Chunk whole = new Chunk(0, Math.min(overlapFrames, recordingFrames / 2), recordingFrames);
      return point -> List.of(whole);
    }
    List<Chunk> chunks = new ArrayList<>();
    int begin = 0;
    for (; begin + frames <= recordingFrames; begin += hop()) {
      chunks.add(new Chunk(begin, begin + overlapFrames, begin + frames));
    }
    if (!dropRemainder && begin + overlapFrames < recordingFrames) {
      chunks.add(new Chunk(begin, begin + overlapFrames, recordingFrames));
    }
    return point -> chunks;
  }
}
