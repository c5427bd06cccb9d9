package org.optofit.dsp;

/**
 * The compressor with its static curve as a single power on every sample, the short way to write it
 * down: baseline of the real-time path.
 *
 * <pre>h = min(1, (|x| / 10^(T/20))^-(1 - 1/R)),  out = 10^(M/20) g x</pre>
 *
 * <p>One channel, steady parameters. The expander below -120 dB is left out.
 */
final class PowPerSampleCompressor {
  private final Ballistics ballistics = new Ballistics();
  private final double threshold;
  private final double exponent;
  private final double makeUpFactor;

  /** Takes threshold and make-up in dB, times in ms and the sample rate in Hz. */
  PowPerSampleCompressor(
      double thresholdDb,
      double ratio,
      double attackMs,
      double releaseMs,
      double makeUpDb,
      double sampleRateHz) {
    threshold = Decibels.toFactor(thresholdDb);
    exponent = -GainComputer.slopeOf(ratio);
    makeUpFactor = Decibels.toFactor(makeUpDb);
    ballistics.set(
        TimeConstant.coefficient(attackMs, sampleRateHz),
        TimeConstant.coefficient(releaseMs, sampleRateHz));
  }

  /** Compresses a block. */
  void process(float[] input, float[] output, int offset, int frames) {
    for (int n = offset; n < offset + frames; n++) {
      double magnitude = Math.max(Math.abs(input[n]), Decibels.FLOOR_MAGNITUDE);
      double h = Math.min(1, Math.pow(magnitude / threshold, exponent));
      output[n] = (float) (makeUpFactor * ballistics.next(h) * input[n]);
    }
  }
}
