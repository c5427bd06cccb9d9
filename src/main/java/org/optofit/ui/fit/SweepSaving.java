package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.SweepOutcome;
import org.optofit.app.SweepTask;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;
import org.optofit.store.SweepEntry;

/** What can be done with a finished sweep: its model kept, saved and heard, a report written. */
final class SweepSaving {
  private final Services services;
  private final SweepTasks tasks;
  private final SweepItems items;
  private final SweepRunner runner;
  private final SweepDry dry;
  private final SweepNotices notices;
  private final ReadOnlyObjectProperty<@Nullable SweepOutcome> outcome;
  private Runnable onKept = () -> {};

  SweepSaving(
      Services services,
      SweepTasks tasks,
      SweepItems items,
      SweepRunner runner,
      SweepDry dry,
      SweepNotices notices,
      ReadOnlyObjectProperty<@Nullable SweepOutcome> outcome) {
    this.services = services;
    this.tasks = tasks;
    this.items = items;
    this.runner = runner;
    this.dry = dry;
    this.notices = notices;
    this.outcome = outcome;
  }

  /** Called when a model has come into the library. */
  void setOnKept(Runnable handler) {
    onKept = handler;
  }

  /** Takes the model into the user's library under a name. */
  void keep(String called) {
    model(called)
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Saving " + called,
                    work -> tasks.keep(model),
                    (String kept) -> {
                      notices.say(StatusMessage.Kind.DONE, "Saved " + kept + " in Models.");
                      onKept.run();
                    },
                    notices::failed));
  }

  /** Writes the model to a file. */
  void save(Path file, String called) {
    String name = String.valueOf(file.getFileName());
    model(called)
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Saving " + name,
                    work -> {
                      tasks.save(file, model);
                      return "Saved %s: %s.".formatted(name, called);
                    },
                    text -> notices.say(StatusMessage.Kind.DONE, text),
                    notices::failed));
  }

  /** Writes a report of the sweep, which every recording is fitted once more for. */
  void saveReport(Path page) {
    SweepOutcome done = outcome.get();
    if (done == null) {
      return;
    }
    List<SweepTask> of = runner.tasks();
    List<SweepEntry> leftOut = items.leftOut();
    int others = done.points().size() - done.fitted() + leftOut.size();
    String name = String.valueOf(page.getFileName());
    model(modelName())
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Writing " + name,
                    work -> {
                      tasks.report(page, of, leftOut, done, model, work);
                      return "Saved %s: %d settings, %d captures not in the model."
                          .formatted(name, done.fitted(), others);
                    },
                    text -> notices.say(StatusMessage.Kind.DONE, text),
                    notices::failed));
  }

  private Optional<UnitModel> model(String called) {
    SweepOutcome done = outcome.get();
    return done == null ? Optional.empty() : done.model(called);
  }

  /** Reads the dry recording again and hands it on with the model. */
  void audition(BiConsumer<UnitModel, AudioClip> handler) {
    if (outcome.get() == null) {
      return;
    }
    Path first = items.all().get(0).entry().dry();
    model(modelName())
        .ifPresent(
            model ->
                LongWork.start(
                    services,
                    "Reading " + first.getFileName(),
                    work -> tasks.read(first, work).clip(),
                    clip -> handler.accept(model, clip),
                    notices::failed));
  }

  /** What the model is called unless the user says otherwise. */
  String modelName() {
    return dry.file().equals(SweepItems.NO_FILE)
        ? "Sweep"
        : "Sweep of " + FileNames.stem(String.valueOf(dry.file().getFileName()));
  }
}
