package org.optofit.audio;

import org.optofit.model.AudioClip;

/**
 * Reads a part of a clip as playback reads it that stands at the part's start and is told to play:
 * from frame 0 at full level, from anywhere else faded in over 5 ms, so that a cut through a wave
 * does not click. One thread at a time.
 */
public final class PartReader {
  private final ClipSource source = new ClipSource(new Timeline());
  private long read;

  /** Stands at the start of a part. */
  public PartReader(AudioClip clip, LoopRegion part) {
    source.load(clip.channels(), clip.sampleRateHz(), part.startFrame());
    source.begin(0, part.startFrame() > 0);
  }

  /**
   * Reads on.
   *
   * @param into takes the samples from its start, as many channels as the clip has
   * @param frames number of frames
   */
  public void read(float[][] into, int frames) {
    source.read(into, frames, read);
    read += frames;
  }
}
