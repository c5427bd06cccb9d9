package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class UndoHistoryTest {
  private long now;
  private final UndoHistory<Integer> history = new UndoHistory<>(() -> now);

  @Test
  void undoGivesTheStateBeforeAndRedoTheStateAfter() {
    history.changed("knob", 1, 2);
    assertEquals(Optional.of(1), history.undo());
    assertEquals(Optional.of(2), history.redo());
    assertEquals(Optional.empty(), history.redo());
  }

  @Test
  void aDragIsOneEntryHoweverLongItTakes() {
    history.beginGesture();
    for (int i = 0; i < 50; i++) {
      pause(2 * UndoHistory.PAUSE_MS);
      history.changed("knob", i, i + 1);
    }
    history.endGesture();
    assertEquals(Optional.of(0), history.undo());
    assertEquals(Optional.empty(), history.undo());
  }

  @Test
  void twoDragsOfOneKnobAreTwoEntries() {
    for (int drag = 0; drag < 2; drag++) {
      history.beginGesture();
      history.changed("knob", drag, drag + 1);
      history.endGesture();
    }
    assertEquals(Optional.of(1), history.undo());
    assertEquals(Optional.of(0), history.undo());
  }

  @Test
  void aRunOfKeyPressesIsOneEntryUntilAPause() {
    history.changed("knob", 0, 1);
    pause(UndoHistory.PAUSE_MS - 1);
    history.changed("knob", 1, 2);
    pause(UndoHistory.PAUSE_MS);
    history.changed("knob", 2, 3);
    assertEquals(Optional.of(2), history.undo());
    assertEquals(Optional.of(0), history.undo());
  }

  @Test
  void anotherControlIsAnotherEntry() {
    history.changed("knob", 0, 1);
    history.changed("gain", 1, 2);
    assertEquals(Optional.of("gain"), history.undoName());
    assertEquals(Optional.of(1), history.undo());
    assertEquals(Optional.of("gain"), history.redoName());
    assertEquals(Optional.of("knob"), history.undoName());
  }

  @Test
  void aChangeForgetsWhatWasUndone() {
    history.changed("knob", 0, 1);
    history.undo();
    history.changed("gain", 0, 5);
    assertEquals(Optional.empty(), history.redoName());
  }

  @Test
  void aGestureThatComesBackToItsStartLeavesNoEntry() {
    history.beginGesture();
    history.changed("knob", 0, 1);
    history.changed("knob", 1, 0);
    history.endGesture();
    assertEquals(Optional.empty(), history.undoName());
  }

  @Test
  void noChangeLeavesNoEntry() {
    history.changed("knob", 3, 3);
    assertEquals(Optional.empty(), history.undoName());
  }

  @Test
  void aChangeAfterUndoIsNotJoinedToTheUndoneGesture() {
    history.changed("knob", 0, 1);
    history.changed("gain", 1, 2);
    history.undo();
    history.changed("knob", 1, 7);
    assertEquals(Optional.of(1), history.undo());
    assertEquals(Optional.of(0), history.undo());
  }

  @Test
  void theOldestEntryIsForgottenBeyondTheCapacity() {
    for (int i = 0; i <= UndoHistory.CAPACITY; i++) {
      pause(UndoHistory.PAUSE_MS);
      history.changed("knob", i, i + 1);
    }
    Optional<Integer> last = Optional.empty();
    for (Optional<Integer> s = history.undo(); s.isPresent(); s = history.undo()) {
      last = s;
    }
    assertEquals(Optional.of(1), last);
  }

  private void pause(long ms) {
    now += TimeUnit.MILLISECONDS.toNanos(ms);
  }
}
