package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.PlaybackEngine;
import org.optofit.dsp.Slot;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.store.ModelStore;

/**
 * Every command that sets something while listening is taken back and brought back by one press.
 */
final class UndoEveryControlTest {
  /** Each setter of the session, by its name, as one use of the control behind it. */
  private static final Map<String, Consumer<AuditionSession>> SETTERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("setPeakReduction", s -> s.setPeakReduction(41)),
              Map.entry("setGainDb", s -> s.setGainDb(-3)),
              Map.entry("setVolumeDb", s -> s.setVolumeDb(-20)),
              Map.entry("setMode", s -> s.setMode(CompressionMode.LIMIT)),
              Map.entry("setBypassed", s -> s.setBypassed(true)),
              Map.entry("override", s -> s.override(ParameterRange.ATTACK, 3)),
              Map.entry("snapBack", s -> s.snapBack(ParameterRange.RATIO)),
              Map.entry("snapAllBack", AuditionSession::snapAllBack),
              Map.entry(
                  "setModel", s -> s.setModel(UnitSettingTest.model(CompressionMode.COMPRESS))),
              Map.entry("setLoop", s -> s.setLoop(new LoopRegion(10, 500))),
              Map.entry("toggleLoop", AuditionSession::toggleLoop),
              Map.entry("choose", s -> s.slots().choose(Slot.B)),
              Map.entry("copyToOther", s -> s.slots().copyToOther()),
              Map.entry("swap", s -> s.slots().swap()),
              Map.entry("setDifference", s -> s.slots().setDifference(true)),
              Map.entry("setEqualLoudness", s -> s.slots().setEqualLoudness(true))));

  /** What passes by itself, belongs to another clip or device, or is undo itself. */
  private static final Set<String> NOT_UNDONE =
      Set.of(
          "addListener",
          "audition",
          "beginGesture",
          "endAside",
          "endAsideWhenOver",
          "endGesture",
          "leaveLive",
          "listenTo",
          "load",
          "playAside",
          "playOrPause",
          "redo",
          "releaseDevice",
          "seek",
          "setListening",
          "startWith",
          "stop",
          "takeDevice",
          "undo");

  private final PlaybackEngine engine =
      new PlaybackEngine((device, rate, channels, buffer) -> null);
  private final AuditionSession session =
      new AuditionSession(engine, UnitSetting.of(ModelStore.published()));

  @AfterEach
  void close() {
    engine.close();
  }

  static Set<String> setters() {
    return SETTERS.keySet();
  }

  @ParameterizedTest
  @MethodSource("setters")
  void aControlIsTakenBackAndBroughtBack(String setter) {
    session.load(new AudioClip("x", 48_000, new float[1][1_000], ""));
    session.override(ParameterRange.RATIO, 8);
    session.slots().choose(Slot.B);
    session.setPeakReduction(90);
    session.slots().choose(Slot.A);
    session.endGesture();
    AuditionState before = state();

    Objects.requireNonNull(SETTERS.get(setter)).accept(session);

    AuditionState after = state();
    assertNotEquals(before, after);
    assertNotEquals(Optional.empty(), session.undoName());
    session.undo();
    assertEquals(before, state());
    session.redo();
    assertEquals(after, state());
  }

  @Test
  void everyCommandOfTheSessionIsInOneOfTheTwoLists() {
    Set<String> commands =
        Stream.of(AuditionSession.class, Slots.class)
            .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
            .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getReturnType() == void.class)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed = new TreeSet<>(NOT_UNDONE);
    listed.addAll(SETTERS.keySet());
    assertEquals(listed, commands);
  }

  @Test
  void undoLeavesTheLoopThatAClipBeganWith() {
    session.setGainDb(-3);
    LoopRegion loop = new LoopRegion(10, 500);
    session.load(new AudioClip("x", 48_000, new float[1][1_000], ""), 20, loop);
    session.undo();
    assertEquals(Optional.of(loop), session.loop());
    assertEquals(0, session.setting().gainDb());
  }

  @Test
  void undoneLoopsEndWithTheirClipAndOtherEntriesStay() {
    session.load(new AudioClip("x", 48_000, new float[1][1_000], ""));
    session.setGainDb(-3);
    session.setLoop(new LoopRegion(10, 500));
    session.load(new AudioClip("y", 48_000, new float[1][2_000], ""));
    assertEquals(Optional.of("Gain"), session.undoName());
    session.undo();
    assertEquals(0, session.setting().gainDb());
    assertEquals(Optional.empty(), session.loop());
    session.redo();
    assertEquals(-3, session.setting().gainDb());
  }

  private AuditionState state() {
    Slots slots = session.slots();
    return new AuditionState(
        new Comparison(
            slots.setting(Slot.A),
            slots.setting(Slot.B),
            slots.slot(),
            slots.difference(),
            slots.equalLoudness()),
        session.loop().orElse(null));
  }
}
