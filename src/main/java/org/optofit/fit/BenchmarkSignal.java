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
 * @param signal the recording
 * @param point where it is evaluated
 */
record BenchmarkSignal(ChunkedSignal signal, KernelPoint point) {
  static final double RATE_HZ = 44_100;
  static final CompressorParameters PARAMETERS = CompressorParameters.PAPER_START;
  private static final double OTHER_RATIO = 3;
  private static final double MINUTE_SECONDS = 60;

  /** A minute in stretches, as fits have it. */
  static BenchmarkSignal minute() {
    DryWetSignal signal = noise((int) (MINUTE_SECONDS * RATE_HZ));
    return new BenchmarkSignal(ChunkedSignal.of(signal), KernelPoint.of(PARAMETERS, RATE_HZ));
  }

  /** One chunk of the published length. */
  static BenchmarkSignal oneChunk() {
    Chunking chunking = Chunking.paper(RATE_HZ);
    ChunkedSignal signal = ChunkedSignal.of(noise(chunking.frames()), chunking);
    return new BenchmarkSignal(signal, KernelPoint.of(PARAMETERS, RATE_HZ));
  }

  private static DryWetSignal noise(int frames) {
    float[] dry = SwingingNoise.samples(frames, RATE_HZ);
    float[] wet =
        ModelledOutput.render(dry, PARAMETERS.with(ParameterRange.RATIO, OTHER_RATIO), RATE_HZ);
    return new DryWetSignal(dry, wet, RATE_HZ);
  }
}
