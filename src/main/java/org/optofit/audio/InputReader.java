package org.optofit.audio;

/** Reads one opening of a live input block by block into its ring. Input thread. */
final class InputReader {
  private static final double BLOCK_SECONDS = 0.005;

  private final InputLine line;
  private final LiveFeed feed;
  private final Clock clock;
  private final int blockFrames;
  private final byte[] encoded;
  private final float[][] decoded;
  private final SampleDecoder decoder;
  private InputRing ring;
  private double outputRateHz;

  /** Reads a line; the feed knows the output's rate. */
  InputReader(InputLine line, LiveFeed feed, Clock clock) {
    this.line = line;
    this.feed = feed;
    this.clock = clock;
    blockFrames = (int) Math.ceil(BLOCK_SECONDS * line.sampleRateHz());
    encoded = new byte[blockFrames * line.channels() * line.format().bytes()];
    decoded = new float[line.channels()][blockFrames];
    decoder = SampleDecoder.of(Mixers.format(line.sampleRateHz(), line.channels(), line.format()));
    ring = newRing();
    offer();
  }

  /** Reads a block; false if the device did not give all of it. */
  boolean read() {
    if (feed.outputRateHz() != outputRateHz) {
      ring = newRing();
      offer();
    }
    if (line.read(encoded, encoded.length) < encoded.length) {
      return false;
    }
    long now = clock.nanos();
    decoder.decode(encoded, blockFrames, decoded, 0);
    LiveInput input = feed.input();
    for (int c = 0; c < input.channels(); c++) {
      feed.meter().measure(decoded[input.firstChannel() + c], blockFrames);
    }
    ring.write(decoded, input.firstChannel(), now);
    return true;
  }

  /** Closes the line; what is left in the ring may still be played. */
  void close() {
    feed.offer(null);
    line.close();
  }

  private InputRing newRing() {
    return new InputRing(line.sampleRateHz(), feed.input().channels(), blockFrames);
  }

  private void offer() {
    outputRateHz = feed.outputRateHz();
    feed.offer(Inlet.of(ring, outputRateHz));
  }
}
