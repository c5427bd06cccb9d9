package org.optofit.audio;

/**
 * An open way to the listener's ears: takes encoded audio and plays it in its own time.
 *
 * <p>{@link #write} and {@link #framePosition} belong to the audio thread, and so do {@link #start}
 * and {@link #stop}; {@link #close} is called by another thread once the audio thread has let go.
 */
public interface OutputLine extends AutoCloseable {
  /** Name to show. */
  String deviceName();

  /** Frames per second. */
  double sampleRateHz();

  /** Number of channels. */
  int channels();

  /** Coding of a sample. */
  SampleFormat format();

  /** Frames that wait in the line at most. */
  int bufferFrames();

  /** Begins or goes on playing what was written. */
  void start();

  /** Stops playing and forgets what was written and not heard. */
  void stop();

  /**
   * Writes whole frames, waiting until there is room.
   *
   * @return bytes taken; fewer than asked for means that the device is gone
   */
  int write(byte[] data, int length);

  /** Frames played since the line was opened. */
  long framePosition();

  /** Ends the line. Does not throw. */
  @Override
  void close();
}
