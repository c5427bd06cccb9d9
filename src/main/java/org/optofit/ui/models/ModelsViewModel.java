package org.optofit.ui.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.model.CompressionMode;
import org.optofit.model.UnitModel;
import org.optofit.store.LibraryEntry;
import org.optofit.store.ModelLibrary;
import org.optofit.store.ModelStore;

/**
 * The user's models, the one that is looked at and the one it is compared with. Window's thread;
 * files are read and written in the background, and the list follows.
 */
public final class ModelsViewModel {
  private final Services services;
  private final ModelLibrary library;
  private final ModelRow published = new ModelRow(ModelStore.published(), null);
  private final ObservableList<ModelRow> rows = FXCollections.observableArrayList(published);
  private final ObjectProperty<ModelRow> selected = new SimpleObjectProperty<>(published);
  private final ObjectProperty<@Nullable ModelRow> compared = new SimpleObjectProperty<>();
  private final ObjectProperty<CompressionMode> mode =
      new SimpleObjectProperty<>(CompressionMode.COMPRESS);
  private final ReadOnlyStringWrapper undoNote = new ReadOnlyStringWrapper("");
  private Consumer<List<LibraryEntry>> onList = entries -> {};
  private @Nullable Path deleted;

  /** Number of the last work; belongs to the library's lock. */
  private long changes;

  private long shown;

  /** The library after some work; one with a lower number than another is older. */
  private record Change(
      long number, List<LibraryEntry> entries, @Nullable Path file, StatusMessage said) {}

  /** The work behind a change: gives the entry to look at, or null for none. */
  private interface Work {
    @Nullable LibraryEntry run() throws IOException;
  }

  /** The library of the services. */
  public ModelsViewModel(Services services) {
    this.services = services;
    this.library = services.library();
    selected.addListener((observable, before, now) -> follow(now));
  }

  /** Called with all entries whenever they may have changed. */
  public void setOnList(Consumer<List<LibraryEntry>> handler) {
    onList = handler;
  }

  /** The published table first, then the library by name. */
  ObservableList<ModelRow> rows() {
    return rows;
  }

  /** The one that is looked at. */
  ObjectProperty<ModelRow> selectedProperty() {
    return selected;
  }

  /** The one it is compared with; null for none. */
  ObjectProperty<@Nullable ModelRow> comparedProperty() {
    return compared;
  }

  /** Which position of the switch the curves show. */
  ObjectProperty<CompressionMode> modeProperty() {
    return mode;
  }

  /** What was deleted last and can come back; empty if nothing was. */
  ReadOnlyStringProperty undoNoteProperty() {
    return undoNote.getReadOnlyProperty();
  }

  /** Reads the library anew. */
  public void refresh() {
    work("Reading the models", "", () -> null);
  }

  /**
   * Gives the model that is looked at another name and other notes; a blank name changes nothing.
   */
  void describe(String name, String notes) {
    ModelRow row = selected.get();
    UnitModel model = row.model();
    LibraryEntry entry = row.entry();
    if (model == null || entry == null || name.isBlank()) {
      return;
    }
    String stripped = name.strip();
    if (!stripped.equals(model.name()) || !notes.equals(model.notes())) {
      work(
          "Saving " + stripped,
          "",
          () -> {
            library.describe(entry, stripped, notes);
            return null;
          });
    }
  }

  /** Copies the model that is looked at into the library and looks at the copy. */
  void duplicate() {
    ModelRow row = selected.get();
    UnitModel model = row.model();
    LibraryEntry entry = row.entry();
    if (model != null) {
      work(
          "Duplicating " + row.name(),
          "",
          () -> entry == null ? library.add(model) : library.duplicate(entry));
    }
  }

  /** Takes the model that is looked at out of the library; {@link #undoDelete} brings it back. */
  void delete() {
    ModelRow row = selected.get();
    LibraryEntry entry = row.entry();
    if (entry == null) {
      return;
    }
    int place = rows.indexOf(row);
    LongWork.start(
        services,
        "Deleting " + row.name(),
        progress -> library.delete(entry),
        (Path kept) -> {
          deleted = kept;
          undoNote.set("Deleted " + row.name() + ".");
          selected.set(rows.get(Math.max(0, place - 1)));
          refresh();
        },
        this::failed);
  }

  /** Brings back what was deleted last. */
  void undoDelete() {
    Path kept = deleted;
    if (kept != null) {
      deleted = null;
      undoNote.set("");
      work("Bringing the model back", "", () -> library.restore(kept));
    }
  }

  /** Copies model files into the library; those that cannot be are named. */
  void importFiles(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    ModelImport models = new ModelImport(library, files);
    work("Importing models", models::said, models::run);
  }

  /** Writes a copy of the model that is looked at to a file. */
  void export(Path file) {
    ModelRow row = selected.get();
    UnitModel model = row.model();
    LibraryEntry entry = row.entry();
    if (model == null) {
      return;
    }
    work(
        "Exporting " + row.name(),
        "Exported " + file.getFileName() + ".",
        () -> {
          if (entry == null) {
            services.models().write(file, model);
          } else {
            library.export(entry, file);
          }
          return null;
        });
  }

  /** Positions of the switch that the models looked at have. */
  List<CompressionMode> modes() {
    return Stream.of(selected.get(), compared.get())
        .filter(Objects::nonNull)
        .map(ModelRow::model)
        .filter(Objects::nonNull)
        .flatMap(model -> model.modes().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private void work(String doing, String said, Work task) {
    StatusMessage done = StatusMessage.of(Kind.DONE, said);
    work(doing, () -> done, task);
  }

  private void work(String doing, Supplier<StatusMessage> said, Work task) {
    LongWork.start(
        services,
        doing,
        progress -> {
          synchronized (library) {
            LibraryEntry entry = task.run();
            Path file = entry == null ? null : entry.file();
            return new Change(++changes, library.list(), file, said.get());
          }
        },
        this::show,
        this::failed);
  }

  private void show(Change change) {
    if (!change.said().text().isEmpty()) {
      services.status().say(change.said());
    }
    if (change.number() < shown) {
      return;
    }
    shown = change.number();
    List<ModelRow> now = new ArrayList<>(List.of(published));
    change.entries().forEach(entry -> now.add(new ModelRow(entry.model(), entry)));
    Path wanted = change.file() != null ? change.file() : selected.get().file();
    ModelRow other = compared.get();
    rows.setAll(now);
    selected.set(find(wanted));
    compared.set(other == null ? null : find(other.file()));
    onList.accept(change.entries());
  }

  private ModelRow find(@Nullable Path file) {
    return rows.stream()
        .filter(row -> Objects.equals(row.file(), file))
        .min(Comparator.comparing(ModelRow::name))
        .orElse(published);
  }

  /** What cannot be compared with itself, and the switch stands where there is something to see. */
  private void follow(ModelRow now) {
    if (now.equals(compared.get())) {
      compared.set(null);
    }
    UnitModel model = now.model();
    if (model != null && !model.modes().contains(mode.get())) {
      mode.set(model.modes().iterator().next());
    }
  }

  private void failed(Exception cause) {
    services
        .status()
        .say(StatusMessage.of(Kind.ERROR, Objects.toString(cause.getMessage(), "Not done.")));
  }
}
