package org.optofit.model;

/**
 * Cubic Hermite interpolation that keeps the data's monotony.
 *
 * <p>Tangents are weighted harmonic means of neighbouring slopes, zero at local extremes (Fritsch
 * and Butland 1984, the variant also known as PCHIP); end tangents are one-sided and limited. So
 * the curve between two points never leaves the interval of their values.
 */
final class MonotoneCubic {
  private final double[] x;
  private final double[] y;
  private final double[] tangent;

  /** A curve through points with strictly rising x; both arrays equally long, at least one. */
  MonotoneCubic(double[] x, double[] y) {
    this.x = x.clone();
    this.y = y.clone();
    this.tangent = tangents(this.x, this.y);
  }

  /** Value at a position; outside the points the value of the nearest one. */
  double at(double position) {
    int last = x.length - 1;
    if (position <= x[0]) {
      return y[0];
    }
    if (position >= x[last]) {
      return y[last];
    }
    int right = 1;
    while (x[right] < position) {
      right++;
    }
    int left = right - 1;
    double h = x[right] - x[left];
    double t = (position - x[left]) / h;
    double u = 1 - t;
    return u * u * (1 + 2 * t) * y[left]
        + t * u * u * h * tangent[left]
        + t * t * (3 - 2 * t) * y[right]
        - t * t * u * h * tangent[right];
  }

  private static double[] tangents(double[] x, double[] y) {
    int n = x.length;
    double[] m = new double[n];
    if (n == 1) {
      return m;
    }
    double[] h = new double[n - 1];
    double[] slope = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      h[i] = x[i + 1] - x[i];
      slope[i] = (y[i + 1] - y[i]) / h[i];
    }
    if (n == 2) {
      m[0] = slope[0];
      m[1] = slope[0];
      return m;
    }
    for (int i = 1; i < n - 1; i++) {
      if (slope[i - 1] * slope[i] > 0) {
        double w1 = 2 * h[i] + h[i - 1];
        double w2 = h[i] + 2 * h[i - 1];
        m[i] = (w1 + w2) / (w1 / slope[i - 1] + w2 / slope[i]);
      }
    }
    m[0] = endTangent(h[0], h[1], slope[0], slope[1]);
    m[n - 1] = endTangent(h[n - 2], h[n - 3], slope[n - 2], slope[n - 3]);
    return m;
  }

  private static double endTangent(double h0, double h1, double slope0, double slope1) {
    double m = ((2 * h0 + h1) * slope0 - h0 * slope1) / (h0 + h1);
    if (m * slope0 <= 0) {
      return 0;
    }
    return slope0 * slope1 <= 0 && Math.abs(m) > 3 * Math.abs(slope0) ? 3 * slope0 : m;
  }
}
