package org.optofit.audio;

import java.util.Arrays;
import org.optofit.model.AudioClip;

/**
 * A short signal on its way out of the output and, if a loop is closed, back in by the live input.
 *
 * <p>The audio thread plays it in place of everything else, behind meters and volume, and keeps
 * what the unit is given meanwhile. Both are counted from the same frame, so how late the signal is
 * in the recording is the time from input to output that a musician hears.
 */
public final class LoopProbe {
  private final float[] signal;
  private final float[] recording;
  private final double sampleRateHz;
  private int at;
  private volatile boolean over;
  private volatile boolean withdrawn;

  /**
   * A probe.
   *
   * @param signal what to play, one channel
   * @param frames length of the recording
   * @param sampleRateHz rate of the output in Hz
   */
  public LoopProbe(float[] signal, int frames, double sampleRateHz) {
    this.signal = signal.clone();
    this.recording = new float[frames];
    this.sampleRateHz = sampleRateHz;
  }

  /** Whether the recording is whole. Any thread. */
  public boolean over() {
    return over;
  }

  /** Share of the recording that is done; any thread, roughly. */
  public double share() {
    return over ? 1 : (double) at / recording.length;
  }

  /** What came in, once it is {@link #over}. Any thread. */
  public AudioClip recording() {
    if (!over) {
      throw new IllegalStateException("the probe is still under way");
    }
    return new AudioClip("probe", sampleRateHz, new float[][] {recording}, "");
  }

  /** Ends it before its time, within a block: nobody waits for it any more. Any thread. */
  public void withdraw() {
    withdrawn = true;
  }

  /** Whether it was ended before its time. */
  boolean withdrawn() {
    return withdrawn;
  }

  /** Takes a block of the input and gives one of the output. Audio thread. */
  void process(float[][] input, float[][] output, int frames) {
    int kept = Math.min(frames, recording.length - at);
    System.arraycopy(input[0], 0, recording, at, kept);
    int played = Math.max(0, Math.min(frames, signal.length - at));
    for (float[] channel : output) {
      Arrays.fill(channel, played, frames, 0);
      System.arraycopy(signal, Math.min(at, signal.length), channel, 0, played);
    }
    at += kept;
    over |= at == recording.length;
  }
}
