package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.model.CompressionMode;

/** Adds captures to a sweep: looks at files in the background and says what was taken of them. */
final class SweepAdding {
  private final Services services;
  private final SweepTasks tasks;
  private final SweepItems items;
  private final SweepDry dry;
  private final SweepNotices notices;
  private final ObjectProperty<CompressionMode> mode;
  private final Runnable changed;

  /**
   * Adds to a sweep.
   *
   * @param mode position of the switch that is shown, and that of recordings that say none
   * @param changed is run when the list has changed
   */
  SweepAdding(
      Services services,
      SweepTasks tasks,
      SweepItems items,
      SweepDry dry,
      SweepNotices notices,
      ObjectProperty<CompressionMode> mode,
      Runnable changed) {
    this.services = services;
    this.tasks = tasks;
    this.items = items;
    this.dry = dry;
    this.notices = notices;
    this.mode = mode;
    this.changed = changed;
  }

  /** Adds what files and folders hold. */
  void add(List<Path> files) {
    Path known = dry.file();
    CompressionMode otherwise = mode.get();
    LongWork.start(
        services,
        "Looking at the captures",
        work -> SweepIntake.of(files, known, otherwise, tasks),
        this::take,
        notices::failed);
  }

  private void take(SweepIntake intake) {
    String kept = intake.dry().map(dry::offer).orElse("");
    int added = items.add(intake.entries());
    showOther(intake);
    changed.run();
    if (!intake.remarks().isEmpty()) {
      String more =
          intake.remarks().size() == 1
              ? ""
              : " And " + (intake.remarks().size() - 1) + " more were left out.";
      notices.say(StatusMessage.Kind.WARNING, intake.remarks().get(0) + more);
    } else if (!kept.isEmpty()) {
      notices.say(StatusMessage.Kind.WARNING, kept);
    } else if (added > 0) {
      notices.say(
          StatusMessage.Kind.DONE, added == 1 ? "1 capture added." : added + " captures added.");
    }
  }

  /** Shows the mode of captures that all belong to the other one. */
  private void showOther(SweepIntake intake) {
    if (!intake.entries().isEmpty()
        && intake.entries().stream().noneMatch(entry -> entry.mode() == mode.get())) {
      mode.set(intake.entries().get(0).mode());
    }
  }
}
