package org.optofit.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the first bytes of a file show it to be.
 *
 * @param reader who can read it
 * @param description what it is, for a sentence such as "song.mp3 is an MP3 file"
 */
record FileKind(Reader reader, String description) {
  /** Number of bytes that tell. */
  static final int HEAD_BYTES = 4_096;

  /** Who can read a file. */
  enum Reader {
    /** Uncompressed audio: the JDK's file readers. */
    UNCOMPRESSED,
    /** The FLAC decoder. */
    FLAC,
    /** It is audio, but nobody here can read it. */
    NOBODY,
    /** It is no audio. */
    NO_AUDIO
  }

  private static final Map<Integer, String> WAV_CODINGS =
      Map.of(
          0x02, "Microsoft ADPCM",
          0x06, "A-law",
          0x07, "mu-law",
          0x11, "IMA ADPCM",
          0x31, "GSM 6.10",
          0x50, "MPEG",
          0x55, "MP3",
          0x161, "Windows Media Audio");

  /** Looks at the first bytes of a file. */
  static FileKind of(byte[] head) {
    String start = text(head, 0, 4);
    return switch (start) {
      case "RIFF" ->
          text(head, 8, 4).equals("WAVE")
              ? wav(head)
              : new FileKind(Reader.NO_AUDIO, "a RIFF file without audio");
      case "FORM" -> new FileKind(Reader.UNCOMPRESSED, aiff(head));
      case ".snd" -> new FileKind(Reader.UNCOMPRESSED, "an AU file in an unknown coding");
      case "fLaC" -> new FileKind(Reader.FLAC, "a FLAC file");
      case "RF64", "BW64" -> other("a 64 bit WAV (" + start + ") file");
      case "RIFX" -> other("a big-endian WAV (RIFX) file");
      case "riff" -> other("a Wave64 file");
      case "OggS" -> other("an Ogg file");
      case "caff" -> other("a Core Audio (CAF) file");
      case "wvpk" -> other("a WavPack file");
      default -> byContent(head);
    };
  }

  private static FileKind wav(byte[] head) {
    int format = text(head, 12, head.length).indexOf("fmt ");
    int tag =
        format < 0 || format + 22 > head.length ? 0 : littleEndianShort(head, 12 + format + 8);
    String coding = WAV_CODINGS.getOrDefault(tag, "an unknown coding");
    return new FileKind(Reader.UNCOMPRESSED, "a WAV file in " + coding);
  }

  private static String aiff(byte[] head) {
    int common = text(head, 0, head.length).indexOf("COMM");
    boolean compressed = text(head, 8, 4).equals("AIFC") && common > 0;
    return compressed
        ? "an AIFF-C file in coding \"" + text(head, common + 26, 4).strip() + "\""
        : "an AIFF file in an unknown coding";
  }

  private static FileKind byContent(byte[] head) {
    if (text(head, 0, 3).equals("ID3")
        || (head.length > 1 && head[0] == -1 && (head[1] & 0xE6) == 0xE2)) {
      return other("an MP3 file");
    }
    if (text(head, 4, 4).equals("ftyp")) {
      return other("an MP4 (AAC or ALAC) file");
    }
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return new FileKind(Reader.NO_AUDIO, "no audio file");
      }
    }
    return new FileKind(Reader.NO_AUDIO, "a text file");
  }

  private static FileKind other(String description) {
    return new FileKind(Reader.NOBODY, description);
  }

  private static int littleEndianShort(byte[] head, int at) {
    return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0xFFFF;
  }

  private static String text(byte[] head, int from, int length) {
    int start = Math.min(from, head.length);
    return new String(
        head, start, Math.min(length, head.length - start), StandardCharsets.ISO_8859_1);
  }
}
