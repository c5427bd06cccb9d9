package org.optofit.audio;

/** How much audio waits in the device: more is safer, less answers sooner. */
public enum BufferSize {
  /** 4 blocks of 256 frames, 21 ms at 48 kHz. */
  SMALL(256),
  /** 4 blocks of 512 frames, 43 ms at 48 kHz. */
  MEDIUM(512),
  /** 4 blocks of 1024 frames, 85 ms at 48 kHz. */
  LARGE(1024),
  /** 4 blocks of 2048 frames, 171 ms at 48 kHz. */
  VERY_LARGE(2048),
  /** 4 blocks of 8192 frames, 683 ms: for machines that do much else, and for recordings. */
  HUGE(8192);

  /** Blocks in the device's buffer. */
  public static final int BLOCKS = 4;

  private final int blockFrames;

  BufferSize(int blockFrames) {
    this.blockFrames = blockFrames;
  }

  /** Frames that are computed at a time. */
  public int blockFrames() {
    return blockFrames;
  }

  /** Frames that fit into the device's buffer. */
  public int bufferFrames() {
    return BLOCKS * blockFrames;
  }
}
