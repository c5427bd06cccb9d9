package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two devices with a clock each: what comes out of the one is what went into the other. */
final class LiveSourceTest {
  private static final int BLOCK = 256;
  private static final double AMPLITUDE = 0.5;
  private static final double HZ = 997;
  private static final double JITTER_SECONDS = 0.004;

  /** The controller has found 100 ppm by then. */
  private static final double SETTLED_SECONDS = 90;

  private final VirtualClock clock = new VirtualClock();
  private final LiveSource source = new LiveSource(new Timeline(), clock);
  private final LiveFeed feed =
      new LiveFeed(new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 1), new InputMeter());
  private long frames;

  @ParameterizedTest
  @CsvSource({"100, 48000", "-100, 48000", "300, 44100", "0, 96000"})
  void aSineThroughDriftAndJitterStaysASine(double ppm, double outputHz) {
    MemoryInput input = begin(ppm, outputHz, JITTER_SECONDS, LiveSourceTest::sine);
    run(input, outputHz, SETTLED_SECONDS);
    float[] heard = run(input, outputHz, 5);
    double worst = 0;
    int window = (int) (outputHz / 10);
    for (int at = 0; at + window <= heard.length; at += window) {
      worst = Math.max(worst, SineFit.residual(heard, at, window, HZ / outputHz));
    }
    assertTrue(worst < Math.pow(10, -90 / 20.0), "THD+N " + 20 * Math.log10(worst) + " dB");
    assertEquals(0, gaps());
    assertEquals(ppm, feed.status(false, 0).driftPpm(), 15);
  }

  @Test
  void fromTheFirstSampleOnThereIsNoStepBeyondTheSinesOwn() {
    MemoryInput input = begin(100, 48_000, JITTER_SECONDS, LiveSourceTest::sine);
    float[] heard = run(input, 48_000, 60);
    assertTrue(peak(heard) > 0.9 * AMPLITUDE, "it was heard");
    assertSmooth(heard);
    assertEquals(0, gaps());
  }

  @Test
  void anInputThatRunsDryFadesOutAndInAgainAndIsCounted() {
    MemoryInput input = begin(0, 48_000, JITTER_SECONDS, LiveSourceTest::sine);
    float[] before = run(input, 48_000, 3);
    input.setSilent(true);
    float[] dry = run(input, 48_000, 1);
    input.setSilent(false);
    float[] after = run(input, 48_000, 3);
    assertEquals(0, peak(tail(dry, 24_000)), "silence while nothing comes");
    assertTrue(peak(tail(after, 48_000)) > 0.9 * AMPLITUDE, "heard again");
    assertSmooth(join(before, dry, after));
    assertEquals(1, gaps());
  }

  @Test
  void anOutputThatStoodStillThrowsAwayWhatPiledUp() {
    MemoryInput input = begin(0, 48_000, JITTER_SECONDS, LiveSourceTest::sine);
    float[] before = run(input, 48_000, 3);
    double latency = feed.status(false, 0).latencyMs();
    clock.advanceSeconds(0.2);
    float[] after = run(input, 48_000, 20);
    assertEquals(1, gaps());
    assertEquals(latency, feed.status(false, 0).latencyMs(), 12);
    assertSmooth(join(before, after));
  }

  @Test
  void anotherOpeningIsTakenOnceTheFirstHasFaded() {
    MemoryInput input = begin(0, 48_000, JITTER_SECONDS, LiveSourceTest::sine);
    float[] before = run(input, 48_000, 2);
    input.open(48_000);
    float[] after = run(input, 48_000, 2);
    assertTrue(peak(tail(after, 48_000)) > 0.9 * AMPLITUDE, "heard again");
    assertSmooth(join(before, after));
  }

  @Test
  void anOpeningForAnotherRateOfTheOutputIsLeftAlone() {
    MemoryInput input = begin(0, 48_000, 0, LiveSourceTest::sine);
    input.open(44_100);
    assertEquals(0, peak(run(input, 48_000, 2)));
  }

  @Test
  void stoppingFadesOut() {
    MemoryInput input = begin(0, 48_000, JITTER_SECONDS, LiveSourceTest::sine);
    float[] before = run(input, 48_000, 2);
    source.fadeOut();
    float[] after = run(input, 48_000, 0.1);
    assertTrue(source.silent());
    assertSmooth(join(before, after));
    assertEquals(0, gaps());
  }

  @Test
  void theLatencyIsThatOfWhatWaits() {
    LongToDoubleFunction impulses = frame -> frame % 24_000 == 0 ? 1 : 0;
    MemoryInput input = begin(0, 48_000, 0, impulses);
    long begun = clock.nanos();
    run(input, 48_000, 4);
    double latencyMs = feed.status(false, 0).latencyMs();
    double startMs = (clock.nanos() - begun) * 1e-6;
    float[] heard = run(input, 48_000, 1);
    int at = 0;
    while (Math.abs(heard[at]) < 0.5) {
      at++;
    }
    double heardMs = startMs + (BLOCK + at) / 48.0;
    double lateMs = heardMs - Math.floor(heardMs / 500) * 500;
    assertEquals(lateMs, latencyMs, 1.5);
  }

  private static double sine(long frame) {
    return AMPLITUDE * Math.sin(2 * Math.PI * HZ / MemoryInput.RATE * frame);
  }

  private MemoryInput begin(
      double ppm, double outputHz, double jitter, LongToDoubleFunction signal) {
    MemoryInput input = new MemoryInput(clock, feed, ppm, jitter, signal);
    input.open(outputHz);
    source.load(feed, outputHz, BLOCK);
    source.begin(0, true);
    return input;
  }

  /** The output reads by the virtual clock; the reads are late by up to a millisecond. */
  private float[] run(MemoryInput input, double outputHz, double seconds) {
    int blocks = (int) (seconds * outputHz / BLOCK);
    float[] heard = new float[blocks * BLOCK];
    float[][] block = new float[1][BLOCK];
    for (int b = 0; b < blocks; b++) {
      clock.advanceSeconds(BLOCK / outputHz);
      double late = 1e-3 * (frames / BLOCK * 7919 % 1000) / 1000;
      clock.advanceSeconds(late);
      input.deliver();
      source.read(block, BLOCK, frames);
      clock.advanceSeconds(-late);
      System.arraycopy(block[0], 0, heard, b * BLOCK, BLOCK);
      frames += BLOCK;
    }
    return heard;
  }

  private long gaps() {
    return feed.status(false, 0).gaps();
  }

  private static void assertSmooth(float[] heard) {
    // The fade of 5 ms adds its own slope of at most 1.5 / 240 of the amplitude.
    double most = AMPLITUDE * (2 * Math.PI * HZ / 48_000 * 1.001 + 1.5 / 240);
    for (int n = 1; n < heard.length; n++) {
      double step = Math.abs(heard[n] - heard[n - 1]);
      assertTrue(step <= most, "a step of " + step + " at " + n + ", most is " + most);
    }
  }

  private static double peak(float[] x) {
    double peak = 0;
    for (float sample : x) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private static float[] tail(float[] x, int frames) {
    return java.util.Arrays.copyOfRange(x, x.length - frames, x.length);
  }

  private static float[] join(float[]... parts) {
    int length = 0;
    for (float[] part : parts) {
      length += part.length;
    }
    float[] whole = new float[length];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }
}
