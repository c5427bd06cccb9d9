package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitProcessorTest {
  private static final double RATE = 48_000;
  private static final int FRAMES = 4_096;
  private static final int FADE = 480;

  private final float[][] input = noise(2, FRAMES);
  private final float[][] output = new float[2][FRAMES];
  private final float[] gain = new float[FRAMES];

  @Test
  void notBypassedItIsTheCompressorBitForBit() {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE, 2, ChannelLink.LINKED);
    compressor.setParameters(-30, 4, 1, 100, 6);
    float[][] expected = new float[2][FRAMES];
    compressor.process(input, expected, new float[FRAMES], 0, FRAMES);
    unit(false).process(input, output, gain, 0, FRAMES);
    assertArrayEquals(expected, output);
  }

  @Test
  void bypassedFromTheStartItIsTheInputBitForBit() {
    unit(true).process(input, output, gain, 0, FRAMES);
    assertArrayEquals(input, output);
  }

  @Test
  void theFadeToBypassTakesTenMillisecondsAndStaysBetweenBothSignals() {
    UnitProcessor unit = unit(false);
    UnitProcessor other = unit(false);
    float[][] wet = new float[2][FRAMES];
    other.process(input, wet, gain, 0, FRAMES);
    unit.process(input, output, gain, 0, 1_000);
    unit.setListening(Listening.DRY);
    unit.process(input, output, gain, 1_000, FRAMES - 1_000);
    for (int n = 1_000; n < 1_000 + FADE; n++) {
      double share = (n - 1_000 + 1.0) / FADE;
      assertEquals(wet[0][n] + share * (input[0][n] - wet[0][n]), output[0][n], 1e-6);
    }
    assertArrayEquals(
        Arrays.copyOfRange(input[1], 1_000 + FADE, FRAMES),
        Arrays.copyOfRange(output[1], 1_000 + FADE, FRAMES));
  }

  @Test
  void theCompressorRunsOnWhileBypassed() {
    UnitProcessor unit = unit(false);
    UnitProcessor always = unit(false);
    float[][] expected = new float[2][FRAMES];
    always.process(input, expected, gain, 0, FRAMES);
    unit.setListening(Listening.DRY);
    unit.process(input, output, gain, 0, 1_000);
    unit.setListening(Listening.UNIT);
    unit.process(input, output, gain, 1_000, FRAMES - 1_000);
    assertArrayEquals(
        Arrays.copyOfRange(expected[0], 1_000 + FADE, FRAMES),
        Arrays.copyOfRange(output[0], 1_000 + FADE, FRAMES));
  }

  @Test
  void resetEndsTheFadeAtItsTarget() {
    UnitProcessor unit = unit(false);
    unit.setListening(Listening.DRY);
    unit.process(input, output, gain, 0, 10);
    unit.reset();
    unit.process(input, output, gain, 0, FRAMES);
    assertArrayEquals(input, output);
  }

  @Test
  void samplesThatAreNotFiniteAreSilentInBypassToo() {
    input[0][5] = Float.NaN;
    input[1][6] = Float.POSITIVE_INFINITY;
    UnitProcessor unit = unit(true);
    unit.process(input, output, gain, 0, FRAMES);
    assertEquals(0, output[0][5]);
    assertEquals(0, output[1][6]);
    assertEquals(2, unit.replacedSamples());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 511, FRAMES})
  void theFadeDoesNotDependOnTheBlockSize(int block) {
    float[][] whole = new float[2][FRAMES];
    UnitProcessor atOnce = unit(false);
    atOnce.setListening(Listening.DRY);
    atOnce.process(input, whole, gain, 0, FRAMES);
    UnitProcessor inBlocks = unit(false);
    inBlocks.setListening(Listening.DRY);
    for (int at = 0; at < FRAMES; at += block) {
      inBlocks.process(input, output, gain, at, Math.min(block, FRAMES - at));
    }
    assertArrayEquals(whole, output);
  }

  @Test
  void volumeOfZeroDecibelsChangesNoBit() {
    OutputVolume volume = new OutputVolume();
    volume.prepare(RATE);
    volume.setDb(0);
    float[][] block = {input[0].clone()};
    volume.process(block, 0, FRAMES);
    assertArrayEquals(input[0], block[0]);
  }

  @Test
  void theFirstVolumeHoldsAtOnceAndLaterOnesGlide() {
    OutputVolume volume = new OutputVolume();
    volume.prepare(RATE);
    volume.setDb(-20);
    float[][] block = ones();
    volume.process(block, 0, FRAMES);
    assertEquals(0.1f, block[0][0], 1e-7f);
    volume.setDb(Double.NEGATIVE_INFINITY);
    block = ones();
    volume.process(block, 0, FRAMES);
    float largestStep = 0;
    for (int n = 1; n < FRAMES; n++) {
      largestStep = Math.max(largestStep, Math.abs(block[0][n] - block[0][n - 1]));
    }
    assertTrue(largestStep < 0.1f / 900, "step " + largestStep);
    assertEquals(0, block[0][960]);
  }

  private static float[][] ones() {
    float[] ones = new float[FRAMES];
    Arrays.fill(ones, 1);
    return new float[][] {ones};
  }

  private static UnitProcessor unit(boolean bypassed) {
    UnitProcessor unit = new UnitProcessor();
    unit.prepare(RATE, 2, ChannelLink.LINKED);
    unit.setParameters(-30, 4, 1, 100, 6);
    unit.setListening(bypassed ? Listening.DRY : Listening.UNIT);
    return unit;
  }

  private static float[][] noise(int channels, int frames) {
    SplittableRandom random = new SplittableRandom(21);
    float[][] noise = new float[channels][frames];
    for (float[] channel : noise) {
      for (int n = 0; n < frames; n++) {
        channel[n] = (float) (random.nextDouble() - 0.5);
      }
    }
    return noise;
  }
}
