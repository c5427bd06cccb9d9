package org.optofit.fit;

import java.util.List;
import org.optofit.dsp.Decibels;

/**
 * A recording made ready for the kernels: what they read, and where its chunks lie.
 *
 * <p>Chunks index the same arrays, so overlaps cost no memory. What a kernel derives from the
 * recording is derived once and shared by all views of it.
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
  final float[] target;
  final double sampleRateHz;
  private final Partition partition;
  private final SignalStreams streams;

  /** A recording in {@link Stretches}. */
  static ChunkedSignal of(DryWetSignal signal) {
    return of(signal, Stretches.of(signal.frames(), signal.sampleRateHz()));
  }

  /** A recording cut in a given way. */
  static ChunkedSignal of(DryWetSignal signal, Partition partition) {
    return new ChunkedSignal(
        signal.dry(), signal.wet(), signal.sampleRateHz(), partition, new SignalStreams());
  }

  /** A recording in chunks that start anew, as published. */
  static ChunkedSignal of(DryWetSignal signal, Chunking chunking) {
    return of(signal, chunking.cut(signal.frames()));
  }

  private ChunkedSignal(
      float[] input,
      float[] target,
      double sampleRateHz,
      Partition partition,
      SignalStreams streams) {
    this.input = input;
    this.target = target;
    this.sampleRateHz = sampleRateHz;
    this.partition = partition;
    this.streams = streams;
  }

  /** The chunks at given parameters, at least one. */
  List<Chunk> chunks(KernelPoint point) {
    return partition.chunks(point);
  }

  /**
   * The stretches it is cut into.
   *
   * @throws IllegalStateException if its chunks start anew
   */
  Stretches stretches() {
    if (partition instanceof Stretches stretches) {
      return stretches;
    }
    throw new IllegalStateException("chunks that start anew are no stretches");
  }

  /** A part of the recording to try starts on; itself where it is short or starts anew. */
  ChunkedSignal excerpt() {
    return partition instanceof Stretches stretches ? cut(stretches.excerpt(sampleRateHz)) : this;
  }

  /** The same recording in the published chunks, whose remainder is dropped. */
  ChunkedSignal inPublishedChunks() {
    Partition published = Chunking.paper(sampleRateHz).withDropRemainder(true).cut(input.length);
    return cut(published);
  }

  /** The same recording cut otherwise; what was derived from it is kept. */
  ChunkedSignal cut(Partition other) {
    return new ChunkedSignal(input, target, sampleRateHz, other, streams);
  }

  /** The same recording with the target upside down. */
  ChunkedSignal withInvertedTarget() {
    float[] inverted = new float[target.length];
    for (int n = 0; n < inverted.length; n++) {
      inverted[n] = -target[n];
    }
    return new ChunkedSignal(input, inverted, sampleRateHz, partition, new SignalStreams());
  }

  /** Level {@code l = ln max(|x|, 1e-8)} of each input sample, in nepers. */
  double[] level() {
    return streams.level(input);
  }

  /** The streams of the stretches side by side, for a number of lanes. */
  InterleavedSignal interleaved(int lanes, ChunkExecutor executor) {
    return streams.interleaved(this, lanes, executor);
  }

  /** Level of the largest input sample in dBFS. */
  double peakDbfs() {
    float peak = 0;
    for (float x : input) {
      peak = Math.max(peak, Math.abs(x));
    }
    return Decibels.fromFactor(Math.max(peak, Decibels.FLOOR_MAGNITUDE));
  }
}
