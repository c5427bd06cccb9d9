package org.optofit.audio;

/**
 * How a sample is stored in a file or sent to a device, always little-endian.
 *
 * <p>Integer formats use one power-of-two scale for both signs, round to the nearest step and clip:
 * {@code i = min(2^(b-1) - 1, max(-2^(b-1), rint(2^(b-1) x)))}; not-a-number becomes 0. Files and
 * devices share this arithmetic, so a recording of playback equals the rendered file.
 *
 * <p>16 bit are the 24 bit rounded once more: a device plays 24 bit, and so a 16 bit recording of
 * it equals the 16 bit file as well. The price is 0.002 of a step.
 */
public enum SampleFormat {
  /** 16 bit integer. */
  PCM_16(2, "16 bit"),
  /** 24 bit integer, packed in three bytes. */
  PCM_24(3, "24 bit"),
  /** 32 bit floating point; nothing is rounded or clipped. */
  FLOAT_32(4, "32 bit float");

  private static final int FINEST_BITS = 24;

  private final int bytes;
  private final String label;

  SampleFormat(int bytes, String label) {
    this.bytes = bytes;
    this.label = label;
  }

  /** Bytes of one sample. */
  public int bytes() {
    return bytes;
  }

  /** Bits of one sample. */
  public int bits() {
    return 8 * bytes;
  }

  /** Name to show, such as "24 bit". */
  public String label() {
    return label;
  }

  /**
   * Encodes a block, channels interleaved. Audio thread allowed.
   *
   * @param channels samples per channel
   * @param offset first frame
   * @param frames number of frames
   * @param into takes {@code frames * channels * bytes()} bytes from its start
   * @return number of samples that were clipped
   */
  public int encode(float[][] channels, int offset, int frames, byte[] into) {
    int at = 0;
    int clipped = 0;
    for (int n = offset; n < offset + frames; n++) {
      for (float[] channel : channels) {
        int bits;
        if (this == FLOAT_32) {
          bits = Float.floatToRawIntBits(channel[n]);
        } else {
          double scaled = Math.rint(Math.scalb((double) channel[n], FINEST_BITS - 1));
          if (this == PCM_16) {
            scaled = Math.rint(Math.scalb(scaled, 8 * bytes - FINEST_BITS));
          }
          int limit = 1 << (8 * bytes - 1);
          if (scaled > limit - 1) {
            bits = limit - 1;
            clipped++;
          } else if (scaled < -limit) {
            bits = -limit;
            clipped++;
          } else {
            bits = (int) scaled;
          }
        }
        for (int b = 0; b < bytes; b++) {
          into[at++] = (byte) (bits >> (8 * b));
        }
      }
    }
    return clipped;
  }
}
