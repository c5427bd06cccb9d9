package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.model.AudioClip;

/** What files give, sample by sample; the wrong ones are in {@link RefusedFilesTest}. */
final class AudioFileReaderTest {
  private static final int RATE = 44_100;
  private static final float[] QUARTERS = {0, 0.25f, -0.25f, 0.5f, -0.5f, -1};

  @TempDir Path folder;

  @Test
  void eightBitSamplesAreUnsignedAroundTheirMiddle() throws IOException {
    assertSamples(
        QUARTERS, wav().format(1, 1, RATE, 8), WavBytes.integers(1, 128, 160, 96, 192, 64, 0));
  }

  @Test
  void sixteenBitSamplesHaveOneScaleForBothSigns() throws IOException {
    assertSamples(
        new float[] {1 / 32_768f, -1 / 32_768f, 32_767 / 32_768f, -1},
        wav().format(1, 1, RATE, 16),
        WavBytes.integers(2, 1, -1, 32_767, -32_768));
  }

  @Test
  void twentyFourBitSamplesAreExact() throws IOException {
    int full = 1 << 23;
    assertSamples(
        new float[] {1f / full, -1f / full, (full - 1f) / full, -1},
        wav().format(1, 1, RATE, 24),
        WavBytes.integers(3, 1, -1, full - 1, -full));
  }

  @Test
  void thirtyTwoBitIntegersAreRoundedToTheNearestFloat() throws IOException {
    assertSamples(
        QUARTERS,
        wav().format(1, 1, RATE, 32),
        WavBytes.integers(4, 0, 1 << 29, -(1 << 29), 1 << 30, -(1 << 30), 1 << 31));
  }

  @Test
  void floatingPointIsTakenAsItIsAboveFullScaleToo() throws IOException {
    float[] samples = {0.1f, -3, 1e-30f, 1};
    assertSamples(samples, wav().format(3, 1, RATE, 32), WavBytes.floats(samples));
    assertSamples(new float[] {0.1f, -3}, wav().format(3, 1, RATE, 64), WavBytes.doubles(0.1, -3));
  }

