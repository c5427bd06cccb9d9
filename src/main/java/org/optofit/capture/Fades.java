package org.optofit.capture;

/** Beginnings and ends without a click. */
final class Fades {
  private Fades() {}

  /**
   * Fades a piece in and out by half a cosine and takes off its constant part.
   *
   * @param piece samples
   * @param frames length of each fade; at most half of the piece
   */
  static void apply(float[] piece, double frames) {
    double fade = Math.max(1, Math.min(frames, piece.length / 2.0));
    double sum = 0;
    double windows = 0;
    for (int n = 0; n < piece.length; n++) {
      double window = window(n, piece.length, fade);
      sum += window * piece[n];
      windows += window;
    }
    double mean = windows == 0 ? 0 : sum / windows;
    for (int n = 0; n < piece.length; n++) {
      piece[n] = (float) (window(n, piece.length, fade) * (piece[n] - mean));
    }
  }

  /** Largest magnitude. */
  static float peak(float[] piece) {
    float peak = 0;
    for (float sample : piece) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private static double window(int n, int frames, double fade) {
    double inside = Math.min(n + 0.5, frames - n - 0.5) / fade;
    return inside >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * inside);
  }
}
