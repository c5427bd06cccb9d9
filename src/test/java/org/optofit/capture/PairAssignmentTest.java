package org.optofit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optofit.capture.PairAssignment.Evidence;
import org.optofit.dsp.ChannelLink;
import org.optofit.dsp.FeedForwardCompressor;
import org.optofit.model.AudioClip;

final class PairAssignmentTest {
  private static final double RATE_HZ = 8_000;

  @Test
  void namesDecideInEitherOrder() {
    AudioClip dry = clip("dry-music.wav", steps(1));
    AudioClip wet = clip("wet-music-pr070.wav", steps(2));
    assertEquals(Evidence.NAMES, PairAssignment.of(dry, wet).evidence());
    assertTrue(PairAssignment.of(dry, wet).firstIsDry());
    assertFalse(PairAssignment.of(wet, dry).firstIsDry());
  }

  @Test
  void oneTellingNameIsEnough() {
    assertTrue(
        PairAssignment.of(clip("take.wav", steps(1)), clip("out.wav", steps(1))).firstIsDry());
    assertFalse(
        PairAssignment.of(clip("take.wav", steps(1)), clip("in.wav", steps(1))).firstIsDry());
  }

  @Test
  void compressedTakeIsWetWhateverItsGainAndName() {
    float[] dry = steps(7);
    AudioClip a = clip("take 1.wav", dry);
    for (double makeUpDb : new double[] {-20, 0, 12}) {
      AudioClip b = clip("take 2.wav", compressed(dry, makeUpDb));
      PairAssignment assignment = PairAssignment.of(b, a);
      assertFalse(assignment.firstIsDry());
      assertEquals(Evidence.DYNAMICS, assignment.evidence());
      assertTrue(assignment.spreadDb() > 3, "spread " + assignment.spreadDb());
    }
  }

  @Test
  void silenceAndTwinsKeepTheirOrder() {
    AudioClip silence = clip("a.wav", new float[16_000]);
    assertEquals(Evidence.ORDER, PairAssignment.of(silence, clip("b.wav", steps(1))).evidence());
    AudioClip twin = clip("b.wav", steps(1));
    assertEquals(Evidence.ORDER, PairAssignment.of(twin, twin).evidence());
    assertTrue(PairAssignment.of(twin, twin).firstIsDry());
  }

  @Test
  void brokenSamplesDoNotCount() {
    float[] broken = steps(3);
    broken[100] = Float.NaN;
    broken[5_000] = Float.POSITIVE_INFINITY;
    double whole = PairAssignment.spreadDb(clip("a.wav", steps(3)));
    assertEquals(whole, PairAssignment.spreadDb(clip("a.wav", broken)), 0.5);
  }

  /** Noise whose level jumps between -3 and -40 dBFS four times a second. */
  private static float[] steps(long seed) {
    Random random = new Random(seed);
    float[] samples = new float[(int) (4 * RATE_HZ)];
    for (int n = 0; n < samples.length; n++) {
      double gain = Math.pow(10, -0.05 * (3 + 37.0 * ((n / 1_000) % 4) / 3));
      samples[n] = (float) (gain * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  private static float[] compressed(float[] dry, double makeUpDb) {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE_HZ, 1, ChannelLink.LINKED);
    compressor.setParameters(-40, 4, 1, 100, makeUpDb);
    compressor.reset();
    float[][] out = new float[1][dry.length];
    compressor.process(new float[][] {dry}, out, new float[dry.length], 0, dry.length);
    return out[0];
  }

  private static AudioClip clip(String name, float[] samples) {
    return new AudioClip(name, RATE_HZ, new float[][] {samples}, "16 bit");
  }
}
