package org.optofit.audio;

/** What is left of a signal when the best sine near a frequency is taken out of it. */
final class SineFit {
  private SineFit() {}

  /**
   * Residual over the sine, both root mean square, with frequency, phase, level and offset free.
   *
   * @param cycles first guess of the frequency in cycles per sample
   */
  static double residual(float[] x, int from, int frames, double cycles) {
    double omega = 2 * Math.PI * cycles;
    double[] fit = new double[5];
    for (int round = 0; round < 6; round++) {
      double[][] normal = new double[4][5];
      for (int n = 0; n < frames; n++) {
        double t = n - frames / 2.0;
        double c = Math.cos(omega * t);
        double s = Math.sin(omega * t);
        double[] row = {c, s, 1, t * (fit[1] * c - fit[0] * s), x[from + n]};
        for (int i = 0; i < 4; i++) {
          for (int k = 0; k < 5; k++) {
            normal[i][k] += row[i] * row[k];
          }
        }
      }
      if (round == 0) {
        for (double[] row : normal) {
          row[3] = 0;
        }
        normal[3] = new double[] {0, 0, 0, 1, 0};
      }
      solve(normal);
      for (int i = 0; i < 3; i++) {
        fit[i] = normal[i][4];
      }
      omega += normal[3][4];
    }
    double left = 0;
    for (int n = 0; n < frames; n++) {
      double t = n - frames / 2.0;
      double sine = fit[0] * Math.cos(omega * t) + fit[1] * Math.sin(omega * t) + fit[2];
      left += (x[from + n] - sine) * (x[from + n] - sine);
    }
    return Math.sqrt(left / frames) / Math.sqrt((fit[0] * fit[0] + fit[1] * fit[1]) / 2);
  }

  private static void solve(double[][] m) {
    for (int i = 0; i < m.length; i++) {
      for (int r = 0; r < m.length; r++) {
        double factor = r == i ? 0 : m[r][i] / m[i][i];
        for (int k = i; k <= m.length; k++) {
          m[r][k] -= factor * m[i][k];
        }
      }
    }
    for (int i = 0; i < m.length; i++) {
      m[i][m.length] /= m[i][i];
    }
  }
}
