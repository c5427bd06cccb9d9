package org.optofit.ui.fit;

import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.optofit.app.CaptureSetup;
import org.optofit.app.CaptureTake;
import org.optofit.app.LongWork;
import org.optofit.app.RecordedCaptures;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.Progress;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.Numbers;

/** The last take, and what becomes of it. Window's thread. */
final class RecordTakes {
  private final Services services;
  private final RecordWork work;
  private final BiConsumer<CaptureTake, RecordedCaptures> onKept;
  private final ReadOnlyObjectWrapper<@Nullable CaptureTake> take = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<TakeVerdict> verdict =
      new ReadOnlyObjectWrapper<>(TakeVerdict.NONE);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

  /**
   * No take yet.
   *
   * @param onKept takes what was kept and what is recorded now, once the verdict stands
   */
  RecordTakes(
      Services services, RecordWork work, BiConsumer<CaptureTake, RecordedCaptures> onKept) {
    this.services = services;
    this.work = work;
    this.onKept = onKept;
  }

  /** The last take; null before the first and while one is made. */
  ReadOnlyObjectProperty<@Nullable CaptureTake> lastProperty() {
    return take.getReadOnlyProperty();
  }

  /** What became of it. */
  ReadOnlyObjectProperty<TakeVerdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** The same in words; empty without a take. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Whether the last take waits for a word. */
  boolean waits() {
    return verdict.get() == TakeVerdict.WARNED || verdict.get() == TakeVerdict.REFUSED;
  }

  /** Whether the last take is one of these settings, so that it can be made again with them. */
  boolean isOf(CaptureSetup setup) {
    CaptureTake made = take.get();
    return made != null
        && made.setup().folder().equals(setup.folder())
        && made.setup().unit().equals(setup.unit())
        && made.setup().mode() == setup.mode();
  }

  /** Records a position; a take that no check forbids is kept. */
  void record(CaptureSetup setup, double position) {
    take.set(null);
    judge(TakeVerdict.NONE, "");
    work.run(
        RecordPhase.RECORDING,
        "Recording at " + RecordRow.position(position),
        (session, meter, goOn) -> {
          AudioClip signal = session.signal(setup, Progress.NONE);
          CaptureTake made = session.record(setup, position, signal, meter, goOn);
          RecordedCaptures kept = made.usable() ? session.keep(made) : RecordedCaptures.NONE;
          return () -> done(made, kept);
        });
  }

  private void done(CaptureTake made, RecordedCaptures kept) {
    take.set(made);
    if (made.usable()) {
      kept(made, kept, made.warnings() > 0 ? TakeVerdict.WARNED : TakeVerdict.KEPT);
      return;
    }
    judge(TakeVerdict.REFUSED, made.objection().orElse(""));
    say(Kind.ERROR, "The take at " + RecordRow.position(made.peakReduction()) + " was not kept.");
  }

  private void kept(CaptureTake made, RecordedCaptures now, TakeVerdict as) {
    String name = Objects.requireNonNull(made.wet()).name();
    String late =
        made.missedDeadlines() > 0
            ? ", with " + made.missedDeadlines() + " late moments of the computer"
            : "";
    String peak = ", peak " + Numbers.fixed(made.peakDbfs(), 1) + " dBFS" + late + ".";
    if (made.equals(take.get())) {
      judge(
          as,
          as == TakeVerdict.WARNED
              ? "Kept, with " + warnings(made) + ". Read below, then keep it or record again."
              : "Kept as " + name + peak);
    }
    onKept.accept(made, now);
    say(
        Kind.DONE,
        name + " is kept" + (made.warnings() > 0 ? " with " + warnings(made) : "") + peak);
  }

  /** How many checks warn: "1 warning". */
  static String warnings(CaptureTake made) {
    return made.warnings() + (made.warnings() == 1 ? " warning" : " warnings");
  }

  /** Agrees to the last take, which is kept with warnings. */
  void agree() {
    CaptureTake made = take.get();
    if (made != null && verdict.get() == TakeVerdict.WARNED) {
      judge(TakeVerdict.KEPT, "Kept, with " + warnings(made) + ".");
    }
  }

  /** Keeps the last take, where it was made for, although a check forbids a fit of it. */
  void keepAnyway() {
    CaptureTake made = take.get();
    if (made == null || !made.whole() || verdict.get() != TakeVerdict.REFUSED || !work.idle()) {
      return;
    }
    LongWork.start(
        services,
        "Keeping the take",
        goOn -> services.capture().keep(made),
        now -> kept(made, now, TakeVerdict.KEPT),
        e -> say(Kind.ERROR, String.valueOf(e.getMessage())));
  }

  private void judge(TakeVerdict as, String said) {
    words.set(said);
    verdict.set(as);
  }

  private void say(Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }
}
