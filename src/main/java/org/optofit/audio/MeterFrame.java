package org.optofit.audio;

/**
 * What was measured over one short piece of the stream, about {@value MeterRing#HOP_MS} ms.
 *
 * <p>A holder that {@link MeterRing#poll} fills again and again. Output is measured behind unit and
 * bypass and before the listening volume. Peaks and means are over all channels, full scale 1.
 */
public final class MeterFrame {
  long streamFrame;
  long clipFrame;
  int frames;
  float inputPeak;
  float outputPeak;
  float outputMeanSquare;
  float outputMeanAbsolute;
  float gainLowest = 1;
  float gainMean = 1;
  int inputFull;
  int outputFull;

  /** First frame, counted from the engine's start at the device's rate. */
  public long streamFrame() {
    return streamFrame;
  }

  /** First frame's place in the clip, in frames of the clip. */
  public long clipFrame() {
    return clipFrame;
  }

  /** Length in frames. */
  public int frames() {
    return frames;
  }

  /** Largest input magnitude, which is the level at the linked detector. */
  public float inputPeak() {
    return inputPeak;
  }

  /** Largest output magnitude. */
  public float outputPeak() {
    return outputPeak;
  }

  /** Mean square of the output over frames and channels. */
  public float outputMeanSquare() {
    return outputMeanSquare;
  }

  /** Mean magnitude of the output over frames and channels, as a VU meter reads it. */
  public float outputMeanAbsolute() {
    return outputMeanAbsolute;
  }

  /** Lowest gain factor without make-up, in (0, 1]. */
  public float gainLowest() {
    return gainLowest;
  }

  /** Mean gain factor without make-up, in (0, 1]. */
  public float gainMean() {
    return gainMean;
  }

  /** Input samples at full scale, that is from the largest 16-bit sample on. */
  public int inputFull() {
    return inputFull;
  }

  /** Output samples at full scale or beyond, before the listening volume. */
  public int outputFull() {
    return outputFull;
  }
}
