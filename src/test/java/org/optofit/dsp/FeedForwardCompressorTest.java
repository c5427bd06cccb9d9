package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedForwardCompressorTest {
  private static final double RATE = 48_000;
  private static final int FRAMES = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 511, 4096})
  void outputDoesNotDependOnBlockSize(int blockSize) {
    float[][] in = {noise(1, FRAMES), noise(2, FRAMES)};
    float[][] whole = playWithAGlide(in, FRAMES);
    float[][] blocks = playWithAGlide(in, blockSize);
    for (int c = 0; c < whole.length; c++) {
      assertArrayEquals(whole[c], blocks[c], 0);
    }
  }

  /** Parameters change at frame 8000, whatever the block size; last channel is the gain. */
  private static float[][] playWithAGlide(float[][] in, int blockSize) {
    FeedForwardCompressor compressor = prepared(RATE, in.length, ChannelLink.LINKED);
    float[][] out = new float[in.length][FRAMES];
    float[] gain = new float[FRAMES];
    int change = 8_000;
    for (int n = 0; n < FRAMES; ) {
      if (n == change) {
        compressor.setParameters(-40, 10, 0.5, 300, 6);
      }
      int end = n < change ? change : FRAMES;
      int frames = Math.min(blockSize, end - n);
      compressor.process(in, out, gain, n, frames);
      n += frames;
    }
    return new float[][] {out[0], out[1], gain};
  }

  @Test
  void linkedChannelsShareTheGainOfTheLouder() {
    float[] loud = noise(3, FRAMES);
    float[] quiet = scaled(noise(4, FRAMES), 0.01f);
    float[] louder = new float[FRAMES];
    for (int n = 0; n < FRAMES; n++) {
      louder[n] = Math.max(Math.abs(loud[n]), Math.abs(quiet[n]));
    }
    float[] gain = new float[FRAMES];
    float[] expected = new float[FRAMES];
    float[][] out = play(prepared(RATE, 2, ChannelLink.LINKED), new float[][] {loud, quiet}, gain);
    play(prepared(RATE, 1, ChannelLink.LINKED), new float[][] {louder}, expected);
    assertArrayEquals(expected, gain, 0);
    for (int n = 0; n < FRAMES; n++) {
      assertEquals(gain[n] * makeUp() * quiet[n], out[1][n], 1e-8);
    }
  }

  @Test
  void dualMonoChannelsEqualTwoMonoCompressors() {
    float[][] in = {noise(5, FRAMES), scaled(noise(6, FRAMES), 0.1f)};
    float[] gain = new float[FRAMES];
    float[][] out = play(prepared(RATE, 2, ChannelLink.DUAL_MONO), in, gain);
    float[] leftGain = new float[FRAMES];
    float[] rightGain = new float[FRAMES];
    float[][] left = play(mono(), new float[][] {in[0]}, leftGain);
    float[][] right = play(mono(), new float[][] {in[1]}, rightGain);
    assertArrayEquals(left[0], out[0], 0);
    assertArrayEquals(right[0], out[1], 0);
    for (int n = 0; n < FRAMES; n++) {
      assertEquals(Math.min(leftGain[n], rightGain[n]), gain[n]);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {8_000, 22_050, 44_100, 48_000, 96_000, 192_000})
  void timesHoldAtEveryRate(double rate) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(rate, 1, ChannelLink.LINKED);
    compressor.setParameters(-20, 4, 50, 200, 0);
    int frames = (int) rate;
    float[] in = new float[frames];
    Arrays.fill(in, 1);
    float[] gain = new float[frames];
    play(compressor, new float[][] {in}, gain);
    double end = Decibels.toFactor(-15);
    int at10 = 0;
    int at90 = 0;
    for (int n = 0; n < frames; n++) {
      double share = (1 - gain[n]) / (1 - end);
      at10 += share < 0.1 ? 1 : 0;
      at90 += share < 0.9 ? 1 : 0;
    }
    assertEquals(50, (at90 - at10) / rate * 1000, 0.2 + 1000 / rate);
    assertEquals(end, gain[frames - 1], 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"7999", "192001", "NaN", "0", "-44100", "Infinity"})
  void ratesOutsideTheRangeAreRefused(double rate) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    assertThrows(
        IllegalArgumentException.class, () -> compressor.prepare(rate, 1, ChannelLink.LINKED));
  }

  @Test
  void noChannelIsRefused() {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    assertThrows(
        IllegalArgumentException.class, () -> compressor.prepare(RATE, 0, ChannelLink.LINKED));
  }

  @ParameterizedTest
  @EnumSource(ChannelLink.class)
  void samplesThatAreNoNumbersBecomeZeroAreCountedAndLeaveNoTrace(ChannelLink link) {
    float[] clean = noise(7, FRAMES);
    float[] dirty = clean.clone();
    float[] bad = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    for (int i = 0; i < bad.length; i++) {
      clean[100 * (i + 1)] = 0;
      dirty[100 * (i + 1)] = bad[i];
    }
    FeedForwardCompressor compressor = prepared(RATE, 1, link);
    float[] gain = new float[FRAMES];
    float[][] out = play(compressor, new float[][] {dirty}, gain);
    assertEquals(bad.length, compressor.replacedSamples());
    assertArrayEquals(play(mono(), new float[][] {clean}, new float[FRAMES])[0], out[0], 0);
    compressor.reset();
    assertEquals(0, compressor.replacedSamples());
  }

  @Test
  void aBadSampleInOneLinkedChannelLeavesTheOtherAudible() {
    float[][] in = {noise(8, FRAMES), noise(9, FRAMES)};
    in[0][500] = Float.NaN;
    float[][] out = play(prepared(RATE, 2, ChannelLink.LINKED), in, new float[FRAMES]);
    assertEquals(0, out[0][500]);
    assertNotEquals(0, out[1][500]);
  }

  @Test
  void silenceAfterMusicGivesExactZeros() {
    float[] in = Arrays.copyOf(noise(10, 1000), 200_000);
    float[] gain = new float[in.length];
    float[][] out = play(mono(), new float[][] {in}, gain);
    for (int n = 1000; n < in.length; n++) {
      assertEquals(0, out[0][n]);
      assertTrue(gain[n] > 0.01f && gain[n] <= 1);
    }
  }

  @Test
  void subnormalInputGivesExactZeros() {
    float[] in = new float[1000];
    Arrays.fill(in, Float.MIN_VALUE);
    float[][] out = play(mono(), new float[][] {in}, new float[1000]);
    assertArrayEquals(new float[1000], out[0], 0);
  }

  @Test
  void overloadStaysFinite() {
    float[] in = new float[1000];
    Arrays.fill(in, Float.MAX_VALUE);
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE, 1, ChannelLink.LINKED);
    compressor.setParameters(0, 1, 10, 100, 40);
    for (float sample : play(compressor, new float[][] {in}, new float[1000])[0]) {
      assertTrue(Float.isFinite(sample));
    }
  }

  @Test
  void aGlideEndsOnExactlyTheSteadyResult() {
    FeedForwardCompressor glided = mono();
    glided.setParameters(-40, 10, 0.5, 300, 6);
    FeedForwardCompressor steady = new FeedForwardCompressor();
    steady.prepare(RATE, 1, ChannelLink.LINKED);
    steady.setParameters(-40, 10, 0.5, 300, 6);
    int glide = (int) (FeedForwardCompressor.GLIDE_MS * RATE / 1000);
    // Full scale for long enough that both gains have come to the same double.
    float[] in = new float[20 * FRAMES];
    Arrays.fill(in, 1);
    System.arraycopy(noise(12, FRAMES), 0, in, 19 * FRAMES, FRAMES);
    float[] a = play(glided, new float[][] {in}, new float[in.length])[0];
    float[] b = play(steady, new float[][] {in}, new float[in.length])[0];
    boolean differs = false;
    for (int n = 0; n < glide; n++) {
      differs |= a[n] != b[n];
    }
    assertTrue(differs, "there was no glide");
    for (int n = 18 * FRAMES; n < in.length; n++) {
      assertEquals(b[n], a[n], "sample " + n);
    }
  }

  @Test
  void aGlideLastsTwentyMillisecondsAndMakesNoJump() {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE, 1, ChannelLink.LINKED);
    compressor.setParameters(0, 1, 10, 100, 0);
    compressor.setParameters(0, 1, 10, 100, 20);
    float[] in = new float[2000];
    Arrays.fill(in, 0.05f);
    float[] out = play(compressor, new float[][] {in}, new float[2000])[0];
    double previousDb = Decibels.fromFactor(0.05);
    int glide = (int) (FeedForwardCompressor.GLIDE_MS * RATE / 1000);
    for (int n = 0; n < glide; n++) {
      double db = Decibels.fromFactor(out[n]);
      assertEquals(20.0 / glide, db - previousDb, 1e-4);
      previousDb = db;
    }
    assertEquals(0.5f, out[glide - 1]);
    assertEquals(0.5f, out[1999]);
  }

  @Test
  void aSecondChangeDuringAGlideStartsFromWhereItIs() {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE, 1, ChannelLink.LINKED);
    compressor.setParameters(0, 1, 10, 100, 0);
    compressor.setParameters(0, 1, 10, 100, 20);
    float[][] in = {new float[2000]};
    Arrays.fill(in[0], 0.05f);
    float[][] out = {new float[2000]};
    compressor.process(in, out, new float[2000], 0, 480);
    compressor.setParameters(0, 1, 10, 100, 0);
    compressor.process(in, out, new float[2000], 480, 1520);
    double largest = 0;
    for (int n = 1; n < 2000; n++) {
      double change = Decibels.fromFactor(out[0][n]) - Decibels.fromFactor(out[0][n - 1]);
      largest = Math.max(largest, Math.abs(change));
    }
    assertTrue(largest < 0.03, largest + " dB between two samples");
    assertEquals(0.05f, out[0][1999]);
  }

  @Test
  void scalingInputAndThresholdTogetherLeavesTheGainAlone() {
    float[] in = noise(13, FRAMES);
    float[] gain = new float[FRAMES];
    float[] scaledGain = new float[FRAMES];
    play(mono(), new float[][] {in}, gain);
    FeedForwardCompressor lower = new FeedForwardCompressor();
    lower.prepare(RATE, 1, ChannelLink.LINKED);
    lower.setParameters(-20 - 20 * Math.log10(2), 4, 5, 100, 3);
    play(lower, new float[][] {scaled(in, 0.5f)}, scaledGain);
    assertArrayEquals(gain, scaledGain, 1e-6f);
  }

  @Test
  void processingAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    int block = 256;
    float[][] in = {noise(14, block), noise(15, block)};
    float[][] out = new float[2][block];
    float[] gain = new float[block];
    FeedForwardCompressor compressor = prepared(RATE, 2, ChannelLink.LINKED);
    for (int i = 0; i < 2_000; i++) {
      compressor.process(in, out, gain, 0, block);
    }
    // The best of some rounds: a method the compiler throws away is charged once, a loop always.
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 4 && least > 0; round++) {
      long before = threads.getThreadAllocatedBytes(self);
      for (int i = 0; i < 10_000; i++) {
        if (i % 100 == 0) {
          compressor.setParameters(-20 - i % 7, 4, 5, 100, 3);
        }
        compressor.process(in, out, gain, 0, block);
      }
      least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
    }
    assertEquals(0, least);
  }

  @Test
  void randomParametersAndSignalsNeverGiveNonsense() {
    Random random = new Random(16);
    for (int trial = 0; trial < 200; trial++) {
      double rate = 8_000 + 184_000 * random.nextDouble();
      FeedForwardCompressor compressor = new FeedForwardCompressor();
      compressor.prepare(rate, 1, ChannelLink.LINKED);
      float[] in = scaled(noise(trial, 512), (float) Math.pow(10, 2 - 6 * random.nextDouble()));
      float[] gain = new float[512];
      for (int change = 0; change < 3; change++) {
        compressor.setParameters(
            -90 + 96 * random.nextDouble(),
            Math.pow(200, random.nextDouble()),
            0.02 * Math.pow(50_000, random.nextDouble()),
            Math.pow(30_000, random.nextDouble()),
            -60 + 120 * random.nextDouble());
        float[] out = play(compressor, new float[][] {in}, gain)[0];
        for (int n = 0; n < out.length; n++) {
          assertTrue(Float.isFinite(out[n]), "trial " + trial);
          assertTrue(gain[n] > 0 && gain[n] <= 1, "trial " + trial);
        }
      }
    }
  }

  private static FeedForwardCompressor mono() {
    return prepared(RATE, 1, ChannelLink.LINKED);
  }

  private static FeedForwardCompressor prepared(double rate, int channels, ChannelLink link) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(rate, channels, link);
    compressor.setParameters(-20, 4, 5, 100, 3);
    return compressor;
  }

  private static double makeUp() {
    return Decibels.toFactor(3);
  }

  private static float[][] play(FeedForwardCompressor compressor, float[][] in, float[] gain) {
    float[][] out = new float[in.length][in[0].length];
    compressor.process(in, out, gain, 0, in[0].length);
    return out;
  }

  private static float[] noise(long seed, int frames) {
    Random random = new Random(seed);
    float[] samples = new float[frames];
    for (int n = 0; n < frames; n++) {
      double level = 0.5 + 0.5 * Math.sin(n * 1e-3);
      samples[n] = (float) (level * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  private static float[] scaled(float[] samples, float factor) {
    float[] result = samples.clone();
    for (int n = 0; n < result.length; n++) {
      result[n] *= factor;
    }
    return result;
  }
}
