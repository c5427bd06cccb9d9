package org.optofit.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes before the samples of a WAV file: integer samples as format 1, floating point as format
 * 3 with the "fact" chunk that it asks for.
 *
 * @param sampleRateHz sample rate in Hz; the file holds it rounded to whole hertz
 * @param channels number of channels
 * @param frames number of frames
 * @param format coding of a sample
 */
record WavHeader(double sampleRateHz, int channels, long frames, SampleFormat format) {
  /** Largest file whose lengths fit into 32 bits. */
  static final long MOST_BYTES = 0xFFFF_FFFFL;

  private static final short INTEGER = 1;
  private static final short FLOATING_POINT = 3;

  /** Length of the samples in bytes. */
  long dataBytes() {
    return frames * channels * format.bytes();
  }

  /** Length of the whole file in bytes. */
  long fileBytes() {
    return headerBytes() + dataBytes() + dataBytes() % 2;
  }

  /** The header itself. */
  byte[] bytes() {
    ByteBuffer header = ByteBuffer.allocate(headerBytes()).order(ByteOrder.LITTLE_ENDIAN);
    int rate = (int) Math.round(sampleRateHz);
    int frameBytes = channels * format.bytes();
    put(header, "RIFF").putInt((int) (fileBytes() - 8));
    put(header, "WAVE");
    put(header, "fmt ").putInt(isFloat() ? 18 : 16);
    header.putShort(isFloat() ? FLOATING_POINT : INTEGER).putShort((short) channels);
    header.putInt(rate).putInt(rate * frameBytes);
    header.putShort((short) frameBytes).putShort((short) (8 * format.bytes()));
    if (isFloat()) {
      header.putShort((short) 0);
      put(header, "fact").putInt(4).putInt((int) frames);
    }
    put(header, "data").putInt((int) dataBytes());
    return header.array();
  }

  private int headerBytes() {
    return isFloat() ? 58 : 44;
  }

  private boolean isFloat() {
    return format == SampleFormat.FLOAT_32;
  }

  private static ByteBuffer put(ByteBuffer header, String name) {
    return header.put(name.getBytes(StandardCharsets.US_ASCII));
  }
}
