package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
final class PowPerSampleCompressorTest {
  @Test
  void baselinePlaysWhatTheProductPlays() {
    float[] input = SwingingNoise.samples(44_100, 44_100);
    float[] expected = new float[input.length];
    FeedForwardCompressor product = new FeedForwardCompressor();
    product.prepare(44_100, 1, ChannelLink.LINKED);
    product.setParameters(-36, 4, 1, 200, 3);
    product.process(
        new float[][] {input}, new float[][] {expected}, new float[input.length], 0, input.length);

    float[] found = new float[input.length];
    new PowPerSampleCompressor(-36, 4, 1, 200, 3, 44_100).process(input, found, 0, input.length);

    assertArrayEquals(expected, found, 1e-7f);
  }
}
