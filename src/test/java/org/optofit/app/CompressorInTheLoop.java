package org.optofit.app;

import org.optofit.audio.MemoryLoop;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.model.CompressorParameters;

/** Our compressor as the unit of a loop: from rest at every start of a recording. */
public final class CompressorInTheLoop implements MemoryLoop.Unit {
  private final FeedForwardCompressor compressor = new FeedForwardCompressor();
  private final float[][] in = new float[1][1];
  private final float[][] out = new float[1][1];
  private final float[] gain = new float[1];

  /** A compressor at a rate in Hz. */
  public CompressorInTheLoop(double rateHz, CompressorParameters p) {
    compressor.prepare(rateHz, 1, ChannelLink.LINKED);
    compressor.setParameters(p.thresholdDb(), p.ratio(), p.attackMs(), p.releaseMs(), p.makeUpDb());
  }

  @Override
  public float next(float input) {
    in[0][0] = input;
    compressor.process(in, out, gain, 0, 1);
    return out[0][0];
  }
}
