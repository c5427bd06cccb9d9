package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.optofit.audio.LiveBench.peak;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a live input is: its place in time, its channels, rate and level, and the probe. */
final class LiveInputTest {
  private final LiveBench live = new LiveBench();
  private final Bench bench = live.bench;
  private final SineInputs inputs = live.inputs;

  @Test
  void seekAndLoopMeanNothingToIt() {
    live.play(LiveBench.MONO);
    bench.loop.gate().setOpen(true);
    live.run(300);
    bench.loop.post(new Command.Seek(0));
    bench.loop.post(new Command.Loop(new LoopRegion(0, 100)));
    int from = bench.line().samples().length;
    live.run(100);
    int[] heard = bench.line().samples();
    assertTrue(bench.position.read().playing());
    for (int at = from; at + 480 <= heard.length; at += 480) {
      assertTrue(peak(heard, at, at + 480) > 0.2 * 32_768, "no fade at " + at);
    }
  }

  @Test
  void thePlaceCountsFromTheBeginning() {
    live.play(LiveBench.MONO);
    live.run(400);
    double seconds = bench.position.read().clipFrame() / 48_000.0;
    assertEquals(400 * 256 / 48_000.0, seconds, 0.05);
  }

  @Test
  void aDeviceWithFewerChannelsIsSaid() {
    inputs.channels = 1;
    LiveFeed feed = live.play(LiveBench.STEREO);
    live.run(20);
    assertEquals(InputState.TOO_FEW_CHANNELS, feed.state());
    assertFalse(live.keeper.holdsDevice());
    assertTrue(inputs.opened.stream().allMatch(line -> line.closed));
  }

  @Test
  void anInputOfAnotherRateIsResampled() {
    inputs.onlyRateHz = 44_100;
    LiveFeed feed = live.play(LiveBench.MONO);
    bench.loop.gate().setOpen(true);
    live.run(600);
    assertEquals(44_100, feed.status(true, 0).sampleRateHz());
    int[] heard = bench.line().samples();
    int crossings = 0;
    for (int n = heard.length - 48_000; n < heard.length; n++) {
      crossings += heard[n - 1] < 0 && heard[n] >= 0 ? 1 : 0;
    }
    assertEquals(SineLine.HZ, crossings, 2);
    assertEquals(0, feed.status(true, 0).gaps());
  }

  @Test
  void theSecondChannelAloneIsMono() {
    inputs.channels = 2;
    live.play(new LiveInput(InputDevice.SYSTEM_DEFAULT, 1, 1));
    bench.loop.gate().setOpen(true);
    live.run(400);
    assertEquals(1, bench.line().channels());
    int[] heard = bench.line().samples();
    assertEquals(0.125 * 32_768, peak(heard, heard.length - 4_800), 200, "half the first channel");
  }

  @Test
  void aProbeIsPlayedInPlaceOfEverythingAndWhatComesInIsKept() {
    live.play(LiveBench.MONO);
    live.run(100);
    float[] signal = {0.5f, -0.25f, 0.125f};
    LoopProbe probe = new LoopProbe(signal, 5_000, 48_000);
    int from = bench.line().samples().length;
    bench.loop.post(new Command.Measure(probe));
    assertThrows(IllegalStateException.class, probe::recording);
    live.run(40);
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
  void aProbeThatIsWithdrawnIsNoLongerHeard() {
    live.play(LiveBench.MONO);
    live.run(100);
    float[] signal = new float[48_000];
    Arrays.fill(signal, 0.5f);
    LoopProbe probe = new LoopProbe(signal, 96_000, 48_000);
    bench.loop.post(new Command.Measure(probe));
    live.run(4);
    probe.withdraw();
    int from = bench.line().samples().length;
    live.run(20);
    assertEquals(0, peak(bench.line().samples(), from), "the input is not listened to");
    assertFalse(probe.over());
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
}
