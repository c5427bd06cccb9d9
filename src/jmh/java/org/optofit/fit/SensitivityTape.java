package org.optofit.fit;

import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/** The forward run with its four tangents, kept for sweeps backwards: 15 numbers per sample. */
final class SensitivityTape {
  /**
   * What the forward passes leave behind in one block.
   *
   * @param range where it lies
   * @param values values and tangents
   */
  record Entry(TapedBlock range, SensitivityBlock values) {}

  private final ChunkedSignal signal;
  private final List<Entry> entries;

  /** Memory for a chunk. */
  SensitivityTape(ChunkedSignal signal, Chunk chunk) {
    this.signal = signal;
    entries =
        TapedBlock.of(chunk).stream()
            .map(range -> new Entry(range, new SensitivityBlock()))
            .toList();
  }

  /** The blocks in order. */
  List<Entry> entries() {
    return entries;
  }

  /** Runs forwards, and adds the loss and all derivatives by make-up, for which m only scales. */
  void run(KernelPoint point, RawExpansion sums) {
    FirstOrderPass pass = new FirstOrderPass();
    pass.reset();
    for (Entry entry : entries) {
      TapedBlock range = entry.range();
      SensitivityBlock values = entry.values();
      StaticGainPass.run(
          signal.level(), range.begin(), range.frames(), point, values.excess, values.gain);
      pass.run(signal, range.begin(), range.frames(), point, values);
      if (range.counted()) {
        addMakeUp(values, range.frames(), point.makeUpFactor(), sums);
      }
    }
  }

  private static void addMakeUp(SensitivityBlock values, int frames, double m, RawExpansion sums) {
    double[] error = values.error;
    double[] p0 = values.filtered[0];
    double[] p1 = values.filtered[1];
    double[] p2 = values.filtered[2];
    double[] p3 = values.filtered[3];
    double[] p4 = values.filtered[4];
    double loss = 0;
    double slope = 0;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    for (int i = 0; i < frames; i++) {
      double r = error[i];
      double q = p4[i];
      double u = m * q + r;
      loss += r * r;
      slope += r * q;
      s0 += u * p0[i];
      s1 += u * p1[i];
      s2 += u * p2[i];
      s3 += u * p3[i];
      s4 += u * q;
    }
    sums.loss += loss;
    sums.gradient[RawExpansion.MAKE_UP] += 2 * m * slope;
    double[] byMakeUp = {s0, s1, s2, s3, s4};
    for (int j = 0; j < KernelPoint.SIZE; j++) {
      sums.hessian[j][RawExpansion.MAKE_UP] += 2 * m * byMakeUp[j];
    }
  }
}
