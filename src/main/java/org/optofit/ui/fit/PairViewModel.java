package org.optofit.ui.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.audio.AudioFile;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.capture.PairAssignment;
import org.optofit.capture.PairRole;
import org.optofit.capture.Preparation;
import org.optofit.capture.Remedy;
import org.optofit.ui.control.Numbers;

/**
 * The two recordings and what the checks say about them.
 *
 * <p>Files are read and checked in the background. Whatever is asked for last counts: an outcome
 * that arrives for a file no longer wanted is dropped.
 */
final class PairViewModel {
  private static final Map<String, List<Remedy>> REMEDIES =
      Map.of(
          "sample-rate", List.of(Remedy.MATCH_RATES),
          "channels", List.of(Remedy.FIRST_CHANNEL, Remedy.SECOND_CHANNEL, Remedy.EACH_CHANNEL),
          "polarity", List.of(Remedy.INVERT_WET),
          "drift", List.of(Remedy.CORRECT_DRIFT),
          "dropouts", List.of(Remedy.LONGEST_PART),
          "offset", List.of(Remedy.REMOVE_OFFSET));

  private final Services services;
  private final FitTasks tasks;
  private final Map<PairRole, ReadOnlyObjectWrapper<RecordingSlot>> slots =
      new EnumMap<>(PairRole.class);
  private final Map<PairRole, AtomicInteger> wanted = new EnumMap<>(PairRole.class);
  private final ReadOnlyObjectWrapper<@Nullable CaptureReport> checks =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final AtomicInteger check = new AtomicInteger();
  private Preparation preparation = Preparation.SHIFTED;

  PairViewModel(Services services, FitTasks tasks) {
    this.services = services;
    this.tasks = tasks;
    for (PairRole role : PairRole.values()) {
      slots.put(role, new ReadOnlyObjectWrapper<>(new RecordingSlot.Empty()));
      wanted.put(role, new AtomicInteger());
    }
  }

  /** What a drop target shows. */
  ReadOnlyObjectProperty<RecordingSlot> slotProperty(PairRole role) {
    return slot(role).getReadOnlyProperty();
  }

  /** Outcomes of all checks; null until both recordings are read and checked. */
  ReadOnlyObjectProperty<@Nullable CaptureReport> checksProperty() {
    return checks.getReadOnlyProperty();
  }

  /** Whether checks run; those of {@link #checksProperty}, if any, are about to be replaced. */
  ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  /** Does what a check proposes, and checks again. */
  void apply(Remedy remedy) {
    if (remedy == Remedy.SWAP) {
      swap();
    } else {
      prepare(preparation.with(remedy));
    }
  }

  /** Leaves something undone again, and checks again. */
  void undo(Remedy remedy) {
    prepare(preparation.without(remedy));
  }

  /** What was done about a check's fault and can be undone; a shift is not, it is the rule. */
  Optional<Remedy> undoable(CheckOutcome outcome) {
    CaptureReport report = checks.get();
    return report == null
        ? Optional.empty()
        : REMEDIES.getOrDefault(outcome.id(), List.of()).stream()
            .filter(report.preparation()::has)
            .findFirst();
  }

  private void prepare(Preparation other) {
    preparation = other;
    check();
  }

  /** The recording in use at one end, or null. */
  @Nullable Recording recording(PairRole role) {
    return slot(role).get().recording();
  }

  /** Uses a file at one end. */
  void choose(PairRole role, Path file) {
    preparation = Preparation.SHIFTED;
    int ticket = take(role, new RecordingSlot.Reading(name(file)));
    services
        .background()
        .execute(
            () -> {
              RecordingSlot outcome = read(file, () -> isWanted(role, ticket));
              services.window().execute(() -> settle(role, ticket, outcome));
            });
  }

  /**
   * Uses files dropped on the tab: one goes where there is room, two are told apart.
   *
   * @param target the drop target they fell on, null for the tab around them
   */
  void drop(List<Path> files, @Nullable PairRole target) {
    if (files.size() == 1) {
      choose(target != null ? target : firstFree(), files.get(0));
    } else if (files.size() == 2) {
      chooseBoth(files.get(0), files.get(1));
    } else {
      say(
          StatusMessage.Kind.ERROR,
          files.size() + " files were dropped and none was used. Drop one or two at a time.");
    }
  }

  /** Empties one end. */
  void clear(PairRole role) {
    preparation = Preparation.SHIFTED;
    take(role, new RecordingSlot.Empty());
  }

  /** Exchanges dry and wet. */
  void swap() {
    RecordingSlot dry = slot(PairRole.DRY).get();
    RecordingSlot wet = slot(PairRole.WET).get();
    if (dry instanceof RecordingSlot.Reading || wet instanceof RecordingSlot.Reading) {
      return;
    }
    take(PairRole.DRY, wet);
    take(PairRole.WET, dry);
    check();
  }

  private void chooseBoth(Path first, Path second) {
    preparation = Preparation.SHIFTED;
    int dryTicket = take(PairRole.DRY, new RecordingSlot.Reading(name(first)));
    int wetTicket = take(PairRole.WET, new RecordingSlot.Reading(name(second)));
    services
        .background()
        .execute(
            () -> {
              RecordingSlot a = read(first, () -> isWanted(PairRole.DRY, dryTicket));
              RecordingSlot b = read(second, () -> isWanted(PairRole.WET, wetTicket));
              PairAssignment assignment = assign(a, b);
              boolean keep = assignment == null || assignment.firstIsDry();
              services
                  .window()
                  .execute(
                      () -> {
                        settle(PairRole.DRY, dryTicket, keep ? a : b);
                        settle(PairRole.WET, wetTicket, keep ? b : a);
                        if (assignment != null) {
                          say(assignment);
                        }
                      });
            });
  }

