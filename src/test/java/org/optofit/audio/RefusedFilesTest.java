package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.audio.AudioFileException.Kind;
import org.optofit.model.AudioClip;

/** Every wrong file is refused in one sentence that names it, the finding and the next step. */
final class RefusedFilesTest {
  @TempDir Path folder;

  @Test
  void missing() {
    Path file = folder.resolve("nothing.wav");
    assertRefused(file, Kind.MISSING, "There is no file " + file + ". Check its name and folder.");
  }

  @Test
  void aFolder() {
    assertRefused(folder, Kind.DIRECTORY, folder + " is a folder. Choose an audio file in it.");
  }

  @Test
  void notPermitted() {
    Path file = Path.of("secret.wav");
    AudioFileException refused =
        AudioFileReader.explained(file, new AccessDeniedException("secret.wav"));
    assertEquals(Kind.NO_PERMISSION, refused.kind());
    assertEquals(
        "This user may not read secret.wav. Change its permissions or copy it.",
        refused.getMessage());
  }

  @Test
  void aDiskThatFails() {
    AudioFileException refused =
        AudioFileReader.explained(Path.of("a.wav"), new IOException("Input/output error"));
    assertEquals(Kind.UNREADABLE, refused.kind());
  }

  @Test
  void empty() throws IOException {
    assertRefused(
        file("a.wav", new byte[0]),
        Kind.EMPTY,
        "a.wav is empty: 0 bytes. Export or copy it again.");
  }

  @Test
  void aHeaderWithoutAudio() throws IOException {
    byte[] bytes = new WavBytes().format(1, 2, 44_100, 16).chunk("data", new byte[0]).bytes();
    assertRefused(
        file("a.wav", bytes),
        Kind.EMPTY,
        "a.wav has a header and no audio behind it. Export it again.");
  }

  @Test
  void halfAHeader() throws IOException {
    byte[] bytes = new WavBytes().format(1, 2, 44_100, 16).bytes();
    assertRefused(
        file("a.wav", Arrays.copyOf(bytes, 30)),
        Kind.DAMAGED,
        "a.wav is damaged within its header. Copy or export it again.");
  }

  @Test
  void text() throws IOException {
    assertRefused(
        file("a.wav", "It was a dark night.\n".getBytes(StandardCharsets.UTF_8)),
        Kind.NOT_AUDIO,
        "a.wav is a text file. Choose a WAV, AIFF, AU or FLAC file.");
  }

  @Test
  void noise() throws IOException {
    assertRefused(
        file("a.wav", new byte[] {7, 1, 0, 3, 9, 0, 2}),
        Kind.NOT_AUDIO,
        "a.wav is no audio file. Choose a WAV, AIFF, AU or FLAC file.");
  }

  @ParameterizedTest
  @CsvSource({"2, Microsoft ADPCM", "17, IMA ADPCM", "6, A-law", "7, mu-law", "85, MP3"})
  void codedWav(int tag, String coding) throws IOException {
    byte[] bytes = new WavBytes().format(tag, 2, 44_100, 8).chunk("data", new byte[1_000]).bytes();
    assertRefused(
        file("a.wav", bytes),
        Kind.UNSUPPORTED,
        "a.wav is a WAV file in "
            + coding
            + ", which is not read. Convert it to WAV of 16, 24 or 32 bit, or to FLAC.");
  }

  @ParameterizedTest
  @CsvSource({
    "RF64, a 64 bit WAV (RF64) file",
    "RIFX, a big-endian WAV (RIFX) file",
    "OggS, an Ogg file",
    "ID3 , an MP3 file",
    "caff, a Core Audio (CAF) file"
  })
  void otherContainers(String start, String description) throws IOException {
    byte[] bytes =
        new WavBytes().format(1, 2, 44_100, 16).chunk("data", new byte[100]).bytes(start);
    assertRefused(
        file("a.wav", bytes),
        Kind.UNSUPPORTED,
        "a.wav is "
            + description
            + ", which is not read. Convert it to WAV of 16, 24 or 32 bit, or to FLAC.");
  }

  @ParameterizedTest
  @CsvSource({"7999", "192001", "0"})
  void ratesThatTheCompressorDoesNotRunAt(int rate) throws IOException {
    byte[] bytes = new WavBytes().format(1, 2, rate, 16).chunk("data", new byte[100]).bytes();
    assertRefused(
        file("a.wav", bytes),
        Kind.UNSUPPORTED,
        "a.wav has "
            + rate
            + " samples per second, outside 8000 to 192000. Convert its sample rate.");
  }

  @Test
  void moreThanFitsIntoMemory() {
    Path file = Path.of("day.wav");
    AudioFileException refused =
        assertThrows(
            AudioFileException.class,
            () -> new ClipBuilder(file, Progress.NONE, 48_000, 2, 1L << 40));
    assertEquals(Kind.TOO_LONG, refused.kind());
    assertTrue(refused.getMessage().startsWith("day.wav is 381774.9 minutes long and takes"));
    assertTrue(refused.getMessage().endsWith("are free. Cut it into shorter pieces."));
  }

  @Test
  void damagedFilesOfAnyKindGiveAClipOrASentenceButNothingElse() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    Path whole = folder.resolve("whole.wav");
    WavWriter.write(whole, new AudioClip("", 44_100, new float[2][500], ""), SampleFormat.PCM_24);
    byte[] flac;
    try (java.io.InputStream in = RefusedFilesTest.class.getResourceAsStream("triangle-16.flac")) {
      flac = Objects.requireNonNull(in).readAllBytes();
    }
    byte[][] sources = {Files.readAllBytes(whole), flac};
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] bytes = sources[i % 2].clone();
      for (int k = random.nextInt(1, 4); k > 0; k--) {
        int reach = random.nextBoolean() ? 60 : bytes.length;
        bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
      }
      try {
        assertTrue(AudioFileReader.read(file("x.bin", bytes)).frames() > 0);
      } catch (AudioFileException e) {
        refused++;
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
      }
    }
    assertTrue(refused > 20, "only " + refused + " were refused");
  }

  @Test
  void flacThatCannotBeDecodedAtAll() throws IOException {
    byte[] flac;
    try (InputStream in = RefusedFilesTest.class.getResourceAsStream("triangle-16.flac")) {
      flac = Objects.requireNonNull(in).readAllBytes();
    }
    flac[200] ^= 0x10;
    assertRefused(
        file("a.flac", flac),
        Kind.DAMAGED,
        "a.flac is damaged, and nothing of it can be decoded. Copy or export it again.");
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertRefused(Path file, Kind kind, String sentence) {
    AudioFileException refused =
        assertThrows(AudioFileException.class, () -> AudioFileReader.read(file));
    assertEquals(sentence, refused.getMessage());
    assertEquals(kind, refused.kind());
  }
}
