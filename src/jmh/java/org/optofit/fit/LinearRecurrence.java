package org.optofit.fit;

import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * The linear one-pole {@code s[n] = b[n] s[n-1] + c[n]} of a sensitivity, as two streams.
 *
 * <p>It is cut into {@link #PARTS} parts that start at 0, as chunks do: b is 0 at the first sample
 * of each, so that a single long run gives the same as parts side by side.
 */
@SuppressWarnings("ArrayRecordComponent") // Two streams, not a value.
record LinearRecurrence(double[] b, double[] c) {
  /** Number of independent parts; the lanes of a vector of 512 bits. */
  static final int PARTS = 8;

  /** The sensitivity to alpha on a chunk, to the last whole eighth. */
  static LinearRecurrence ofAlpha(ChunkedSignal signal, Chunk chunk, KernelPoint point) {
    int length = (chunk.end() - chunk.begin()) / PARTS * PARTS;
    double[] b = new double[length];
    double[] c = new double[length];
    SensitivityTape tape = new SensitivityTape(signal, chunk);
    tape.run(point, new RawExpansion());
    for (SensitivityTape.Entry entry : tape.entries()) {
      SensitivityBlock block = entry.values();
      int first = entry.range().begin() - chunk.begin();
      for (int i = 0; i < entry.range().frames() && first + i < length; i++) {
        b[first + i] = 1 - block.rate[i];
        c[first + i] = block.excess[i] > 0 ? block.rate[i] * block.gain[i] : 0;
      }
    }
    for (int n = 0; n < length; n += length / PARTS) {
      b[n] = 0;
    }
    return new LinearRecurrence(b, c);
  }

  /** Length of a part. */
  int partLength() {
    return b.length / PARTS;
  }

  /** Runs on over a stretch from a state, one sample after the other; returns the last state. */
  double run(int begin, int end, double state, double[] out) {
    double s = state;
    for (int n = begin; n < end; n++) {
      s = b[n] * s + c[n];
      out[n] = s;
    }
    return s;
  }
}
