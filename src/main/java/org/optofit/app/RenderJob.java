package org.optofit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.optofit.audio.Progress;
import org.optofit.audio.SampleFormat;
import org.optofit.audio.WavWriter;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.dsp.UnitProcessor;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

/**
 * Runs a clip through the unit into a WAV file of the clip's rate and channels.
 *
 * <p>Channels are linked. The samples are those that playback gives from the beginning with steady
 * controls. Runs on the calling thread; immutable.
 */
public final class RenderJob {
  private static final int BLOCK_FRAMES = 8_192;

  private final AudioClip clip;
  private final CompressorParameters parameters;
  private final double gainDb;
  private final SampleFormat format;
  private final Path target;

  /**
   * A job.
   *
   * @param clip what to process
   * @param parameters steady parameters
   * @param gainDb gain on top of the make-up gain, in dB
   * @param format coding of the samples in the file
   * @param target the file; replaced whole or not at all
   */
  public RenderJob(
      AudioClip clip,
      CompressorParameters parameters,
      double gainDb,
      SampleFormat format,
      Path target) {
    this.clip = clip;
    this.parameters = parameters;
    this.gainDb = gainDb;
    this.format = format;
    this.target = target;
  }

  /**
   * Renders and writes.
   *
   * @throws IOException if the file cannot be written or the clip's rate is no audio rate, with one
   *     sentence for the user; a former target is untouched
   * @throws CancellationException if {@code progress} ended it; a former target is untouched
   */
  public RenderOutcome run(Progress progress) throws IOException {
    double rate = clip.sampleRateHz();
    if (rate < FeedForwardCompressor.LOWEST_RATE_HZ
        || rate > FeedForwardCompressor.HIGHEST_RATE_HZ) {
      throw new IOException(
          String.format(
              "%s has a sample rate of %.0f Hz, outside 8000 to 192000 Hz."
                  + " Convert it to 44100 or 48000 Hz.",
              clip.name(), rate));
    }
    int channels = clip.channelCount();
    UnitProcessor unit = new UnitProcessor();
    unit.prepare(rate, channels, ChannelLink.LINKED);
    unit.setParameters(
        parameters.thresholdDb(),
        parameters.ratio(),
        parameters.attackMs(),
        parameters.releaseMs(),
        parameters.makeUpDb() + gainDb);
    float[][] in = new float[channels][BLOCK_FRAMES];
    float[][] out = new float[channels][BLOCK_FRAMES];
    float[] gain = new float[BLOCK_FRAMES];
    float peak = 0;
    try (WavWriter writer = WavWriter.open(target, rate, channels, clip.frames(), format)) {
      for (int done = 0; done < clip.frames(); done += BLOCK_FRAMES) {
        if (!progress.goOn((double) done / clip.frames())) {
          throw new CancellationException();
        }
        int count = Math.min(BLOCK_FRAMES, clip.frames() - done);
        for (int c = 0; c < channels; c++) {
          System.arraycopy(clip.channel(c), done, in[c], 0, count);
        }
        unit.process(in, out, gain, 0, count);
        peak = Math.max(peak, peakOf(out, count));
        writer.write(out, 0, count);
      }
      writer.finish();
      return new RenderOutcome(
          clip.frames(),
          Decibels.fromFactor(peak),
          writer.clippedSamples(),
          unit.replacedSamples());
    }
  }

  private static float peakOf(float[][] block, int frames) {
    float peak = 0;
    for (float[] channel : block) {
      for (int n = 0; n < frames; n++) {
        peak = Math.max(peak, Math.abs(channel[n]));
      }
    }
    return peak;
  }
}
