package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.model.AudioClip;

/** A target is written whole or not at all; {@link WavRoundTripTest} has what is in it. */
final class WavWriterTest {
  private static final byte[] FORMER = {1, 2, 3};
  private static final Path FULL_DISK = Path.of("/dev/full");
  private static final AudioClip SECOND = new AudioClip("", 48_000, new float[2][48_000], "");

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void aFormerFileStandsThere() throws IOException {
    target = Files.write(folder.resolve("out.wav"), FORMER);
  }

  @Test
  void theFormerFileIsReplacedOnlyWhenTheNewOneIsWhole() throws IOException {
    try (WavWriter writer = open(1_000)) {
      writer.write(new float[2][1_000], 0, 1_000);
      assertFormerFile();
      writer.finish();
      assertEquals(44 + 1_000 * 4, Files.size(target));
    }
    assertOnlyTheTargetIsThere();
  }

  @Test
  void closingBeforeTheEndLeavesTheFormerFile() throws IOException {
    try (WavWriter writer = open(1_000)) {
      writer.write(new float[2][500], 0, 500);
    }
    assertFormerFile();
    assertOnlyTheTargetIsThere();
  }

  @Test
  void aFullDiskIsSaidAndLeavesTheFormerFile() throws IOException {
    assumeTrue(Files.exists(FULL_DISK), "this system has no device that is always full");
    WavHeader header = new WavHeader(48_000, 2, 1_000_000, SampleFormat.PCM_16);
    IOException full =
        assertThrows(
            IOException.class,
            () -> WavWriter.open(target, header, WavWriterTest::onFullDisk).close());
    assertEquals(
        "The disk is full: out.wav takes 4.0 MB. Free some space or choose another disk; nothing"
            + " was changed.",
        full.getMessage());
    assertFormerFile();
    assertOnlyTheTargetIsThere();
  }

  @Test
  void aFolderMayBeForbidden() {
    WavHeader header = new WavHeader(48_000, 2, 1, SampleFormat.PCM_16);
    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                WavWriter.open(
                        target,
                        header,
                        file -> {
                          throw new AccessDeniedException(file.toString());
                        })
                    .close());
    assertEquals(
        "This user may not write into the folder of out.wav. Choose another folder.",
        refused.getMessage());
  }

  @Test
  void aFolderAsTargetIsRefused() {
    assertRefusal(folder, folder + " is a folder. Name a file in it.");
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    assertRefusal(
        nowhere.resolve("a.wav"),
        "The folder " + nowhere + " does not exist. Create it or choose another one.");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatIsNoFileLikeADeviceIsNotOverwritten() throws IOException {
    Path socket = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertRefusal(socket, socket + " is a device, not a file. Choose another name.");
      assertTrue(Files.exists(socket) && !Files.isRegularFile(socket), "it is still there");
    }
  }

  @Test
  void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.wav"), target);
    WavWriter.write(link, SECOND, SampleFormat.PCM_16);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(48_000, AudioFileReader.read(target).frames());
  }

  @Test
  void filesThatWavCannotHoldAreRefusedBeforeTheyAreBegun() {
    IOException refused =
        assertThrows(
            IOException.class,
            () -> WavWriter.open(target, 48_000, 2, 1_000_000_000, SampleFormat.FLOAT_32).close());
    assertEquals(
        "out.wav would hold 8.0 GB, and a WAV file ends at 4.2 GB. Choose fewer bits or a"
            + " shorter piece.",
        refused.getMessage());
  }

  @Test
  void anOddNumberOfBytesIsPaddedAsTheFormatAsks() throws IOException {
    WavWriter.write(target, new AudioClip("", 48_000, new float[1][3], ""), SampleFormat.PCM_24);
    assertEquals(44 + 9 + 1, Files.size(target));
    assertEquals(3, AudioFileReader.read(target).frames());
  }

  @Test
  void moreOrFewerFramesThanAnnouncedAreAMistakeOfTheCaller() throws IOException {
    try (WavWriter writer = open(10)) {
      assertThrows(IllegalStateException.class, () -> writer.write(new float[2][11], 0, 11));
      writer.write(new float[2][9], 0, 9);
      assertThrows(IllegalStateException.class, writer::finish);
    }
    assertFormerFile();
  }

  private WavWriter open(int frames) throws IOException {
    return WavWriter.open(target, 48_000, 2, frames, SampleFormat.PCM_16);
  }

  private static FileChannel onFullDisk(Path temporary) throws IOException {
    Files.createSymbolicLink(temporary, FULL_DISK);
    return FileChannel.open(temporary, StandardOpenOption.WRITE);
  }

  private void assertRefusal(Path wrong, String sentence) {
    IOException refused =
        assertThrows(IOException.class, () -> WavWriter.write(wrong, SECOND, SampleFormat.PCM_16));
    assertEquals(sentence, refused.getMessage());
  }

  private void assertFormerFile() throws IOException {
    assertArrayEquals(FORMER, Files.readAllBytes(target));
  }

  private void assertOnlyTheTargetIsThere() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(file -> !file.equals(target)));
    }
  }
}
