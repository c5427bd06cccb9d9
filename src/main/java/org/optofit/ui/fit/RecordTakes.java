package org.optofit.ui.fit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.optofit.app.CaptureSetup;
import org.optofit.app.CaptureTake;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.Progress;
import org.optofit.capture.SweepCapture;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.Numbers;

/** The last take, and what becomes of it. Window's thread. */
final class RecordTakes {
  private final Services services;
  private final RecordSettings settings;
  private final RecordWork work;
  private final Consumer<List<SweepCapture>> onKept;
  private final ReadOnlyObjectWrapper<@Nullable CaptureTake> take = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper objection = new ReadOnlyStringWrapper("");

  /**
   * No take yet.
   *
   * @param onKept takes what is recorded now
   */
  RecordTakes(
      Services services,
      RecordSettings settings,
      RecordWork work,
      Consumer<List<SweepCapture>> onKept) {
    this.services = services;
    this.settings = settings;
    this.work = work;
    this.onKept = onKept;
  }

  /** The last take; null before the first. */
  ReadOnlyObjectProperty<@Nullable CaptureTake> lastProperty() {
    return take.getReadOnlyProperty();
  }

  /** What speaks against the last take, which was not kept for it; empty if it was kept. */
  ReadOnlyStringProperty objectionProperty() {
    return objection.getReadOnlyProperty();
  }

  /** Records a position; a usable take is kept. */
  void record(CaptureSetup setup, double position) {
    take.set(null);
    objection.set("");
    work.run(
        RecordPhase.RECORDING,
        "Recording at " + RecordRow.position(position),
        (session, meter, goOn) -> {
          AudioClip signal = session.signal(setup, Progress.NONE);
          CaptureTake made = session.record(setup, position, signal, meter, goOn);
          List<SweepCapture> kept = made.usable() ? session.keep(setup, made) : List.of();
          return () -> done(made, kept);
        });
  }

  private void done(CaptureTake made, List<SweepCapture> kept) {
    take.set(made);
    if (made.usable()) {
      kept(made, kept);
      return;
    }
    objection.set(made.objection().orElse(""));
    say(Kind.ERROR, "The take at " + RecordRow.position(made.peakReduction()) + " was not kept.");
  }

  private void kept(CaptureTake made, List<SweepCapture> now) {
    objection.set("");
    onKept.accept(now);
    say(
        Kind.DONE,
        String.format(
            Locale.ROOT,
            "%s is kept, peak %s dBFS%s.",
            Objects.requireNonNull(made.wet()).name(),
            Numbers.fixed(made.peakDbfs(), 1),
            made.missedDeadlines() > 0
                ? ", with " + made.missedDeadlines() + " late moments of the computer"
                : ""));
  }

  /** Keeps the last take although a check forbids a fit of it. */
  void keepAnyway() {
    CaptureTake made = take.get();
    settings
        .setup()
        .filter(setup -> made != null && made.whole() && !objection.get().isEmpty())
        .ifPresent(
            setup ->
                LongWork.start(
                    services,
                    "Keeping the take",
                    goOn -> services.capture().keep(setup, Objects.requireNonNull(made)),
                    now -> kept(Objects.requireNonNull(made), now),
                    e -> say(Kind.ERROR, String.valueOf(e.getMessage()))));
  }

  private void say(Kind kind, String text) {
    services.status().say(StatusMessage.of(kind, text));
  }
}
