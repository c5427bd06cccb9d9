package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.model.AudioClip;

/** Play, pause, stop, seek and loop; the unit is neutral, so what is written is what was read. */
final class TransportTest {
  private static final double RATE = 48_000;
  private static final int FADE = (int) (ClipSource.FADE_MS * 1e-3 * RATE);

  /** A full-scale step within a fade moves at most this much per sample, on a 16 bit scale. */
  private static final int STEEPEST = 65_536 / FADE + 2;

  private final Bench bench = new Bench();

  @BeforeEach
  void loadConstant() {
    bench.load(constant(100_000, 0.9f));
  }

  @Test
  void pauseFadesOutAndResumeGoesOnWhereTheFadeBegan() {
    bench.load(ramp(100_000));
    bench.play();
    bench.run(10);
    bench.loop.post(new Command.Stop(false));
    bench.runToEnd();
    assertFalse(bench.line().started());
    long paused = bench.position.read().clipFrame();
    assertEquals(10L * bench.buffer.blockFrames(), paused);
    int before = bench.line().samples().length;
    bench.play();
    bench.run(10);
    int[] resumed = tail(before);
    assertEquals(rampValue(paused + FADE + 100), resumed[FADE + 100]);
    assertTrue(Math.abs(resumed[0]) <= STEEPEST);
  }

  @Test
  void everyStopSeekAndStartIsWithoutAClick() {
    bench.play();
    bench.run(5);
    bench.loop.post(new Command.Seek(50_000));
    bench.run(5);
    bench.loop.post(new Command.Stop(false));
    bench.run(2);
    bench.play();
    bench.run(20);
    bench.loop.post(new Command.Stop(true));
    bench.runToEnd();
    assertNoStepAfterTheFirstSample();
  }

  @Test
  void seekWhilePlayingArrivesAfterACrossFade() {
    bench.load(ramp(100_000));
    bench.play();
    bench.run(8);
    int before = bench.line().samples().length;
    bench.loop.post(new Command.Seek(40_000));
    bench.run(8);
    int[] after = tail(before);
    assertEquals(rampValue(40_000 + FADE), after[FADE]);
    assertEquals(rampValue(40_000 + 1_500), after[1_500]);
  }

  @Test
  void seeksInQuickSuccessionEndAtTheLast() {
    bench.load(ramp(100_000));
    bench.play();
    bench.run(8);
    int before = bench.line().samples().length;
    for (int i = 0; i < 5; i++) {
      bench.loop.post(new Command.Seek(20_000 + 10_000 * i));
    }
    bench.run(8);
    assertEquals(rampValue(60_000 + 1_500), tail(before)[1_500]);
  }

  @Test
  void seekWhileStoppedIsWhereTheNextPlayBegins() {
    bench.load(ramp(100_000));
    bench.loop.post(new Command.Seek(70_000));
    bench.runToEnd();
    assertEquals(70_000, bench.position.read().clipFrame());
    bench.play();
    bench.run(8);
    assertEquals(rampValue(70_000 + FADE), tail(0)[FADE]);
  }

  @ParameterizedTest
  @ValueSource(longs = {-5, 100_000, Long.MAX_VALUE})
  void seekOutsideTheClipMeansItsEnds(long frame) {
    bench.loop.post(new Command.Seek(frame));
    bench.runToEnd();
    assertEquals(frame < 0 ? 0 : 100_000, bench.position.read().clipFrame());
  }

  @Test
  void theLoopRepeatsItsFramesAfterAShortFade() {
    bench.load(ramp(100_000));
    bench.loop.post(new Command.Loop(new LoopRegion(10_000, 14_000)));
    bench.loop.post(new Command.Seek(10_000));
    bench.play();
    bench.run(100);
    int[] all = tail(0);
    for (int round = 1; round < 5; round++) {
      int at = round * 4_000;
      assertEquals(rampValue(10_000 + FADE), all[at + FADE]);
      assertEquals(rampValue(13_999), all[at + 3_999]);
    }
  }

