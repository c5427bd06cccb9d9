package org.optofit.audio;

/**
 * An open way in: gives encoded audio as it comes.
 *
 * <p>{@link #start} and {@link #read} belong to the thread that reads; {@link #close} may be called
 * by another, and ends a read that waits.
 */
public interface InputLine extends AutoCloseable {
  /** Name to show. */
  String deviceName();

  /** Frames per second. */
  double sampleRateHz();

  /** Number of channels. */
  int channels();

  /** Coding of a sample. */
  SampleFormat format();

  /** Frames that wait in the line at most before some are lost. */
  int bufferFrames();

  /** Begins to record. */
  void start();

  /**
   * Reads whole frames, waiting until they are there.
   *
   * @return bytes read; fewer than asked for means that the device is gone
   */
  int read(byte[] into, int length);

  /** Ends the line. Does not throw. */
  @Override
  void close();
}
