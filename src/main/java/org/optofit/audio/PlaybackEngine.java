package org.optofit.audio;

import org.jspecify.annotations.Nullable;
import org.optofit.model.AudioClip;

/**
 * Plays a clip through the unit.
 *
 * <p>Commands may come from any thread, return at once and take effect in order, within a block.
 */
public final class PlaybackEngine implements AutoCloseable {
  private final ParameterSlot controls = new ParameterSlot();
  private final MeterRing meters = new MeterRing();

  private final OutputLines lines;

  /** Starts an engine on the system's default device. */
  public PlaybackEngine(OutputLines lines) {
    this.lines = lines;
  }

  /** Stops playback and takes another clip, at frame 0, without a loop. */
  public void load(AudioClip clip) {}

  /** Plays from where it stands; nothing happens without a clip. */
  public void play() {}

  /** Stops and stays where it is. */
  public void pause() {}

  /** Stops and goes to the loop's start, or to frame 0. */
  public void stop() {}

  /** Goes to a frame of the clip, playing or not. */
  public void seek(long clipFrame) {}

  /** Repeats a part of the clip; null plays on to the end. */
  public void setLoop(@Nullable LoopRegion loop) {}

  /** Moves to another device or buffer size, playing or not. */
  public void setOutput(OutputDevice device, BufferSize buffer) {}

  /** Where the unit's controls are published. */
  public ParameterSlot controls() {
    return controls;
  }

  /** Where the measurements come out. */
  public MeterRing meters() {
    return meters;
  }

  /** How it stands now. Any thread. */
  public PlaybackStatus status() {
    return new PlaybackStatus(
        false, 0, 0, OutputState.NO_DEVICE, "No audio device", 48_000, 0, 0, 0, 0, null);
  }

  /** Ends playback and both threads. */
  @Override
  public void close() {
    meters.poll(new MeterFrame(), lines.hashCode());
  }
}
