package org.optofit.fit;

import org.optofit.dsp.Ballistics;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.dsp.GainComputer;
import org.optofit.dsp.TimeConstant;
import org.optofit.model.CompressorParameters;

/** The compressor over a whole recording in one piece, states running from beginning to end. */
public final class ModelledOutput {
  private static final int BLOCK_FRAMES = 4096;

  private ModelledOutput() {}

  /**
   * What the compressor makes of a signal; sample for sample what is heard of it.
   *
   * @param dry mono input
   * @param parameters steady parameters
   * @param sampleRateHz sample rate in Hz
   */
  public static float[] render(float[] dry, CompressorParameters parameters, double sampleRateHz) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(sampleRateHz, 1, ChannelLink.LINKED);
    compressor.setParameters(
        parameters.thresholdDb(),
        parameters.ratio(),
        parameters.attackMs(),
        parameters.releaseMs(),
        parameters.makeUpDb());
    float[] out = new float[dry.length];
    float[] gain = new float[BLOCK_FRAMES];
    float[][] block = {new float[BLOCK_FRAMES]};
    for (int n = 0; n < dry.length; n += BLOCK_FRAMES) {
      int frames = Math.min(BLOCK_FRAMES, dry.length - n);
      System.arraycopy(dry, n, block[0], 0, frames);
      compressor.process(block, block, gain, 0, frames);
      System.arraycopy(block[0], 0, out, n, frames);
    }
    return out;
  }

  /**
   * The smoothed gain factor g[n] without make-up, in (0, 1].
   *
   * @param dry mono input, finite
   * @param parameters steady parameters; make-up has no effect
   * @param sampleRateHz sample rate in Hz
   */
  public static double[] gain(float[] dry, CompressorParameters parameters, double sampleRateHz) {
    GainComputer curve = GainComputer.of(parameters.thresholdDb(), parameters.ratio());
    Ballistics ballistics = new Ballistics();
    ballistics.set(
        TimeConstant.coefficient(parameters.attackMs(), sampleRateHz),
        TimeConstant.coefficient(parameters.releaseMs(), sampleRateHz));
    double[] gain = new double[dry.length];
    for (int n = 0; n < dry.length; n++) {
      gain[n] = ballistics.next(curve.gain(Math.abs(dry[n])));
    }
    return gain;
  }
}
