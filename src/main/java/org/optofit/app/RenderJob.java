package org.optofit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.PartReader;
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
 * controls. A part of the clip is what is heard when its loop is played from a standstill until it
 * repeats: the unit begins at rest there, and the first 5 ms fade in unless the part begins with
 * the clip. It does not hear what comes before; who wants the unit as it runs through renders the
 * whole clip. Nothing is dithered: see {@link SampleFormat}. Runs on the calling thread; immutable.
 */
public final class RenderJob {
  private static final int BLOCK_FRAMES = 8_192;

  private final AudioClip clip;
  private final @Nullable LoopRegion part;
  private final CompressorParameters parameters;
  private final double gainDb;
  private final SampleFormat format;
  private final Path target;

  /** A job on the whole clip. */
  public RenderJob(
      AudioClip clip,
      CompressorParameters parameters,
      double gainDb,
      SampleFormat format,
      Path target) {
    this(clip, null, parameters, gainDb, format, target);
  }

  /**
   * A job.
   *
   * @param clip what to process
   * @param part the part of it, within its ends, or null for all of it
   * @param parameters steady parameters
   * @param gainDb gain on top of the make-up gain, in dB
   * @param format coding of the samples in the file
   * @param target the file; replaced whole or not at all
   */
  public RenderJob(
      AudioClip clip,
      @Nullable LoopRegion part,
      CompressorParameters parameters,
      double gainDb,
      SampleFormat format,
      Path target) {
    this.clip = clip;
    this.part = part;
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
    LoopRegion all = part == null ? new LoopRegion(0, Math.max(1, clip.frames())) : part;
    int frames = part == null ? clip.frames() : (int) part.frames();
    PartReader reader = new PartReader(clip, all);
    try (WavWriter writer = WavWriter.open(target, rate, channels, frames, format)) {
      for (int done = 0; done < frames; done += BLOCK_FRAMES) {
        if (!progress.goOn((double) done / frames)) {
          throw new CancellationException();
        }
        int count = Math.min(BLOCK_FRAMES, frames - done);
        reader.read(in, count);
        unit.process(in, out, gain, 0, count);
        peak = Math.max(peak, peakOf(out, count));
        writer.write(out, 0, count);
      }
      writer.finish();
      return new RenderOutcome(
          frames, Decibels.fromFactor(peak), writer.clippedSamples(), unit.replacedSamples());
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
