package org.optofit.fit;

import org.optofit.dsp.SwingingNoise;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/**
 * What the kernels are measured with.
 *
 * <p>The input is noise of a swinging level. The parameters are the paper's start, and the target
 * has another ratio. About half of the samples are above the threshold.
 *
 * @param signal whole chunks of the published length
 * @param point where it is evaluated
 */
record BenchmarkSignal(ChunkedSignal signal, KernelPoint point) {
  static final double RATE_HZ = 44_100;
  static final CompressorParameters PARAMETERS = CompressorParameters.PAPER_START;
  private static final double OTHER_RATIO = 3;

  /** A signal of some chunks, 1 or more. */
  static BenchmarkSignal of(int chunks) {
    Chunking chunking = Chunking.paper(RATE_HZ);
    float[] dry =
        SwingingNoise.samples(chunks * chunking.hop() + chunking.overlapFrames(), RATE_HZ);
    float[] wet =
        ModelledOutput.render(dry, PARAMETERS.with(ParameterRange.RATIO, OTHER_RATIO), RATE_HZ);
    return new BenchmarkSignal(
        ChunkedSignal.of(new DryWetSignal(dry, wet, RATE_HZ), chunking),
        KernelPoint.of(PARAMETERS, RATE_HZ));
  }
}
