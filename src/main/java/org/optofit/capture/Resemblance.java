package org.optofit.capture;

/**
 * How much wet is like dry, sample for sample.
 *
 * @param correlation {@code <x,y> / sqrt(<x,x> <y,y>)}, -1 to 1
 * @param gain best factor from dry to wet, {@code <x,y> / <x,x>}
 * @param residual energy of wet that the factor leaves, as a fraction of wet's energy
 */
record Resemblance(double correlation, double gain, double residual) {
  /** Measures over the common length; both signals hold sound. */
  static Resemblance of(float[] dry, float[] wet) {
    int frames = Math.min(dry.length, wet.length);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int n = 0; n < frames; n++) {
      xx += (double) dry[n] * dry[n];
      xy += (double) dry[n] * wet[n];
      yy += (double) wet[n] * wet[n];
    }
    if (xx == 0 || yy == 0) {
      return new Resemblance(0, 0, 1);
    }
    double gain = xy / xx;
    double left = 0;
    for (int n = 0; n < frames; n++) {
      double e = wet[n] - gain * dry[n];
      left += e * e;
    }
    return new Resemblance(xy / Math.sqrt(xx * yy), gain, left / yy);
  }
}
