package org.optofit.audio;

import org.jspecify.annotations.Nullable;
import org.optofit.dsp.UnitPair;
import org.optofit.model.AudioClip;

/**
 * Everything the audio thread needs to play one request, allocated beforehand by the output thread:
 * an open line, the clip at the line's rate, the unit and the blocks between them.
 *
 * <p>The audio thread owns the stage from taking it until {@link #release}.
 */
final class Stage {
  final Request request;
  final @Nullable OutputLine device;
  final ClockLine silence;
  final double clipRateHz;
  final float[][] clip;
  final UnitPair unit = new UnitPair();
  final float[][] input;

  /** What meters read. */
  final float[][] metered;

  /** What is heard. */
  final float[][] output;

  final float[] gain;

  /** The output's arrays as the line's channels want them. */
  final float[][] lineChannels;

  final byte[] encoded;

  private volatile boolean released;
  private volatile boolean lost;

  /** Output thread. Resamples the clip if the line runs at another rate, which takes a while. */
  Stage(Request request, AudioClip source, @Nullable OutputLine device, Clock clock) {
    this.request = request;
    this.device = device;
    double rate = device == null ? source.sampleRateHz() : device.sampleRateHz();
    int lineCount = device == null ? Math.min(2, source.channelCount()) : device.channels();
    this.silence = new ClockLine(rate, lineCount, request.buffer().bufferFrames(), clock);
    this.clipRateHz = source.sampleRateHz();
    this.clip =
        (rate == source.sampleRateHz() ? source : Resampler.resample(source, rate)).channels();
    int block = request.buffer().blockFrames();
    unit.prepare(rate, clip.length);
    input = new float[clip.length][block];
    metered = new float[clip.length][block];
    output = new float[clip.length][block];
    gain = new float[block];
    lineChannels = new float[lineCount][];
    for (int c = 0; c < lineCount; c++) {
      lineChannels[c] = output[Math.min(c, clip.length - 1)];
    }
    encoded = new byte[block * lineCount * Integer.BYTES];
  }

  double rateHz() {
    return silence.sampleRateHz();
  }

  int blockFrames() {
    return gain.length;
  }

  /** Lets go of the stage; the output thread may close its line. Audio thread. */
  void release() {
    released = true;
  }

  boolean released() {
    return released;
  }

  /** Notes that the device is gone. Audio thread. */
  void lose() {
    lost = true;
  }

  boolean lost() {
    return lost;
  }
}
