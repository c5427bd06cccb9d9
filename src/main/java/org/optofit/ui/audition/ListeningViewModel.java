package org.optofit.ui.audition;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.optofit.app.AuditionSession;
import org.optofit.app.LoudnessMatch;
import org.optofit.app.LoudnessMatch.State;
import org.optofit.app.Services;
import org.optofit.app.Slots;
import org.optofit.dsp.Slot;
import org.optofit.ui.control.Numbers;

/** What is compared by ear, and at which loudness. Window's thread. */
public final class ListeningViewModel {
  private final AuditionSession session;
  private final Slots slots;
  private final LoudnessMatch match;
  private final ObjectProperty<Slot> slot = new SimpleObjectProperty<>(this, "slot", Slot.A);
  private final BooleanProperty equalLoudness = new SimpleBooleanProperty(this, "equalLoudness");
  private final BooleanProperty difference = new SimpleBooleanProperty(this, "difference");
  private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(this, "available");
  private final ReadOnlyStringWrapper trim = new ReadOnlyStringWrapper(this, "trim", "");
  private final ReadOnlyStringWrapper explanation =
      new ReadOnlyStringWrapper(this, "explanation", "");
  private final ReadOnlyBooleanWrapper overloaded = new ReadOnlyBooleanWrapper(this, "overloaded");
  private final ReadOnlyStringWrapper reminder = new ReadOnlyStringWrapper(this, "reminder", "");

  /** Follows the session; loudness is measured a moment after a change. */
  public ListeningViewModel(Services services) {
    this(
        services,
        CompletableFuture.delayedExecutor(
            LoudnessMatch.PAUSE_MS, TimeUnit.MILLISECONDS, services.window()));
  }

  ListeningViewModel(Services services, Executor later) {
    session = services.audition();
    slots = session.slots();
    match = new LoudnessMatch(services, later, this::follow);
    slot.addListener((observable, before, now) -> slots.choose(now));
    equalLoudness.addListener((observable, before, now) -> slots.setEqualLoudness(now));
    difference.addListener((observable, before, now) -> slots.setDifference(now));
    follow();
  }

  /** The slot in use. */
  public ObjectProperty<Slot> slotProperty() {
    return slot;
  }

  /** Whether each unit is heard as loud as the dry signal. */
  public BooleanProperty equalLoudnessProperty() {
    return equalLoudness;
  }

  /** Whether only what the compressor takes away is heard. */
  public BooleanProperty differenceProperty() {
    return difference;
  }

  /** Whether there is something to measure the loudness of. */
  public ReadOnlyBooleanProperty availableProperty() {
    return available.getReadOnlyProperty();
  }

  /** Trim of the slot in use, or what keeps it away: {@code −1.4 dB}. */
  public ReadOnlyStringProperty trimProperty() {
    return trim.getReadOnlyProperty();
  }

  /** What was measured, or why nothing is. */
  public ReadOnlyStringProperty explanationProperty() {
    return explanation.getReadOnlyProperty();
  }

  /** Whether the trim lifts peaks of the unit above full scale. */
  public ReadOnlyBooleanProperty overloadedProperty() {
    return overloaded.getReadOnlyProperty();
  }

  /** What is heard, if not the unit: {@code Bypassed} or {@code Difference only}. */
  public ReadOnlyStringProperty reminderProperty() {
    return reminder.getReadOnlyProperty();
  }

  /** Puts a slot in use. */
  public void choose(Slot which) {
    slots.choose(which);
  }

  /** Copies the setting in use to the other slot. */
  public void copyToOther() {
    slots.copyToOther();
  }

  /** Exchanges the settings of the slots. */
  public void swap() {
    slots.swap();
  }

  /** Equal loudness on or off. */
  public void toggleEqualLoudness() {
    if (available.get()) {
      slots.setEqualLoudness(!slots.equalLoudness());
    }
  }

  /** Difference on or off. */
  public void toggleDifference() {
    slots.setDifference(!slots.difference());
  }

  private void follow() {
    slot.set(slots.slot());
    equalLoudness.set(slots.equalLoudness());
    difference.set(slots.difference());
    State state = match.state();
    available.set(state != State.UNAVAILABLE);
    trim.set(
        switch (state) {
          case OFF, UNAVAILABLE -> "";
          case MEASURING -> "measuring";
          case MATCHED -> signed(match.trimDb());
          case UNMEASURABLE -> "too quiet";
        });
    overloaded.set(state == State.MATCHED && match.peakDbfs() > 0);
    explanation.set(explain(state));
    reminder.set(
        session.setting().bypassed() ? "Bypassed" : slots.difference() ? "Difference only" : "");
  }

  private String explain(State state) {
    return switch (state) {
      case UNAVAILABLE -> match.reason().orElse("");
      case OFF ->
          "Equal loudness (M): trims what is heard of A and of B to the loudness of the input,"
              + " measured over the loop or the file (ITU-R BS.1770).";
      case MEASURING ->
          "The loudness of input, A and B is being measured over "
              + part()
              + "; a trim of "
              + signed(match.trimDb())
              + " holds meanwhile.";
      case UNMEASURABLE ->
          "Over " + part() + " nothing is loud or long enough to be measured; no trim is applied.";
      case MATCHED ->
          "Measured over "
              + part()
              + " (ITU-R BS.1770): input "
              + lufs(match.dryLufs())
              + ", "
              + slots.slot()
              + " "
              + lufs(match.unitLufs())
              + ". "
              + slots.slot()
              + " is heard at "
              + signed(match.trimDb())
              + "; bypass and meters are not trimmed, rendered files if Render is told to."
              + (match.peakDbfs() > 0
                  ? " Its peaks reach "
                      + signed(match.peakDbfs())
                      + "FS with it: turn the volume down to keep them whole."
                  : "");
    };
  }

  private String part() {
    return session.loop().isPresent() ? "the loop" : "the whole file";
  }

  private static String signed(double db) {
    return Numbers.signed(db, 1) + " dB";
  }

  private static String lufs(double value) {
    return Numbers.fixed(value, 1) + " LUFS";
  }
}
