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

  /** The clip at the line's rate; channels of no length for a live input. */
  final float[][] clip;

  final @Nullable LiveFeed live;
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
  Stage(Request request, @Nullable OutputLine device, Clock clock) {
    this.request = request;
    this.device = device;
    this.live = request.live();
    double rate =
        device == null ? request.setup().rateFor(request.ownRateHz()) : device.sampleRateHz();
    int lineCount = device == null ? Math.min(2, request.channelCount()) : device.channels();
    this.silence = new ClockLine(rate, lineCount, request.setup().buffer().bufferFrames(), clock);
    AudioClip source = request.clip();
    this.clipRateHz = source == null ? rate : source.sampleRateHz();
    this.clip =
        source == null
            ? new float[request.channelCount()][0]
            : Resampler.resample(source, rate).channels();
    int block = request.setup().buffer().blockFrames();
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