  @Test
  void loopsShorterThanTheFadeGoOnRepeating() {
    bench.loop.post(new Command.Loop(new LoopRegion(1_000, 1_010)));
    bench.loop.post(new Command.Seek(1_000));
    bench.play();
    bench.run(200);
    assertTrue(bench.position.read().clipFrame() < 1_000 + 2 * FADE);
    assertNoStepAfterTheFirstSample();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, FADE - 1, FADE, FADE + 1})
  void aLoopToTheEndOfAClipThatEndsLoudRepeatsWithoutAClick(int beforeTheEnd) {
    bench.loop.post(new Command.Loop(new LoopRegion(90_000, 100_000 - beforeTheEnd)));
    bench.loop.post(new Command.Seek(90_000));
    bench.play();
    bench.run(100);
    assertNoStepAfterTheFirstSample();
    assertTrue(bench.position.read().playing());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, FADE - 1, FADE, FADE + 1})
  void aLoopToTheEndOfTheClipRepeatsAtItsExactLength(int beforeTheEnd) {
    bench.load(ramp(100_000));
    int period = 10_000 - beforeTheEnd;
    bench.loop.post(new Command.Loop(new LoopRegion(90_000, 100_000 - beforeTheEnd)));
    bench.loop.post(new Command.Seek(90_000));
    bench.play();
    bench.run(160);
    int[] all = tail(0);
    for (int round = 0; round < 4; round++) {
      int at = round * period;
      assertEquals(rampValue(90_000 + FADE), all[at + FADE], "fade in of round " + round);
      assertEquals(rampValue(90_000 + 9_000), all[at + 9_000], "round " + round);
    }
  }

  @Test
  void aLoopToTheEndThatEndsWithABlockGoesOn() {
    bench.loop.post(new Command.Loop(new LoopRegion(100_000 - 8 * 256, 100_000)));
    bench.loop.post(new Command.Seek(100_000 - 8 * 256));
    bench.play();
    assertEquals(100, bench.run(100));
    assertTrue(bench.position.read().playing());
    assertNoStepAfterTheFirstSample();
  }

  @Test
  void aLoopToTheEndShorterThanTheFadeGoesOnWithoutAClick() {
    bench.loop.post(new Command.Loop(new LoopRegion(99_990, 100_000)));
    bench.loop.post(new Command.Seek(99_990));
    bench.play();
    assertEquals(200, bench.run(200));
    assertNoStepAfterTheFirstSample();
  }

  @Test
  void whateverIsAskedForJustBeforeALoopsEndIsWithoutAClick() {
    List<Command> asked =
        List.of(
            new Command.Seek(20_000),
            new Command.Stop(false),
            new Command.Loop(new LoopRegion(90_000, 100_000)),
            new Command.Loop(new LoopRegion(50_000, 99_900)));
    for (Command command : asked) {
      loadConstant();
      bench.loop.post(new Command.Loop(new LoopRegion(90_000, 99_800)));
      bench.loop.post(new Command.Seek(99_700 - 8 * 256));
      bench.play();
      bench.run(8);
      bench.loop.post(command);
      bench.run(12);
      assertNoStepAfterTheFirstSample();
    }
  }

  @Test
  void stopInALoopGoesToItsStart() {
    bench.loop.post(new Command.Loop(new LoopRegion(20_000, 60_000)));
    bench.loop.post(new Command.Seek(30_000));
    bench.play();
    bench.run(10);
    bench.loop.post(new Command.Stop(true));
    bench.runToEnd();
    assertEquals(20_000, bench.position.read().clipFrame());
  }

  @Test
  void playFromBehindTheLoopRunsToTheEnd() {
    bench.loop.post(new Command.Loop(new LoopRegion(1_000, 2_000)));
    bench.loop.post(new Command.Seek(90_000));
    bench.play();
    bench.runToEnd();
    assertFalse(bench.position.read().playing());
    assertEquals(1_000, bench.position.read().clipFrame());
  }

  @Test
  void anotherClipWhilePlayingStopsAndStandsAtItsStart() {
    bench.play();
    bench.run(10);
    MemoryLine first = bench.line();
    bench.load(ramp(5_000));
    bench.run(40);
    assertTrue(first.closed());
    assertFalse(bench.position.read().playing());
    assertEquals(0, bench.position.read().clipFrame());
    bench.play();
    bench.runToEnd();
    assertEquals(rampValue(4_000), tail(0)[4_000]);
  }

  @Test
  void aClipTakenAgainWhileItFadesOutForAnotherStandsAtItsStart() {
    AudioClip clip = ramp(50_000);
    bench.load(clip);
    bench.play();
    bench.run(10);
    Request other = new Request(bench.setup(), ramp(5_000));
    bench.loop.post(new Command.Prepare(other));
    bench.load(clip);
    bench.run(40);
    assertFalse(bench.position.read().playing());
    assertEquals(0, bench.position.read().clipFrame());
  }

  @Test
  void playGivenRightAfterLoadIsNotLost() {
    bench.play();
    bench.run(10);
    AudioClip next = ramp(5_000);
    Request request = new Request(bench.setup(), next);
    bench.loop.post(new Command.Prepare(request));
    bench.keeper.want(request);
    bench.play();
    bench.run(60);
    assertEquals(rampValue(4_000), tail(0)[4_000]);
  }

  @Test
  void playWithoutAClipDoesNothing() {
    Bench empty = new Bench();
    empty.play();
    assertEquals(0, empty.run(5));
    assertFalse(empty.position.read().playing());
  }

  @Test
  void theFrameHeardLagsBehindTheFrameWrittenByTheBuffer() {
    bench.play();
    bench.run(40);
    PlaybackClock.Reading reading = bench.position.read();
    int written = 40 * bench.buffer.blockFrames();
    assertEquals(written - bench.buffer.bufferFrames(), reading.clipFrame());
    assertEquals(written - bench.buffer.bufferFrames(), reading.streamFrame());
  }

  @Test
  void betweenTwoBlocksTheFrameHeardRunsOnWithTheClockButNotPastWhatIsWritten() {
    bench.play();
    bench.run(40);
    PlaybackClock.Reading reading = bench.position.read();
    long at = reading.nanos();
    assertEquals(reading.clipFrame() + 480, reading.clipFrameAt(at + 10_000_000));
    assertEquals(
        reading.streamFrame() + bench.buffer.bufferFrames(),
        reading.streamFrameAt(at + 10_000_000_000L));
  }

  private void assertNoStepAfterTheFirstSample() {
    int[] all = tail(0);
    for (int i = 1; i < all.length; i++) {
      assertTrue(
          Math.abs(all[i] - all[i - 1]) <= STEEPEST,
          "step of " + (all[i] - all[i - 1]) + " at frame " + i);
    }
  }

  private int[] tail(int from) {
    int[] all = bench.line().samples();
    return Arrays.copyOfRange(all, from, all.length);
  }

  private static AudioClip constant(int frames, float value) {
    float[] samples = new float[frames];
    Arrays.fill(samples, value);
    return new AudioClip("constant", RATE, new float[][] {samples}, "");
  }

  /** Sample n has the value n modulo 30000 on a 16 bit scale. */
  private static AudioClip ramp(int frames) {
    float[] samples = new float[frames];
    for (int n = 0; n < frames; n++) {
      samples[n] = rampValue(n) / 32_768f;
    }
    return new AudioClip("ramp", RATE, new float[][] {samples}, "");
  }

  private static int rampValue(long frame) {
    return (int) (frame % 30_000);
  }

  @Test
  void whatIsReadWithoutFadesIsTheClipItself() {
    bench.load(ramp(3_000));
    bench.play();
    bench.runToEnd();
    int[] expected = new int[3_000];
    Arrays.setAll(expected, TransportTest::rampValue);
    assertArrayEquals(expected, Arrays.copyOf(tail(0), 3_000));
  }
}
