package org.optofit.dsp;

/**
 * Reads a signal that comes in by the rate of one clock at the rate of another, and follows their
 * drift: the pace may change from call to call without a break in the signal.
 *
 * <pre>
 * y[n] = sum over i of x[i] h(p[n] - i),   p[n+1] = p[n] + step (1 + deviation)
 * </pre>
 *
 * <p>h is a {@link SincKernel} for the nominal step; a deviation of a few hundred millionths
 * changes nothing that it lets through. Flat within 0.01 dB up to 0.45 of the lower rate, images
 * and aliases of that band below -100 dB. The input is a ring of a power of two of frames per
 * channel. Only the constructor allocates.
 */
public final class DriftResampler {
  private static final int CROSSINGS = 40;

  private final double step;
  private final SincKernel kernel;
  private final double[] row;
  private double deviation;
  private long whole;
  private double fraction;

  /**
   * A resampler at the input's frame 0.
   *
   * @param step frames of the input for one of the output: nominal input rate over output rate
   */
  public DriftResampler(double step) {
    this.step = step;
    kernel = new SincKernel(step, CROSSINGS);
    row = new double[2 * kernel.reach];
  }

  /** Frames of the input that are looked at to each side of a place; also its latency. */
  public int reach() {
    return kernel.reach;
  }

  /** Frames of the input for one of the output, by the nominal rates. */
  public double step() {
    return step;
  }

  /** Goes to a place in the input, in frames, at the nominal pace. */
  public void start(double place) {
    whole = (long) Math.floor(place);
    fraction = place - whole;
    deviation = 0;
  }

  /** Runs faster than the nominal rates say by this share, from the next frame on. */
  public void setDeviation(double share) {
    deviation = share;
  }

  /** Share by which it runs faster than the nominal rates say. */
  public double deviation() {
    return deviation;
  }

  /** Place of the next frame in the input. */
  public double place() {
    return whole + fraction;
  }

  /**
   * Frames that can be read.
   *
   * @param written frames of the input that are there
   */
  public int available(long written) {
    double last = written - 1 - kernel.reach - whole - fraction;
    return last < 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, last / (step * (1 + deviation))) + 1;
  }

  /**
   * Reads the next frames, at most {@link #available}.
   *
   * @param ring input per channel: frame i lies at {@code i & (length - 1)}
   * @param into takes the output, per channel
   * @param at first frame in {@code into}
   */
  public void read(float[][] ring, float[][] into, int at, int frames) {
    int mask = ring[0].length - 1;
    double pace = step * (1 + deviation);
    for (int n = at; n < at + frames; n++) {
      weigh();
      int first = (int) ((whole - kernel.reach + 1) & mask);
      for (int c = 0; c < into.length; c++) {
        into[c][n] = (float) sum(ring[c], first, mask);
      }
      fraction += pace;
      int gone = (int) fraction;
      whole += gone;
      fraction -= gone;
    }
  }

  /** Weights for the next frame, the same for all channels. */
  private void weigh() {
    double phase = fraction * SincKernel.PHASES;
    int lower = (int) phase;
    double share = phase - lower;
    int offset = lower * row.length;
    double[] weights = kernel.weights;
    for (int i = 0; i < row.length; i++) {
      double a = weights[offset + i];
      row[i] = a + share * (weights[offset + row.length + i] - a);
    }
  }

  private double sum(float[] x, int first, int mask) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * x[(first + i) & mask];
    }
    return sum;
  }
}
