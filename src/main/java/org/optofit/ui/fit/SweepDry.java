package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.optofit.app.LongWork;
import org.optofit.app.Services;

/** The dry recording of a sweep's captures, and what is shown of it. Window's thread. */
final class SweepDry {
  private final Services services;
  private final SweepTasks tasks;
  private final SweepItems items;
  private final SweepNotices notices;
  private final AtomicInteger tickets = new AtomicInteger();
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private Path shown = SweepItems.NO_FILE;
  private Path read = SweepItems.NO_FILE;

  SweepDry(Services services, SweepTasks tasks, SweepItems items, SweepNotices notices) {
    this.services = services;
    this.tasks = tasks;
    this.items = items;
    this.notices = notices;
  }

  /** The file; {@link SweepItems#NO_FILE} where there is none or there are several. */
  Path file() {
    return shown;
  }

  /** Uses one dry recording for all captures. */
  void choose(Path file) {
    Path whole = file.toAbsolutePath();
    shown = whole;
    items.changeAll(item -> item.entry().dry().equals(whole) ? item : item.withDry(whole));
  }

  /** Is without one again. */
  void forget() {
    shown = SweepItems.NO_FILE;
  }

  /** Name of the dry recording, or how many there are; empty without one. */
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** Format and length of the dry recording. */
  ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** The folder of the dry recording, to begin choosing in; empty path without one. */
  Path folder() {
    Path parent = shown.toAbsolutePath().getParent();
    return shown.equals(SweepItems.NO_FILE) || parent == null ? SweepItems.NO_FILE : parent;
  }

  /** Gives a dropped dry recording to captures without one; says so where others keep theirs. */
  String offer(Path file) {
    Path whole = file.toAbsolutePath();
    long own =
        items.all().stream()
            .map(item -> item.entry().dry())
            .filter(dry -> !dry.equals(SweepItems.NO_FILE) && !dry.equals(whole))
            .count();
    shown = whole;
    items.changeAll(
        item -> item.entry().dry().equals(SweepItems.NO_FILE) ? item.withDry(whole) : item);
    return own == 0
        ? ""
        : "%d %s dry recording. Choose %s at the top to use it for all."
            .formatted(
                own, own == 1 ? "capture keeps its" : "captures keep their", file.getFileName());
  }

  /** Names what the captures use now, and reads it if it is another one. */
  void show() {
    List<Path> dries = items.dries();
    if (dries.size() > 1) {
      name.set(dries.size() + " dry recordings");
      facts.set("one for each capture, by the list");
      shown = SweepItems.NO_FILE;
      read = SweepItems.NO_FILE;
      tickets.incrementAndGet();
      return;
    }
    Path dry = dries.isEmpty() ? shown : dries.get(0);
    String fileName = dry.equals(SweepItems.NO_FILE) ? "" : String.valueOf(dry.getFileName());
    shown = dry;
    if (dry.equals(read) && fileName.equals(name.get())) {
      return;
    }
    read = dry;
    name.set(fileName);
    facts.set("");
    int ticket = tickets.incrementAndGet();
    if (!fileName.isEmpty()) {
      LongWork.start(
          services,
          "Reading " + fileName,
          work -> Recording.of(dry, tasks.read(dry, work).clip()),
          recording -> {
            if (tickets.get() == ticket) {
              facts.set(recording.format() + ", " + recording.length());
            }
          },
          notices::failed);
    }
  }
}
