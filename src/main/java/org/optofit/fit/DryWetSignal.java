package org.optofit.fit;

/**
 * A recording of a unit's input and output: mono, equally long, aligned to the sample.
 *
 * <p>The arrays are shared, not copied; nobody may write to them any more.
 *
 * @param dry input samples, full scale 1, finite
 * @param wet output samples
 * @param sampleRateHz sample rate in Hz, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // Signals are arrays throughout; copies would be huge.
public record DryWetSignal(float[] dry, float[] wet, double sampleRateHz) {
  /** Checks rate, lengths and that every sample is finite. */
  public DryWetSignal {
    if (!(sampleRateHz > 0) || Double.isInfinite(sampleRateHz)) {
      throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is not above 0");
    }
    if (dry.length != wet.length) {
      throw new IllegalArgumentException(
          "dry has " + dry.length + " samples and wet has " + wet.length);
    }
    if (dry.length == 0) {
      throw new IllegalArgumentException("the recording has no samples");
    }
    requireFinite("dry", dry);
    requireFinite("wet", wet);
  }

  /** Number of samples. */
  public int frames() {
    return dry.length;
  }

  private static void requireFinite(String name, float[] samples) {
    for (int n = 0; n < samples.length; n++) {
      if (!(Math.abs(samples[n]) <= Float.MAX_VALUE)) {
        throw new IllegalArgumentException(name + " sample " + n + " is " + samples[n]);
      }
    }
  }
}
