package org.optofit.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files byte by byte, right ones and wrong ones, without the code under test. */
final class WavBytes {
  private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

  /** A format chunk of 16 bytes. */
  WavBytes format(int tag, int channels, int rate, int bits) {
    return chunk("fmt ", formatBody(tag, channels, rate, bits));
  }

  /** A format chunk as WAVE_FORMAT_EXTENSIBLE, of a sub-format (1 integer, 3 float). */
  WavBytes extensible(int subFormat, int channels, int rate, int bits) {
    ByteBuffer body = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    body.put(formatBody(0xFFFE, channels, rate, bits));
    body.putShort((short) 22).putShort((short) bits).putInt(channels == 2 ? 3 : 0);
    body.putShort((short) subFormat).putShort((short) 0).putShort((short) 0x0000);
    body.putShort((short) 0x0010).put(new byte[] {(byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38});
    body.put(new byte[] {(byte) 0x9B, 0x71});
    return chunk("fmt ", body.array());
  }

  /** Any chunk. */
  WavBytes chunk(String name, byte[] body) {
    return chunk(name, body.length, body);
  }

  /** A chunk that claims a length of its own. */
  WavBytes chunk(String name, int claimed, byte[] body) {
    ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    header.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(claimed);
    chunks.writeBytes(header.array());
    chunks.writeBytes(body);
    if (body.length % 2 != 0) {
      chunks.write(0);
    }
    return this;
  }

  /** The file. */
  byte[] bytes() {
    return bytes("RIFF");
  }

  /** The file under another container name. */
  byte[] bytes(String container) {
    ByteBuffer file = ByteBuffer.allocate(12 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.put(container.getBytes(StandardCharsets.US_ASCII)).putInt(4 + chunks.size());
    file.put("WAVE".getBytes(StandardCharsets.US_ASCII)).put(chunks.toByteArray());
    return file.array();
  }

  /** Integers as samples of a width in bytes, little-endian. */
  static byte[] integers(int width, int... samples) {
    byte[] bytes = new byte[samples.length * width];
    for (int i = 0; i < samples.length; i++) {
      for (int b = 0; b < width; b++) {
        bytes[i * width + b] = (byte) (samples[i] >> (8 * b));
      }
    }
    return bytes;
  }

  /** Samples as 32 bit floating point. */
  static byte[] floats(float... samples) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      bytes.putFloat(sample);
    }
    return bytes.array();
  }

  /** Samples as 64 bit floating point. */
  static byte[] doubles(double... samples) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double sample : samples) {
      bytes.putDouble(sample);
    }
    return bytes.array();
  }

  private static byte[] formatBody(int tag, int channels, int rate, int bits) {
    int frameBytes = channels * bits / 8;
    ByteBuffer body = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    body.putShort((short) tag).putShort((short) channels).putInt(rate);
    body.putInt(rate * frameBytes).putShort((short) frameBytes).putShort((short) bits);
    return body.array();
  }
}
