package org.optofit.dsp;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The compressor that is heard, one channel in blocks of 256; {@code pow} is the baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(RealTimePath.FRAMES)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RealTimePath {
  /** Length of the signal, a minute: a second of it, over and over, runs faster. */
  static final int FRAMES = 60 * 44_100;

  private static final double RATE_HZ = 44_100;
  private static final int BLOCK_FRAMES = 256;
  private static final double THRESHOLD_DB = -36;
  private static final double RATIO = 4;
  private static final double ATTACK_MS = 1;
  private static final double RELEASE_MS = 200;
  private static final double MAKE_UP_DB = 0;

  /**
   * {@code pow}: a power per sample; {@code product}: the compressor of the program; {@code pair}:
   * two of them, of which one is heard, as the program plays.
   */
  @Param({"pow", "product", "pair"})
  public String implementation = "";

  private final float[] input = SwingingNoise.samples(FRAMES, RATE_HZ);
  private final float[] output = new float[FRAMES];
  private BlockWork work = (offset, frames) -> {};

  /** Makes the compressor. */
  @Setup
  public void makeCompressor() {
    work =
        switch (implementation) {
          case "pow" -> powPerSample();
          case "product" -> product();
          case "pair" -> pair();
          default -> throw new IllegalArgumentException("nothing is called " + implementation);
        };
  }

  /** Plays the signal through, block by block. */
  @Benchmark
  public Object realTimePath() {
    for (int n = 0; n < FRAMES; n += BLOCK_FRAMES) {
      work.process(n, Math.min(BLOCK_FRAMES, FRAMES - n));
    }
    return output;
  }

  private BlockWork powPerSample() {
    PowPerSampleCompressor compressor =
        new PowPerSampleCompressor(THRESHOLD_DB, RATIO, ATTACK_MS, RELEASE_MS, MAKE_UP_DB, RATE_HZ);
    return (offset, frames) -> compressor.process(input, output, offset, frames);
  }

  private BlockWork product() {
    FeedForwardCompressor compressor = new FeedForwardCompressor();
    compressor.prepare(RATE_HZ, 1, ChannelLink.LINKED);
    compressor.setParameters(THRESHOLD_DB, RATIO, ATTACK_MS, RELEASE_MS, MAKE_UP_DB);
    float[][] in = {input};
    float[][] out = {output};
    float[] gain = new float[FRAMES];
    return (offset, frames) -> compressor.process(in, out, gain, offset, frames);
  }

  private BlockWork pair() {
    UnitPair pair = new UnitPair();
    pair.prepare(RATE_HZ, 1);
    for (Slot slot : Slot.values()) {
      pair.unit(slot).setParameters(THRESHOLD_DB, RATIO, ATTACK_MS, RELEASE_MS, MAKE_UP_DB);
    }
    float[][] in = {input};
    float[][] metered = {new float[FRAMES]};
    float[][] heard = {output};
    float[] gain = new float[FRAMES];
    return (offset, frames) -> pair.process(in, metered, heard, gain, offset, frames);
  }

  /** Something that fills a block of the output. */
  private interface BlockWork {
    void process(int offset, int frames);
  }
}