  @Test
  void samplesThatAreNotFiniteStayForTheChecksToFind() throws IOException {
    float[] samples = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0.5f};
    assertSamples(samples, wav().format(3, 1, RATE, 32), WavBytes.floats(samples));
  }

  @Test
  void extensibleFilesAreReadLikePlainOnes() throws IOException {
    assertSamples(
        new float[] {0.5f, -1},
        wav().extensible(1, 1, RATE, 24),
        WavBytes.integers(3, 1 << 22, -(1 << 23)));
    assertSamples(
        new float[] {0.5f, -2}, wav().extensible(3, 1, RATE, 32), WavBytes.floats(0.5f, -2));
  }

  @Test
  void otherChunksAreSkippedHoweverLong() throws IOException {
    WavBytes file =
        wav()
            .chunk("bext", new byte[602])
            .chunk("JUNK", new byte[300_001])
            .format(1, 1, RATE, 16)
            .chunk("LIST", new byte[27]);
    assertSamples(new float[] {0.5f, -0.5f}, file, WavBytes.integers(2, 16_384, -16_384));
  }

  @Test
  void chunksBehindTheSamplesAreNotHeard() throws IOException {
    byte[] file =
        wav()
            .format(1, 1, RATE, 16)
            .chunk("data", WavBytes.integers(2, 100, 200))
            .chunk("LIST", new byte[40])
            .bytes();
    assertEquals(2, read(file).clip().frames());
  }

  @Test
  void sixChannelsComeApartInOrder() throws IOException {
    byte[] data = WavBytes.integers(2, 1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16);
    AudioClip clip = read(wav().extensible(1, 6, RATE, 16).chunk("data", data).bytes()).clip();
    assertEquals(6, clip.channelCount());
    for (int c = 0; c < 6; c++) {
      assertArrayEquals(new float[] {(1 + c) / 32_768f, (11 + c) / 32_768f}, clip.channel(c));
    }
  }

  @Test
  void aLengthThatAPipeCouldNotKnowIsNotBelievedNorComplainedAbout() throws IOException {
    byte[] data = WavBytes.integers(2, 1, 2, 3, 4);
    for (int claimed : new int[] {-1, 0x7FFF_FFFF, 0x7FFF_F000}) {
      AudioFile file = read(wav().format(1, 2, RATE, 16).chunk("data", claimed, data).bytes());
      assertEquals(2, file.clip().frames());
      assertEquals(List.of(), file.warnings());
    }
  }

  @Test
  void aTruncatedFileGivesWhatIsThereAndSaysWhatIsMissing() throws IOException {
    byte[] file = wav().format(1, 1, RATE, 16).chunk("data", 4 * RATE, new byte[RATE]).bytes();
    AudioFile audio = read(file);
    assertEquals(RATE / 2, audio.clip().frames());
    assertEquals(
        List.of(
            "file.wav ends after 0.50 s of the 2.00 s it announces. What is there is used; copy"
                + " the file again to get the rest."),
        audio.warnings());
  }

  @Test
  void aiffAndAuAreBigEndianAndOtherwiseTheSame() throws IOException {
    byte[] data = {0x40, 0, 0, (byte) 0xC0, 0, 0, 0, 0, 1, (byte) 0x80, 0, 0};
    AudioFormat format = new AudioFormat(96_000, 24, 2, true, true);
    for (javax.sound.sampled.AudioFileFormat.Type type :
        List.of(
            javax.sound.sampled.AudioFileFormat.Type.AIFF,
            javax.sound.sampled.AudioFileFormat.Type.AU)) {
      Path file = folder.resolve("file." + type.getExtension());
      AudioSystem.write(
          new AudioInputStream(new ByteArrayInputStream(data), format, 2), type, file.toFile());
      AudioClip clip = AudioFileReader.read(file);
      assertEquals(96_000, clip.sampleRateHz());
      assertEquals("24 bit", clip.encoding());
      assertArrayEquals(new float[] {0.5f, 1f / (1 << 23)}, clip.channel(0));
      assertArrayEquals(new float[] {-0.5f, -1}, clip.channel(1));
    }
  }

  @Test
  void flacOfSixteenBitIsBitExact() throws IOException {
    AudioClip clip = AudioFileReader.read(fixture("triangle-16.flac"));
    assertEquals("16 bit FLAC", clip.encoding());
    assertEquals(RATE, clip.sampleRateHz());
    assertEquals(5_000, clip.frames());
    for (int n = 0; n < clip.frames(); n++) {
      int triangle = Math.abs(n * 97 % 40_000 - 20_000) - 10_000;
      assertEquals(triangle / 32_768f, clip.channel(0)[n]);
      assertEquals(((triangle >> 1) + n % 5) / 32_768f, clip.channel(1)[n]);
    }
  }

  @Test
  void flacOfTwentyFourBitIsBitExact() throws IOException {
    AudioClip clip = AudioFileReader.read(fixture("hash-24.flac"));
    assertEquals(96_000, clip.sampleRateHz());
    assertEquals(1, clip.channelCount());
    assertEquals(1_500, clip.frames());
    for (int n = 0; n < clip.frames(); n++) {
      int hash = (n * n * 9_973 + n * 12_345) << 8 >> 8;
      assertEquals(hash / 8_388_608f, clip.channel(0)[n]);
    }
  }

  @Test
  void aTruncatedFlacFileGivesItsWholeBlocksAndSaysWhatIsMissing() throws IOException {
    byte[] whole = Files.readAllBytes(fixture("triangle-16.flac"));
    Path file = folder.resolve("cut.flac");
    Files.write(file, Arrays.copyOf(whole, whole.length - 100));
    AudioFile audio = AudioFileReader.read(file, Progress.NONE);
    assertEquals(4_096, audio.clip().frames());
    assertEquals(1, audio.warnings().size());
    assertTrue(audio.warnings().get(0).contains("ends after 0.09 s of the 0.11 s"));
  }

  @Test
  void aDamagedFlacBlockIsSilentAndWhatFollowsKeepsItsPlace() throws IOException {
    byte[] bytes = Files.readAllBytes(fixture("triangle-16.flac"));
    bytes[startOfSecondBlock(bytes) - 1] ^= 0x10;
    Path file = folder.resolve("bad.flac");
    Files.write(file, bytes);
    AudioFile audio = AudioFileReader.read(file, Progress.NONE);
    AudioClip right = AudioFileReader.read(fixture("triangle-16.flac"));
    assertEquals(5_000, audio.clip().frames());
    assertEquals(0, audio.clip().channel(0)[1_000]);
    assertArrayEquals(
        Arrays.copyOfRange(right.channel(0), 4_096, 5_000),
        Arrays.copyOfRange(audio.clip().channel(0), 4_096, 5_000));
    assertEquals(
        List.of("bad.flac is damaged in places, which are silent now. Copy or export it again."),
        audio.warnings());
  }

  @Test
  void progressRunsForwardsAndCanEndTheReading() throws IOException {
    Path file = folder.resolve("long.wav");
    WavWriter.write(
        file, new AudioClip("long", RATE, new float[2][400_000], ""), SampleFormat.PCM_16);
    double[] last = {-1};
    AudioFileReader.read(
        file,
        done -> {
          assertTrue(done > last[0] && done <= 1);
          last[0] = done;
          return true;
        });
    assertTrue(last[0] > 0.9);
    assertThrows(CancellationException.class, () -> AudioFileReader.read(file, done -> done < 0.5));
  }

  private static WavBytes wav() {
    return new WavBytes();
  }

  private void assertSamples(float[] expected, WavBytes header, byte[] data) throws IOException {
    AudioFile file = read(header.chunk("data", data).bytes());
    assertArrayEquals(expected, file.clip().channel(0));
    assertEquals(RATE, file.clip().sampleRateHz());
    assertEquals(List.of(), file.warnings());
  }

  private AudioFile read(byte[] bytes) throws IOException {
    Path file = folder.resolve("file.wav");
    Files.write(file, bytes);
    return AudioFileReader.read(file, Progress.NONE);
  }

  /** The last block is shorter, which its third byte tells. */
  private static int startOfSecondBlock(byte[] flac) {
    int at = 0;
    while (flac[at] != (byte) 0xFF || flac[at + 1] != (byte) 0xF8 || flac[at + 2] != 0x79) {
      at++;
    }
    return at;
  }

  private static Path fixture(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(AudioFileReaderTest.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
