package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.OutputState;
import org.optofit.audio.PlaybackStatus;
import org.optofit.model.AudioClip;

final class AsideTest {
  private final Aside aside =
      new Aside(new AudioClip("residual", 48_000, new float[1][480], "16 bit"), 1_234);

  @Test
  void aCommandThatDoesNotShowYetIsNoEnd() {
    assertFalse(aside.over(engine(false)));
    assertFalse(aside.over(engine(true)));
    assertFalse(aside.over(engine(true)));
    assertTrue(aside.over(engine(false)));
  }

  @Test
  void theSessionsOwnClipStandsStillAtItsPlace() {
    LoopRegion loop = new LoopRegion(1_000, 2_000);
    PlaybackStatus standing = aside.standing(engine(true), loop);
    assertFalse(standing.playing());
    assertEquals(1_234, standing.clipFrame());
    assertEquals(loop, standing.loop());
    assertEquals("Device", standing.deviceName());
    assertEquals(3, standing.missedDeadlines());
  }

  private static PlaybackStatus engine(boolean playing) {
    return new PlaybackStatus(
        playing, 77, 99, OutputState.READY, "Device", 44_100, 20, 3, 0.1, 0, null);
  }
}
