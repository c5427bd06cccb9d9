package org.optofit.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import org.optofit.model.AudioClip;

/**
 * Writes a WAV file, whole or not at all.
 *
 * <p>The audio goes to a temporary file beside the target, which takes the target's name in {@link
 * #finish}. Closing before that removes the temporary file and leaves a former target untouched.
 * One thread at a time; not the window's, not the audio thread.
 */
public final class WavWriter implements AutoCloseable {
  private static final int BLOCK_FRAMES = 8_192;

  /** Opens the temporary file for writing. */
  @FunctionalInterface
  interface Opener {
    FileChannel open(Path temporary) throws IOException;
  }

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final SampleFormat format;
  private final long frames;
  private final byte[] block;
  private long framesLeft;
  private long clippedSamples;
  private boolean finished;

  private WavWriter(Path target, WavHeader header, Opener opener) throws IOException {
    this.target = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
    this.format = header.format();
    this.frames = header.frames();
    this.framesLeft = header.frames();
    this.block = new byte[BLOCK_FRAMES * header.channels() * format.bytes()];
    requireWritableTarget();
    this.temporary = this.target.resolveSibling("." + name() + "." + UUID.randomUUID() + ".part");
    try {
      this.channel = opener.open(temporary);
    } catch (IOException e) {
      throw explained(e);
    }
    try {
      writeFully(ByteBuffer.wrap(header.bytes()));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Writes a clip.
   *
   * @throws IOException with one sentence for the user; the target is as before
   */
  public static void write(Path target, AudioClip clip, SampleFormat format) throws IOException {
    try (WavWriter writer =
        open(target, clip.sampleRateHz(), clip.channelCount(), clip.frames(), format)) {
      writer.write(clip.channels(), 0, clip.frames());
      writer.finish();
    }
  }

  /**
   * Begins a file whose length is known.
   *
   * @param frames number of frames that will be written
   * @throws IOException with one sentence for the user
   */
  public static WavWriter open(
      Path target, double sampleRateHz, int channels, long frames, SampleFormat format)
      throws IOException {
    return open(
        target,
        new WavHeader(sampleRateHz, channels, frames, format),
        file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  /** Begins a file on a channel that the caller opens. */
  static WavWriter open(Path target, WavHeader header, Opener opener) throws IOException {
    if (header.fileBytes() > WavHeader.MOST_BYTES) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s would hold %.1f GB, and a WAV file ends at 4.2 GB."
                  + " Choose fewer bits or a shorter piece.",
              target.getFileName(),
              header.fileBytes() / 1e9));
    }
    return new WavWriter(target, header, opener);
  }

  /**
   * Appends a block.
   *
   * @param channels samples per channel, as many channels as announced
   * @param offset first frame
   * @param frames number of frames
   * @throws IOException with one sentence for the user, such as a full disk
   */
  public void write(float[][] channels, int offset, int frames) throws IOException {
    if (frames > framesLeft) {
      throw new IllegalStateException(frames - framesLeft + " frames more than announced");
    }
    for (int done = 0; done < frames; done += BLOCK_FRAMES) {
      int count = Math.min(BLOCK_FRAMES, frames - done);
      clippedSamples += format.encode(channels, offset + done, count, block);
      writeFully(ByteBuffer.wrap(block, 0, count * channels.length * format.bytes()));
    }
    framesLeft -= frames;
  }

  /** Number of samples clipped so far. */
  public long clippedSamples() {
    return clippedSamples;
  }

  /**
   * Completes the file and gives it its name.
   *
   * @throws IOException with one sentence for the user
   * @throws IllegalStateException if fewer frames were written than announced
   */
  public void finish() throws IOException {
    if (framesLeft > 0) {
      throw new IllegalStateException(framesLeft + " of " + frames + " frames are missing");
    }
    try {
      if (channel.position() % 2 != 0) {
        writeFully(ByteBuffer.allocate(1));
      }
      channel.force(true);
      channel.close();
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw explained(e);
    }
    finished = true;
  }

  /**
   * Removes what was written unless {@link #finish} was called.
   *
   * @throws IOException if the temporary file cannot be removed
   */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!finished) {
      Files.deleteIfExists(temporary);
    }
  }

  private void requireWritableTarget() throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a folder. Name a file in it.");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException(target + " is a device, not a file. Choose another name.");
    }
    Path folder = target.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IOException(
          "The folder " + folder + " does not exist. Create it or choose another one.");
    }
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private IOException explained(IOException e) {
    if (e instanceof AccessDeniedException) {
      return new IOException(
          "This user may not write into the folder of " + name() + ". Choose another folder.", e);
    }
    if (e instanceof NoSuchFileException) {
      Path folder = target.toAbsolutePath().getParent();
      return new IOException(
          folder != null && Files.isDirectory(folder)
              ? "No file can be made in the folder of " + name() + ". Choose another folder."
              : "The folder of " + name() + " is gone. Create it or choose another one.",
          e);
    }
    String reason = String.valueOf(e.getMessage());
    if (reason.contains("No space left") || reason.contains("not enough space")) {
      return new IOException(
          String.format(
              Locale.ROOT,
              "The disk is full: %s takes %.1f MB. Free some space or choose another disk;"
                  + " nothing was changed.",
              name(),
              (double) frames * block.length / BLOCK_FRAMES / 1e6),
          e);
    }
    return new IOException(
        name() + " cannot be written (" + reason + "). Choose another place; nothing was changed.",
        e);
  }

  private String name() {
    return String.valueOf(target.getFileName());
  }
}
