package org.optofit.dsp;

/** Keeps numbers that cannot be heard and do harm out of signals: on the way in and out. */
final class SampleGuard {
  private SampleGuard() {}

  /** A sample that came in; not-a-number, infinity and subnormals become 0. */
  static float clean(float sample) {
    float magnitude = Math.abs(sample);
    return magnitude >= Float.MIN_NORMAL && magnitude <= Float.MAX_VALUE ? sample : 0;
  }

  /** Whether a sample is a number and finite. */
  static boolean isFinite(float sample) {
    return Math.abs(sample) <= Float.MAX_VALUE;
  }

  /** A sample to hand out: subnormals become 0, overflow the largest number. */
  static float normal(double sample) {
    double magnitude = Math.abs(sample);
    if (magnitude < Float.MIN_NORMAL) {
      return 0;
    }
    return magnitude <= Float.MAX_VALUE
        ? (float) sample
        : Math.copySign(Float.MAX_VALUE, (float) sample);
  }

  /** A gain factor to hand out, in (0, 1]: an input near the largest number asks for subnormals. */
  static float gain(double factor) {
    return (float) Math.max(Float.MIN_NORMAL, factor);
  }
}
