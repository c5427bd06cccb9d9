package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.dsp.Decibels;

/**
 * A recording made ready for the kernels: input, its level, target, and where the chunks lie.
 *
 * <p>Chunks index the same arrays, so overlaps cost no memory. The level {@code l = ln max(|x|,
 * 1e-8)} does not depend on the parameters and is computed once.
 */
final class ChunkedSignal {
  /**
   * A stretch of the recording with a start of all states of its own.
   *
   * @param begin first sample
   * @param counted first sample that counts; those before only warm the states up
   * @param end sample behind the last
   */
  record Chunk(int begin, int counted, int end) {}

  final float[] input;
  final double[] level;
  final float[] target;
  final double sampleRateHz;
  private final List<Chunk> chunks;

  /** Cuts a recording; a recording not longer than a chunk is one chunk. */
  static ChunkedSignal of(DryWetSignal signal, Chunking chunking) {
    float[] dry = signal.dry();
    double[] level = new double[dry.length];
    for (int n = 0; n < dry.length; n++) {
      level[n] = Math.log(Math.max(Math.abs(dry[n]), Decibels.FLOOR_MAGNITUDE));
    }
    return new ChunkedSignal(
        dry, level, signal.wet(), signal.sampleRateHz(), cut(dry.length, chunking));
  }

  private ChunkedSignal(
      float[] input, double[] level, float[] target, double sampleRateHz, List<Chunk> chunks) {
    this.input = input;
    this.level = level;
    this.target = target;
    this.sampleRateHz = sampleRateHz;
    this.chunks = List.copyOf(chunks);
  }

  /** The chunks in order, at least one. */
  List<Chunk> chunks() {
    return chunks;
  }

  /** The same recording cut otherwise. */
  ChunkedSignal withChunking(Chunking chunking) {
    return withChunks(cut(input.length, chunking));
  }

  /** The same recording with other chunks. */
  ChunkedSignal withChunks(List<Chunk> others) {
    return new ChunkedSignal(input, level, target, sampleRateHz, others);
  }

  /** The same recording with the target upside down. */
  ChunkedSignal withInvertedTarget() {
    float[] inverted = new float[target.length];
    for (int n = 0; n < inverted.length; n++) {
      inverted[n] = -target[n];
    }
    return new ChunkedSignal(input, level, inverted, sampleRateHz, chunks);
  }

  /** Level of the largest input sample in dBFS. */
  double peakDbfs() {
    double peak = Decibels.FLOOR_DB;
    for (double l : level) {
      peak = Math.max(peak, l / Decibels.NEPERS_PER_DECIBEL);
    }
    return peak;
  }

  /** Number of samples that count. */
  long countedSamples() {
    return chunks.stream().mapToLong(c -> c.end() - c.counted()).sum();
  }

  /** Number of samples a pass works on, overlaps included. */
  long passSamples() {
    return chunks.stream().mapToLong(c -> c.end() - c.begin()).sum();
  }

  /*
   * The first sample that counts in a recording shorter than a chunk comes after the warm-up where
   * the recording is at least twice as long as that, else after half of it.
   */
  private static List<Chunk> cut(int frames, Chunking chunking) {
    List<Chunk> chunks = new ArrayList<>();
    int overlap = chunking.overlapFrames();
    if (frames < chunking.frames()) {
      return List.of(new Chunk(0, Math.min(overlap, frames / 2), frames));
    }
    int begin = 0;
    for (; begin + chunking.frames() <= frames; begin += chunking.hop()) {
      chunks.add(new Chunk(begin, begin + overlap, begin + chunking.frames()));
    }
    if (!chunking.dropRemainder() && begin + overlap < frames) {
      chunks.add(new Chunk(begin, begin + overlap, frames));
    }
    return chunks;
  }
}
