package org.optofit.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.SlotControls;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.LoudnessMeter;
import org.optofit.dsp.Slot;
import org.optofit.dsp.UnitProcessor;
import org.optofit.model.AudioClip;

/**
 * Integrated loudness of a piece, dry and through both slots, after ITU-R BS.1770-4.
 *
 * @param dryLufs loudness of the input in LUFS; minus infinity if there is none
 * @param a what slot A gives
 * @param b what slot B gives
 */
record LoudnessReading(double dryLufs, Output a, Output b) {
  /** Largest trim either way; more would turn noise into a signal. */
  static final double MOST_DB = 24;

  private static final int BLOCK_FRAMES = 8_192;

  /** A loop shorter than this is measured as it repeats. */
  private static final double LEAST_SECONDS = 1;

  /** Time a unit gets to settle before a loop. */
  private static final double SETTLING_SECONDS = 10;

  /**
   * What a slot gives.
   *
   * @param lufs loudness in LUFS
   * @param peakDbfs largest sample in dBFS
   */
  record Output(double lufs, double peakDbfs) {}

  /** What a slot gives. */
  Output of(Slot slot) {
    return slot == Slot.A ? a : b;
  }

  /** Whether there is a loudness to match. */
  boolean measurable(Slot slot) {
    return Double.isFinite(dryLufs) && Double.isFinite(of(slot).lufs());
  }

  /** Gain that makes a slot as loud as the input, in dB; 0 if that cannot be said. */
  double trimDb(Slot slot) {
    return measurable(slot) ? Math.max(-MOST_DB, Math.min(MOST_DB, dryLufs - of(slot).lufs())) : 0;
  }

  /**
   * Measures; takes about a second for five minutes of stereo.
   *
   * @param clip the piece, at a rate of 8 to 192 kHz
   * @param loop the part that repeats, whose end runs through the units first; null for the whole
   *     piece from a reset unit
   * @param goOn asked now and then; false ends it
   * @return nothing if it was ended
   */
  static Optional<LoudnessReading> measure(
      AudioClip clip,
      @Nullable LoopRegion loop,
      SlotControls a,
      SlotControls b,
      BooleanSupplier goOn) {
    long start = loop == null ? 0 : loop.startFrame();
    long length = loop == null ? clip.frames() : loop.endFrame() - loop.startFrame();
    long least = (long) Math.ceil(LEAST_SECONDS * clip.sampleRateHz());
    long frames = loop == null || length == 0 ? length : Math.max(length, least);
    long settling =
        loop == null ? 0 : Math.min(length, (long) (SETTLING_SECONDS * clip.sampleRateHz()));
    Pass dry = new Pass(clip, frames, null);
    Pass slotA = new Pass(clip, frames, a);
    Pass slotB = a.equals(b) ? slotA : new Pass(clip, frames, b);
    List<Pass> passes = slotA == slotB ? List.of(dry, slotA) : List.of(dry, slotA, slotB);
    float[][] block = new float[clip.channelCount()][BLOCK_FRAMES];
    for (long n = -settling; n < frames; ) {
      if (!goOn.getAsBoolean()) {
        return Optional.empty();
      }
      int count = (int) Math.min(BLOCK_FRAMES, (n < 0 ? 0 : frames) - n);
      read(clip, start, length, n, block, count);
      for (Pass pass : passes) {
        pass.take(block, count, n >= 0);
      }
      n += count;
    }
    return Optional.of(new LoudnessReading(dry.output().lufs(), slotA.output(), slotB.output()));
  }

  /** Copies frames counted from the start of the part, which repeats both ways. */
  private static void read(
      AudioClip clip, long start, long length, long from, float[][] into, int count) {
    for (int i = 0; i < count; i++) {
      int at = (int) (start + Math.floorMod(from + i, length));
      for (int c = 0; c < into.length; c++) {
        into[c][i] = clip.channel(c)[at];
      }
    }
  }

  /** One way through: a unit, or none, and a meter. */
  private static final class Pass {
    private final @Nullable UnitProcessor unit;
    private final LoudnessMeter meter;
    private final float[][] output;
    private final float[] gain = new float[BLOCK_FRAMES];
    private float peak;

    Pass(AudioClip clip, long frames, @Nullable SlotControls controls) {
      meter = new LoudnessMeter(clip.sampleRateHz(), clip.channelCount(), frames);
      output = new float[clip.channelCount()][BLOCK_FRAMES];
      unit = controls == null ? null : unit(clip, controls);
    }

    private static UnitProcessor unit(AudioClip clip, SlotControls controls) {
      UnitProcessor unit = new UnitProcessor();
      unit.prepare(clip.sampleRateHz(), clip.channelCount(), ChannelLink.LINKED);
      unit.setParameters(
          controls.parameters().thresholdDb(),
          controls.parameters().ratio(),
          controls.parameters().attackMs(),
          controls.parameters().releaseMs(),
          controls.parameters().makeUpDb() + controls.gainDb());
      return unit;
    }

    void take(float[][] block, int count, boolean measured) {
      float[][] heard = block;
      if (unit != null) {
        unit.process(block, output, gain, 0, count);
        heard = output;
      }
      if (measured) {
        meter.add(heard, 0, count);
        for (float[] channel : heard) {
          for (int n = 0; n < count; n++) {
            peak = Math.max(peak, Math.abs(channel[n]));
          }
        }
      }
    }

    Output output() {
      return new Output(meter.integratedLufs(), Decibels.fromFactor(peak));
    }
  }
}