  private static @Nullable PairAssignment assign(RecordingSlot a, RecordingSlot b) {
    Recording first = a.recording();
    Recording second = b.recording();
    return first == null || second == null ? null : PairAssignment.of(first.clip(), second.clip());
  }

  private void say(PairAssignment assignment) {
    Recording dry = recording(PairRole.DRY);
    Recording wet = recording(PairRole.WET);
    if (dry == null || wet == null) {
      return;
    }
    String text =
        switch (assignment.evidence()) {
          case NAMES ->
              "%s is used as dry and %s as wet, by their names."
                  .formatted(dry.clip().name(), wet.clip().name());
          case DYNAMICS ->
              "%s is used as dry: its levels spread %s dB wider than those of %s."
                  .formatted(
                      dry.clip().name(),
                      Numbers.fixed(assignment.spreadDb(), 1),
                      wet.clip().name());
          case ORDER ->
              "%s is used as dry because it came first: neither name nor level tells them apart."
                  .formatted(dry.clip().name());
        };
    services
        .status()
        .say(StatusMessage.of(StatusMessage.Kind.INFO, text).withAction("Swap", this::swap));
  }

  /** Reads a file, or stops in the middle once it is not wanted any more. */
  private RecordingSlot read(Path file, BooleanSupplier wantedStill) {
    try {
      AudioFile audio = tasks.read(file, share -> wantedStill.getAsBoolean());
      return new RecordingSlot.Filled(Recording.of(file, audio.clip()), audio.warnings());
    } catch (CancellationException e) {
      return new RecordingSlot.Empty();
    } catch (IOException e) {
      return RecordingSlot.Refused.of(
          name(file), Objects.toString(e.getMessage(), "Not readable."));
    } catch (OutOfMemoryError e) {
      return new RecordingSlot.Refused(
          name(file), "It is too long for the memory there is.", "Drop a shorter part of it.");
    } catch (RuntimeException e) {
      return new RecordingSlot.Refused(
          name(file),
          "A fault of the program kept it from being read.",
          "Save it as WAV in another program, and drop that.");
    }
  }

  private int take(PairRole role, RecordingSlot slot) {
    int ticket = ticket(role).incrementAndGet();
    check.incrementAndGet();
    checking.set(false);
    checks.set(null);
    slot(role).set(slot);
    return ticket;
  }

  private void settle(PairRole role, int ticket, RecordingSlot outcome) {
    if (!isWanted(role, ticket)) {
      return;
    }
    slot(role).set(outcome);
    if (outcome instanceof RecordingSlot.Refused refused) {
      say(StatusMessage.Kind.ERROR, refused.reason() + " " + refused.nextStep());
    } else if (outcome instanceof RecordingSlot.Filled filled && !filled.warnings().isEmpty()) {
      say(StatusMessage.Kind.WARNING, filled.warnings().get(0));
    }
    check();
  }

  private boolean isWanted(PairRole role, int ticket) {
    return ticket(role).get() == ticket;
  }

  private void check() {
    Recording dry = recording(PairRole.DRY);
    Recording wet = recording(PairRole.WET);
    if (dry == null || wet == null) {
      return;
    }
    int ticket = check.incrementAndGet();
    Preparation asked = preparation;
    checking.set(true);
    services
        .background()
        .execute(
            () -> {
              Runnable end = check(dry, wet, asked);
              services.window().execute(() -> settleCheck(ticket, end));
            });
  }

  private void settleCheck(int ticket, Runnable end) {
    if (check.get() == ticket) {
      checking.set(false);
      end.run();
    }
  }

  /** Checks in the background; gives what the outcome changes in the window. */
  private Runnable check(Recording dry, Recording wet, Preparation asked) {
    try {
      CaptureReport report = tasks.check(dry.clip(), wet.clip(), asked);
      return () -> checks.set(report);
    } catch (OutOfMemoryError e) {
      return () -> refuse(wet, "The pair is too long for the memory there is.");
    } catch (RuntimeException e) {
      return () -> refuse(wet, "A fault of the program kept the pair from being checked.");
    }
  }

  /** A pair that cannot be checked cannot stay: the wet end becomes free again. */
  private void refuse(Recording wet, String reason) {
    RecordingSlot.Refused refused =
        new RecordingSlot.Refused(wet.clip().name(), reason, "Drop other recordings.");
    take(PairRole.WET, refused);
    say(StatusMessage.Kind.ERROR, refused.reason() + " " + refused.nextStep());
  }

  /** A file that is still being read has its place, so two quick drops fill both ends. */
  private PairRole firstFree() {
    RecordingSlot dry = slot(PairRole.DRY).get();
    boolean taken = dry instanceof RecordingSlot.Filled || dry instanceof RecordingSlot.Reading;
    return taken ? PairRole.WET : PairRole.DRY;
  }

  private ReadOnlyObjectWrapper<RecordingSlot> slot(PairRole role) {
    return Objects.requireNonNull(slots.get(role));
  }

  private AtomicInteger ticket(PairRole role) {
    return Objects.requireNonNull(wanted.get(role));
  }

  private void say(StatusMessage.Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }

  private static String name(Path file) {
    return Objects.toString(file.getFileName(), file.toString());
  }
}
