package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;

final class MeteringTest {
  private static final int HOP = 96;

  private final MeterFrame frame = new MeterFrame();

  @Test
  void aPieceHoldsPeaksMeansAndGain() {
    MeterRing ring = new MeterRing();
    Timeline timeline = new Timeline();
    timeline.mark(0, 500, true);
    BlockMeter meter = new BlockMeter(ring, timeline);
    meter.prepare(48_000, 48_000);
    float[][] in = new float[2][HOP];
    float[][] out = new float[2][HOP];
    float[] gain = new float[HOP];
    for (int n = 0; n < HOP; n++) {
      in[0][n] = 0.25f;
      out[0][n] = -0.5f;
      out[1][n] = 0.25f;
      gain[n] = n < HOP / 2 ? 1 : 0.5f;
    }
    in[1][3] = -0.75f;
    in[1][4] = Float.NaN;
    meter.measure(in, out, gain, HOP, 0);
    assertTrue(ring.poll(frame, HOP));
    assertEquals(0, frame.streamFrame());
    assertEquals(500, frame.clipFrame());
    assertEquals(HOP, frame.frames());
    assertEquals(0.75f, frame.inputPeak());
    assertEquals(0.5f, frame.outputPeak());
    assertEquals((0.25f + 0.0625f) / 2, frame.outputMeanSquare());
    assertEquals(0.375f, frame.outputMeanAbsolute());
    assertEquals(0.5f, frame.gainLowest());
    assertEquals(0.75f, frame.gainMean());
  }

  @Test
  void samplesAtFullScaleAreCountedFromTheLargestSixteenBitSampleOn() {
    MeterRing ring = new MeterRing();
    Timeline timeline = new Timeline();
    timeline.mark(0, 0, true);
    BlockMeter meter = new BlockMeter(ring, timeline);
    meter.prepare(48_000, 48_000);
    float[][] in = new float[1][2 * HOP];
    float[][] out = new float[1][2 * HOP];
    float[] gain = new float[2 * HOP];
    Arrays.fill(gain, 1);
    in[0][3] = 32_767 / 32_768f;
    in[0][4] = -1;
    in[0][5] = 32_766 / 32_768f;
    in[0][6] = Float.POSITIVE_INFINITY;
    out[0][7] = -1.5f;
    out[0][8] = 0.999f;
    meter.measure(in, out, gain, 2 * HOP, 0);
    assertTrue(ring.poll(frame, 2 * HOP));
    assertEquals(2, frame.inputFull());
    assertEquals(1, frame.outputFull());
    assertTrue(ring.poll(frame, 2 * HOP));
    assertEquals(0, frame.inputFull());
    assertEquals(0, frame.outputFull());
  }

  @Test
  void piecesDoNotDependOnTheBlockSize() {
    assertEquals(measured(BufferSize.SMALL), measured(BufferSize.VERY_LARGE));
  }

  @Test
  void onlyWhatHasBeenHeardIsGivenOut() {
    MeterRing ring = new MeterRing();
    push(ring, 0);
    push(ring, 96);
    assertFalse(ring.poll(frame, 95));
    assertTrue(ring.poll(frame, 96));
    assertFalse(ring.poll(frame, 191));
    assertTrue(ring.poll(frame, Long.MAX_VALUE));
    assertEquals(96, frame.streamFrame());
    assertFalse(ring.poll(frame, Long.MAX_VALUE));
  }

  @Test
  void aReaderThatStaysAwayLosesTheOldest() {
    MeterRing ring = new MeterRing();
    int pushed = 3 * MeterRing.CAPACITY;
    for (int i = 0; i < pushed; i++) {
      push(ring, (long) i * HOP);
    }
    List<Long> seen = new ArrayList<>();
    while (ring.poll(frame, Long.MAX_VALUE)) {
      seen.add(frame.streamFrame() / HOP);
    }
    assertEquals(pushed - 1, seen.get(seen.size() - 1));
    assertEquals(MeterRing.CAPACITY - 2, seen.size());
  }

  @Test
  @Timeout(60)
  void aReaderBesideTheWriterNeverSeesHalfAPiece() throws InterruptedException {
    MeterRing ring = new MeterRing();
    int count = 2_000_000;
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < count; i++) {
                push(ring, i);
              }
            });
    writer.start();
    long last = -1;
    while (last < count - 1) {
      if (ring.poll(frame, Long.MAX_VALUE)) {
        assertTrue(frame.streamFrame() > last, "in order");
        last = frame.streamFrame();
        assertEquals(last, frame.clipFrame());
        assertEquals((float) last, frame.inputPeak());
        assertEquals((float) last, frame.gainMean());
      }
    }
    writer.join();
  }

  private static void push(MeterRing ring, long number) {
    MeterFrame written = new MeterFrame();
    written.streamFrame = number;
    written.clipFrame = number;
    written.frames = HOP;
    written.inputPeak = number;
    written.gainMean = number;
    ring.push(written);
  }

  private static List<String> measured(BufferSize buffer) {
    Bench bench = new Bench();
    bench.buffer = buffer;
    bench.controls.publish(
        new UnitControls(new CompressorParameters(-30, 4, 2, 120, 9), 0, false, -12));
    AudioClip clip = PlaybackTest.music(2, 20_000);
    bench.load(clip);
    bench.play();
    bench.runToEnd();
    List<String> lines = new ArrayList<>();
    MeterFrame frame = new MeterFrame();
    while (bench.meters.poll(frame, Long.MAX_VALUE) && frame.streamFrame() + HOP <= 20_000) {
      lines.add(
          frame.streamFrame()
              + " "
              + frame.clipFrame()
              + " "
              + frame.inputPeak()
              + " "
              + frame.outputPeak()
              + " "
              + frame.outputMeanSquare()
              + " "
              + frame.gainLowest()
              + " "
              + frame.gainMean());
    }
    assertEquals(20_000 / HOP, lines.size());
    return lines;
  }
}
