package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.UnitControls;
import org.optofit.model.AudioClip;

/** A clip played aside, and what it leaves alone. */
final class AuditionAsideTest extends AuditionBench {
  @Test
  void aClipPlayedAsidePassesTheUnitAndFollowsTheVolume() {
    session.load(clip(1000));
    session.playAside(clip(48_000));
    assertTrue(controls().bypassed());
    assertEquals(0, controls().gainDb());
    session.setVolumeDb(-12);
    session.setPeakReduction(100);
    assertEquals(-12, controls().volumeDb());
    assertEquals(UnitControls.NEUTRAL.parameters(), controls().parameters());
    session.endAside();
    assertEquals(session.setting().parameters(), controls().parameters());
    assertEquals(Optional.empty(), session.aside());
  }

  @Test
  void theSessionsClipKeepsPlaceAndLoopWhileAnotherPlaysAside() {
    AudioClip own = clip(480_000);
    session.load(own);
    session.setLoop(new LoopRegion(1_000, 400_000));
    session.seek(96_000);
    await(() -> session.status().clipFrame() == 96_000);
    session.playAside(clip(96_000));
    await(() -> engine.status().playing());
    assertFalse(session.status().playing());
    assertEquals(96_000, session.status().clipFrame());
    session.endAside();
    session.playAside(clip(96_000));
    session.endAside();
    await(() -> session.status().clipFrame() == 96_000 && !engine.status().playing());
    assertEquals(Optional.of(new LoopRegion(1_000, 400_000)), session.loop());
    assertEquals(session.loop().orElseThrow(), engine.status().loop());
  }

  @Test
  void theTransportGoesBackToTheSessionsOwnClip() {
    session.load(clip(480_000));
    session.seek(48_000);
    await(() -> session.status().clipFrame() == 48_000);
    session.playAside(clip(96_000));
    session.playOrPause();
    assertEquals(Optional.empty(), session.aside());
    await(() -> session.status().playing() && session.status().clipFrame() >= 48_000);
    session.playAside(clip(96_000));
    session.load(clip(2_000));
    assertEquals(Optional.empty(), session.aside());
    assertFalse(controls().bypassed());
  }

  @Test
  void aClipPlayedAsideEndsByItself() {
    session.load(clip(1_000));
    session.playAside(clip(9_600));
    await(
        () -> {
          session.endAsideWhenOver();
          return session.aside().isEmpty();
        });
    assertFalse(controls().bypassed());
  }
}
