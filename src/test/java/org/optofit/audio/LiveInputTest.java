package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Inputs that are missing, vanish, hang, come back, or have too few channels; and the guard. */
final class LiveInputTest {
  private static final LiveInput MONO = new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 1);
  private static final LiveInput STEREO = new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2);

  private final Bench bench = new Bench();
  private final Inputs inputs = new Inputs();
  private final InputKeeper keeper = new InputKeeper(inputs, bench.clock);

  @Test
  void aLiveInputIsHeardOnceTheUserListensFadedInOver300Ms() {
    play(MONO);
    run(200);
    assertEquals(0, peak(bench.line().samples(), 0), "muted at first");
    assertTrue(meteredPeak() > 0.2, "behind the meters, so that levels can be set");
    int from = bench.line().samples().length;
    bench.loop.gate().setOpen(true);
    run(200);
    int[] heard = bench.line().samples();
    int full = peak(heard, heard.length - 4_800);
    assertTrue(full > 0.2 * 32_768, "heard at " + full);
    assertTrue(peak(heard, from, from + 1_440) < 0.1 * full, "quiet after 30 ms");
    assertTrue(peak(heard, from + 13_000, from + 14_400) > 0.8 * full, "nearly full after 300 ms");
  }

  @Test
  void seekAndLoopMeanNothingToIt() {
    play(MONO);
    bench.loop.gate().setOpen(true);
    run(300);
    bench.loop.post(new Command.Seek(0));
    bench.loop.post(new Command.Loop(new LoopRegion(0, 100)));
    int from = bench.line().samples().length;
    run(100);
    int[] heard = bench.line().samples();
    assertTrue(bench.position.read().playing());
    for (int at = from; at + 480 <= heard.length; at += 480) {
      assertTrue(peak(heard, at, at + 480) > 0.2 * 32_768, "no fade at " + at);
    }
  }

  @Test
  void thePlaceCountsFromTheBeginning() {
    play(MONO);
    run(400);
    double seconds = bench.position.read().clipFrame() / 48_000.0;
    assertEquals(400 * 256 / 48_000.0, seconds, 0.05);
  }

  @Test
  void withoutAnInputThereIsSilenceAndItIsTakenWhenItAppears() {
    inputs.there = false;
    LiveFeed feed = play(MONO);
    bench.loop.gate().setOpen(true);
    run(100);
    assertEquals(InputState.NO_DEVICE, feed.state());
    assertEquals(0, peak(bench.line().samples(), 0));
    inputs.there = true;
    run(400);
    assertEquals(InputState.READY, feed.state());
    assertTrue(peak(bench.line().samples(), bench.line().samples().length - 4_800) > 6_000);
  }

  @Test
  void aShortReadMeansLostAndTheInputIsTakenAgainWhenItIsBack() {
    LiveFeed feed = play(MONO);
    bench.loop.gate().setOpen(true);
    run(300);
    inputs.there = false;
    inputs.last().gone = true;
    run(100);
    assertEquals(InputState.LOST, feed.state());
    assertTrue(inputs.last().closed);
    assertFalse(keeper.holdsDevice());
    assertTrue(bench.position.read().playing(), "the program goes on");
    assertEquals(0, peak(bench.line().samples(), bench.line().samples().length - 4_800));
    int opened = inputs.asked;
    run(400);
    assertTrue(
        inputs.asked - opened <= 4 * 6, "asked " + (inputs.asked - opened) + " times in 2 s");
    inputs.there = true;
    run(400);
    assertEquals(InputState.READY, feed.state());
    assertTrue(peak(bench.line().samples(), bench.line().samples().length - 4_800) > 6_000);
  }

  @Test
  void aReadThatHangsIsEndedByClosingTheLine() {
    LiveFeed feed = play(MONO);
    run(100);
    Line line = inputs.last();
    line.meanwhile =
        () -> {
          bench.clock.advanceSeconds(0.5);
          keeper.freeIfHanging();
          assertFalse(line.closed, "half a second may happen");
          bench.clock.advanceSeconds(0.6);
          keeper.freeIfHanging();
          assertTrue(line.closed);
        };
    inputs.there = false;
    run(50);
    assertEquals(InputState.LOST, feed.state());
  }

  @Test
  void aDeviceWithFewerChannelsIsSaid() {
    inputs.channels = 1;
    LiveFeed feed = play(STEREO);
    run(20);
    assertEquals(InputState.TOO_FEW_CHANNELS, feed.state());
    assertFalse(keeper.holdsDevice());
    assertTrue(inputs.opened.stream().allMatch(line -> line.closed));
  }

  @Test
  void anInputOfAnotherRateIsResampled() {
    inputs.onlyRateHz = 44_100;
    LiveFeed feed = play(MONO);
    bench.loop.gate().setOpen(true);
    run(600);
    assertEquals(44_100, feed.status(true, 0).sampleRateHz());
    int[] heard = bench.line().samples();
    int crossings = 0;
    for (int n = heard.length - 48_000; n < heard.length; n++) {
      crossings += heard[n - 1] < 0 && heard[n] >= 0 ? 1 : 0;
    }
    assertEquals(Line.HZ, crossings, 2);
    assertEquals(0, feed.status(true, 0).gaps());
  }

  @Test
  void theSecondChannelAloneIsMono() {
    inputs.channels = 2;
    play(new LiveInput(InputDevice.SYSTEM_DEFAULT, 1, 1));
    bench.loop.gate().setOpen(true);
    run(400);
    assertEquals(1, bench.line().channels());
    int[] heard = bench.line().samples();
    assertEquals(0.125 * 32_768, peak(heard, heard.length - 4_800), 200, "half the first channel");
  }

  @Test
  void anotherOutputDeviceThatComesInItsPlaceIsMuted() {
    play(MONO);
    bench.loop.gate().setOpen(true);
    run(100);
    bench.name = "Loudspeakers";
    bench.line().vanish();
    run(400);
    assertEquals(2, bench.lines.size());
    assertFalse(bench.loop.gate().open());
  }

  @Test
  void theSameOutputDeviceIsHeardAgainWhenItIsBack() {
    play(MONO);
    bench.loop.gate().setOpen(true);
    run(100);
    bench.line().vanish();
    run(400);
    assertEquals(2, bench.lines.size());
    assertTrue(peak(bench.line().samples(), bench.line().samples().length - 4_800) > 6_000);
  }

  @Test
  void aClipPassesTheClosedGuardUntouched() {
    bench.load(PlaybackTest.music(1, 48_000));
    bench.play();
    bench.run(50);
    assertFalse(bench.loop.gate().open());
    assertTrue(peak(bench.line().samples(), 0) > 1_000);
  }

  @Test
  void aProbeIsPlayedInPlaceOfEverythingAndWhatComesInIsKept() {
    play(MONO);
    run(100);
    float[] signal = {0.5f, -0.25f, 0.125f};
    LoopProbe probe = new LoopProbe(signal, 5_000, 48_000);
    int from = bench.line().samples().length;
    bench.loop.post(new Command.Measure(probe));
    assertThrows(IllegalStateException.class, probe::recording);
    run(40);
    assertTrue(probe.over());
    int[] heard = bench.line().samples();
    assertEquals(16_384, heard[from]);
    assertEquals(-8_192, heard[from + 1]);
    assertEquals(4_096, heard[from + 2]);
    assertEquals(0, peak(heard, from + 3));
    assertEquals(5_000, probe.recording().frames());
    assertTrue(probe.recording().peakDbfs() > -13, "the input as the unit sees it");
  }

  @Test
  void whatAnInputCannotBeIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 3));
    assertThrows(
        IllegalArgumentException.class, () -> new LiveInput(InputDevice.SYSTEM_DEFAULT, -1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 1, 7));
  }

  private LiveFeed play(LiveInput input) {
    LiveFeed feed = bench.listen(input);
    keeper.want(feed);
    bench.play();
    return feed;
  }

  /** Both sides by one clock: the input gives whatever the time since its opening amounts to. */
  private void run(int blocks) {
    for (int i = 0; i < blocks; i++) {
      bench.run(1);
      while (inputs.due(bench.clock.nanos()) && keeper.step() == 0) {
        keeper.freeIfHanging();
      }
    }
  }

  private double meteredPeak() {
    double peak = 0;
    MeterFrame frame = new MeterFrame();
    while (bench.meters.poll(frame, Long.MAX_VALUE)) {
      peak = Math.max(peak, frame.inputPeak());
    }
    return peak;
  }

  private static int peak(int[] samples, int from) {
    return peak(samples, from, samples.length);
  }

  private static int peak(int[] samples, int from, int to) {
    int peak = 0;
    for (int n = from; n < to; n++) {
      peak = Math.max(peak, Math.abs(samples[n]));
    }
    return peak;
  }

  /** The inputs of the computer. */
  private final class Inputs implements InputLines {
    private final List<Line> opened = new ArrayList<>();
    private boolean there = true;
    private int channels = 2;
    private double onlyRateHz;
    private int asked;
    private long nextTry;

    @Override
    public @Nullable InputLine open(InputDevice device, double rateHz, int least) {
      asked++;
      nextTry = bench.clock.nanos() + InputKeeper.RETRY_NANOS;
      if (!there || least > channels || (onlyRateHz > 0 && rateHz != onlyRateHz)) {
        return null;
      }
      Line line = new Line(rateHz, channels, bench.clock.nanos());
      opened.add(line);
      return line;
    }

    private Line last() {
      return opened.get(opened.size() - 1);
    }

    /** Whether a read would come back, or another try is due. */
    private boolean due(long now) {
      return keeper.holdsDevice() ? last().has(now) : asked == 0 || now >= nextTry || there;
    }
  }

  /** A sine, half as loud on the second channel. */
  private static final class Line extends TestLine implements InputLine {
    private static final double HZ = 500;
    private final long openedAt;
    private long frames;
    private boolean gone;
    private boolean closed;
    private @Nullable Runnable meanwhile;

    Line(double rateHz, int channels, long openedAt) {
      super("Memory", rateHz, channels, SampleFormat.PCM_24, 2_048);
      this.openedAt = openedAt;
    }

    private boolean has(long now) {
      return gone || meanwhile != null || (now - openedAt) * 1e-9 * sampleRateHz() >= frames + 250;
    }

    @Override
    public void start() {}

    @Override
    public int read(byte[] into, int length) {
      Runnable happens = meanwhile;
      if (happens != null) {
        happens.run();
      }
      if (gone || closed) {
        return 0;
      }
      int count = length / frameBytes();
      float[][] block = new float[channels()][count];
      for (int n = 0; n < count; n++) {
        for (int c = 0; c < channels(); c++) {
          block[c][n] =
              (float) (0.25 / (c + 1) * Math.sin(2 * Math.PI * HZ * frames / sampleRateHz()));
        }
        frames++;
      }
      var unused = format().encode(block, 0, count, into);
      return length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
