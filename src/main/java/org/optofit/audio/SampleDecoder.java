package org.optofit.audio;

import javax.sound.sampled.AudioFormat;

/**
 * Turns the raw bytes of uncompressed audio into samples, full scale 1.
 *
 * <p>One power-of-two scale for both signs: {@code x = i / 2^(b-1)}, so that 16 and 24 bit samples
 * come back exactly when they are written again. Eight-bit samples of WAV files are unsigned, with
 * silence at 128.
 */
final class SampleDecoder {
  private final int bytes;
  private final boolean bigEndian;
  private final boolean floatingPoint;
  private final int flip;

  private SampleDecoder(int bytes, boolean bigEndian, boolean floatingPoint, int flip) {
    this.bytes = bytes;
    this.bigEndian = bigEndian;
    this.floatingPoint = floatingPoint;
    this.flip = flip;
  }

  /** Whether the samples of a format can be decoded. */
  static boolean canDecode(AudioFormat format) {
    int bytes = bytesPerSample(format);
    AudioFormat.Encoding encoding = format.getEncoding();
    if (encoding.equals(AudioFormat.Encoding.PCM_FLOAT)) {
      return bytes == Float.BYTES || bytes == Double.BYTES;
    }
    return bytes >= 1
        && bytes <= Integer.BYTES
        && (encoding.equals(AudioFormat.Encoding.PCM_SIGNED)
            || encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED));
  }

  /** A decoder for a format that can be decoded. */
  static SampleDecoder of(AudioFormat format) {
    int bytes = bytesPerSample(format);
    boolean unsigned = format.getEncoding().equals(AudioFormat.Encoding.PCM_UNSIGNED);
    return new SampleDecoder(
        bytes,
        format.isBigEndian(),
        format.getEncoding().equals(AudioFormat.Encoding.PCM_FLOAT),
        unsigned ? Integer.MIN_VALUE : 0);
  }

  /** How the file stores a sample, to show. */
  String label() {
    return 8 * bytes + (floatingPoint ? " bit float" : " bit");
  }

  /** Bytes of one sample. */
  int bytes() {
    return bytes;
  }

  /**
   * Decodes interleaved samples.
   *
   * @param data whole frames
   * @param frames number of frames
   * @param into takes the samples, per channel
   * @param at first frame in {@code into}
   */
  void decode(byte[] data, int frames, float[][] into, int at) {
    int offset = 0;
    for (int n = at; n < at + frames; n++) {
      for (float[] channel : into) {
        channel[n] = floatingPoint ? floating(data, offset) : integer(data, offset);
        offset += bytes;
      }
    }
  }

  private float integer(byte[] data, int offset) {
    // The sample's bits fill the int from the top, whatever their number.
    int leftAligned = (int) (bits(data, offset) << (Integer.SIZE - 8 * bytes)) ^ flip;
    return (float) Math.scalb((double) leftAligned, 1 - Integer.SIZE);
  }

  private float floating(byte[] data, int offset) {
    long bits = bits(data, offset);
    return bytes == Float.BYTES
        ? Float.intBitsToFloat((int) bits)
        : (float) Double.longBitsToDouble(bits);
  }

  private long bits(byte[] data, int offset) {
    long bits = 0;
    for (int b = 0; b < bytes; b++) {
      bits = bits << 8 | (data[offset + (bigEndian ? b : bytes - 1 - b)] & 0xFF);
    }
    return bits;
  }

  private static int bytesPerSample(AudioFormat format) {
    return format.getChannels() < 1 || format.getFrameSize() < 1
        ? 0
        : format.getFrameSize() / format.getChannels();
  }
}
