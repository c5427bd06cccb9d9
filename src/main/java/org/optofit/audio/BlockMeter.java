package org.optofit.audio;

/**
 * Measures blocks in pieces of {@value MeterRing#HOP_MS} ms, however the stream is divided into
 * blocks. Audio thread only.
 */
final class BlockMeter {
  /** Magnitude that counts as full scale: the largest positive sample of 16 bits. */
  static final float FULL_SCALE = 1 - 1f / (1 << 15);

  private final MeterRing ring;
  private final Timeline timeline;
  private final MeterFrame frame = new MeterFrame();
  private int hopFrames = 1;
  private double clipFramesPerFrame = 1;
  private double squares;
  private double magnitudes;
  private double gains;

  BlockMeter(MeterRing ring, Timeline timeline) {
    this.ring = ring;
    this.timeline = timeline;
  }

  /** Begins anew at a rate in Hz, for a clip with a rate of its own. */
  void prepare(double rateHz, double clipRateHz) {
    hopFrames = (int) Math.max(1, Math.round(MeterRing.HOP_MS * 1e-3 * rateHz));
    clipFramesPerFrame = clipRateHz / rateHz;
    frame.frames = 0;
  }

  /** Forgets an unfinished piece, since the stream breaks off here. */
  void reset() {
    frame.frames = 0;
  }

  /** Measures a block that begins at a frame of the stream. */
  void measure(float[][] input, float[][] output, float[] gain, int frames, long streamFrame) {
    for (int n = 0; n < frames; n++) {
      if (frame.frames == 0) {
        begin(streamFrame + n);
      }
      for (int c = 0; c < input.length; c++) {
        float arrived = finiteMagnitude(input[c][n]);
        frame.inputPeak = Math.max(frame.inputPeak, arrived);
        frame.inputFull += arrived >= FULL_SCALE ? 1 : 0;
        float magnitude = Math.abs(output[c][n]);
        frame.outputFull += magnitude >= FULL_SCALE ? 1 : 0;
        frame.outputPeak = Math.max(frame.outputPeak, magnitude);
        squares += (double) magnitude * magnitude;
        magnitudes += magnitude;
      }
      frame.gainLowest = Math.min(frame.gainLowest, gain[n]);
      gains += gain[n];
      frame.frames++;
      if (frame.frames == hopFrames) {
        finish(input.length);
      }
    }
  }

  private void begin(long streamFrame) {
    frame.streamFrame = streamFrame;
    frame.clipFrame = Math.round(timeline.clipFrameAt(streamFrame) * clipFramesPerFrame);
    frame.inputPeak = 0;
    frame.outputPeak = 0;
    frame.inputFull = 0;
    frame.outputFull = 0;
    frame.gainLowest = 1;
    squares = 0;
    magnitudes = 0;
    gains = 0;
  }

  private void finish(int channels) {
    int samples = hopFrames * channels;
    frame.outputMeanSquare = (float) (squares / samples);
    frame.outputMeanAbsolute = (float) (magnitudes / samples);
    frame.gainMean = (float) (gains / hopFrames);
    ring.push(frame);
    frame.frames = 0;
  }

  private static float finiteMagnitude(float sample) {
    float magnitude = Math.abs(sample);
    return magnitude <= Float.MAX_VALUE ? magnitude : 0;
  }
}
