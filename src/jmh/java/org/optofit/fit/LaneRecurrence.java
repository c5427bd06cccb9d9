package org.optofit.fit;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The recurrence with one part per lane of a vector: streams interleaved, sample n of part p at
 * {@code PARTS n + p}.
 */
final class LaneRecurrence {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private final int length;
  private final double[] b;
  private final double[] c;

  /** Interleaves the streams. */
  LaneRecurrence(LinearRecurrence recurrence) {
    length = recurrence.b().length;
    b = interleaved(recurrence.b());
    c = interleaved(recurrence.c());
  }

  /** Fills the output, interleaved. */
  void run(double[] out) {
    for (int lane = 0; lane < LinearRecurrence.PARTS; lane += SPECIES.length()) {
      DoubleVector s = DoubleVector.zero(SPECIES);
      for (int n = lane; n < length; n += LinearRecurrence.PARTS) {
        s = s.mul(DoubleVector.fromArray(SPECIES, b, n)).add(DoubleVector.fromArray(SPECIES, c, n));
        s.intoArray(out, n);
      }
    }
  }

  /** Parts side by side. */
  static double[] interleaved(double[] samples) {
    double[] side = new double[samples.length];
    int part = samples.length / LinearRecurrence.PARTS;
    for (int n = 0; n < samples.length; n++) {
      side[n % part * LinearRecurrence.PARTS + n / part] = samples[n];
    }
    return side;
  }
}
