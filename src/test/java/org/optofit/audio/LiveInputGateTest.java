package org.optofit.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.optofit.audio.LiveBench.peak;

import org.junit.jupiter.api.Test;

/** Who hears a live input, and when: the guard against howling. */
final class LiveInputGateTest {
  private final LiveBench live = new LiveBench();
  private final Bench bench = live.bench;

  @Test
  void aLiveInputIsHeardOnceTheUserListensFadedInOver300Ms() {
    live.play(LiveBench.MONO);
    live.run(200);
    assertEquals(0, peak(bench.line().samples(), 0), "muted at first");
    assertTrue(live.meteredPeak() > 0.2, "behind the meters, so that levels can be set");
    int from = bench.line().samples().length;
    bench.loop.gate().setOpen(true);
    live.run(200);
    int[] heard = bench.line().samples();
    int full = peak(heard, heard.length - 4_800);
    assertTrue(full > 0.2 * 32_768, "heard at " + full);
    assertTrue(peak(heard, from, from + 1_440) < 0.1 * full, "quiet after 30 ms");
    assertTrue(peak(heard, from + 13_000, from + 14_400) > 0.8 * full, "nearly full after 300 ms");
  }

  @Test
  void anotherOutputDeviceThatComesInItsPlaceIsMuted() {
    live.play(LiveBench.MONO);
    bench.loop.gate().setOpen(true);
    live.run(100);
    bench.name = "Loudspeakers";
    bench.line().vanish();
    live.run(400);
    assertEquals(2, bench.lines.size());
    assertFalse(bench.loop.gate().open());
  }

  @Test
  void theSameOutputDeviceIsHeardAgainWhenItIsBack() {
    live.play(LiveBench.MONO);
    bench.loop.gate().setOpen(true);
    live.run(100);
    bench.line().vanish();
    live.run(400);
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
}
