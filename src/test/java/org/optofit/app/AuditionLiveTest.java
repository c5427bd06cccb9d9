package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optofit.audio.BufferSize;
import org.optofit.audio.InputDevice;
import org.optofit.audio.LineSetup;
import org.optofit.audio.LiveInput;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.OutputDevice;

/** A live input in the clip's place. */
final class AuditionLiveTest extends AuditionBench {
  private static final LiveInput MICROPHONE = new LiveInput(InputDevice.SYSTEM_DEFAULT, 0, 2);

  @Test
  void aLiveInputTakesTheClipsPlaceAndTheClipKeepsItsOwn() {
    session.load(clip(480_000));
    session.setLoop(new LoopRegion(1_000, 400_000));
    session.seek(96_000);
    await(() -> session.status().clipFrame() == 96_000);
    session.listenTo(MICROPHONE);
    assertEquals(Optional.of(MICROPHONE), session.live());
    assertTrue(session.liveStatus().isPresent());
    session.playOrPause();
    await(() -> session.status().playing());
    session.seek(5);
    session.toggleLoop();
    assertTrue(session.status().playing());
    session.leaveLive();
    assertEquals(Optional.empty(), session.live());
    await(() -> !session.status().playing() && session.status().clipFrame() == 96_000);
    assertEquals(Optional.of(new LoopRegion(1_000, 400_000)), session.loop());
  }

  @Test
  void aLiveInputIsNotHeardBeforeTheUserListensAndNeitherAfterAChange() {
    session.listenTo(MICROPHONE);
    assertFalse(listening());
    session.setListening(true);
    assertTrue(listening());
    session.listenTo(new LiveInput(InputDevice.SYSTEM_DEFAULT, 1, 1));
    assertFalse(listening(), "another input");
    session.setListening(true);
    engine.setOutput(LineSetup.of(OutputDevice.SYSTEM_DEFAULT, BufferSize.LARGE));
    assertFalse(listening(), "another output");
    session.setListening(true);
    session.load(clip(100));
    session.listenTo(MICROPHONE);
    assertFalse(listening(), "another source");
    assertEquals(Optional.empty(), session.undoName());
  }

  @Test
  void aLiveInputStandsByWhileAClipPlaysAsideOrTheDeviceIsReleased() {
    session.listenTo(MICROPHONE);
    session.playAside(clip(48_000));
    assertEquals(Optional.empty(), session.liveStatus());
    session.endAside();
    assertTrue(session.liveStatus().isPresent());
    session.releaseDevice();
    assertEquals(Optional.empty(), session.liveStatus());
    session.takeDevice();
    assertTrue(session.liveStatus().isPresent());
    assertFalse(listening());
  }

  @Test
  void openingAFileLeavesTheLiveInput() {
    session.listenTo(MICROPHONE);
    session.load(clip(100));
    assertEquals(Optional.empty(), session.live());
    assertEquals(Optional.empty(), session.liveStatus());
  }

  private boolean listening() {
    return session.liveStatus().orElseThrow().listening();
  }
}
