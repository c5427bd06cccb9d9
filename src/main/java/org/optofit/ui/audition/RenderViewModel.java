package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.optofit.app.AuditionSession;
import org.optofit.app.LongWork;
import org.optofit.app.RenderBatch;
import org.optofit.app.RenderItem;
import org.optofit.app.RenderNames;
import org.optofit.app.RenderedItem;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.UnitSetting;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.SampleFormat;
import org.optofit.model.AudioClip;

/**
 * Writes what the unit makes of the source, all of it or its loop, or of several files. Window's
 * thread.
 *
 * <p>In a folder no file is replaced: a name that is taken gets a number. The unit's setting is
 * that of the moment the work begins; playback and knobs may go on meanwhile. While equal loudness
 * is on, the trim of the slot in use may go into the files, as it is heard.
 */
public final class RenderViewModel {
  private final Services services;
  private final AuditionSession session;
  private final ListeningViewModel listening;
  private final Supplier<Optional<Path>> usualFolder;
  private final ObjectProperty<SampleFormat> format =
      new SimpleObjectProperty<>(this, "format", SampleFormat.PCM_24);
  private final ObjectProperty<RenderPart> part =
      new SimpleObjectProperty<>(this, "part", RenderPart.WHOLE);
  private final ObjectProperty<Path> folder =
      new SimpleObjectProperty<>(this, "folder", Path.of(""));
  private final BooleanExpression trimOffered;
  private final BooleanProperty trimmed = new SimpleBooleanProperty(this, "trimmed");
  private final ObservableList<RenderRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper(this, "action", "Render");

  /** Files to render in place of the source; none for the source itself. */
  private List<Path> files = List.of();

  private @Nullable LongWork<List<RenderedItem>> work;

  /**
   * Renders the session's clip.
   *
   * @param listening whose trim may go into the files
   * @param usualFolder where to write unless told otherwise
   */
  RenderViewModel(
      Services services, ListeningViewModel listening, Supplier<Optional<Path>> usualFolder) {
    this.services = services;
    this.session = services.audition();
    this.listening = listening;
    this.usualFolder = usualFolder;
    part.addListener(observable -> plan());
    folder.addListener(observable -> plan());
    trimmed.addListener(observable -> plan());
    trimOffered = listening.equalLoudnessProperty().and(listening.availableProperty());
    trimOffered.addListener(observable -> plan());
  }

  /** Coding of the samples. */
  public ObjectProperty<SampleFormat> formatProperty() {
    return format;
  }

  /** How much of the source is rendered; files are rendered whole. */
  public ObjectProperty<RenderPart> partProperty() {
    return part;
  }

  /** Where the files are written. */
  public ObjectProperty<Path> folderProperty() {
    return folder;
  }

  /** Whether the trim of equal loudness goes into the files, if it is offered. */
  public BooleanProperty trimmedProperty() {
    return trimmed;
  }

  /** Whether there is a trim to offer: equal loudness is on and can be measured. */
  public BooleanExpression trimOffered() {
    return trimOffered;
  }

  /** What the choice of the trim says: "With the trim of equal loudness, −1.4 dB". */
  public ObservableValue<String> trimText() {
    return listening
        .trimProperty()
        .map(now -> "With the trim of equal loudness" + (now.isEmpty() ? "" : ", " + now));
  }

  /** The files, in the order of the work. */
  public ObservableList<RenderRow> rows() {
    return rows;
  }

  /** Whether it is at work. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** What the button says: "Render", "Render 3 files". */
  public ReadOnlyStringProperty actionProperty() {
    return action.getReadOnlyProperty();
  }

  /** Whether there is a loop to choose. */
  public boolean hasSelection() {
    return files.isEmpty() && session.loop().isPresent();
  }

  /** Whether it is about the source, which may be written under any name. */
  public boolean aboutSource() {
    return files.isEmpty();
  }

  /** Prepares for the source; nothing happens while at work. */
  public void offerSource() {
    offer(List.of());
  }

  /** Prepares for these files, none for the source; nothing happens while at work. */
  public void offer(List<Path> chosen) {
    if (running.get()) {
      return;
    }
    files = List.copyOf(chosen);
    if (!hasSelection()) {
      part.set(RenderPart.WHOLE);
    }
    Optional<Path> beside = files.stream().findFirst().map(Path::toAbsolutePath);
    folder.set(beside.map(Path::getParent).or(usualFolder).orElse(Path.of("")).toAbsolutePath());
    plan();
  }

  /** A name for the file: the source's with model and position of the knob behind. */
  public String suggestedName() {
    return name(session.clip().map(AudioClip::name).orElse("audio"));
  }

  /** Renders the source into a file, which is replaced if it is there. */
  public void run(Path target, SampleFormat as) {
    if (session.clip().isPresent() && !running.get()) {
      files = List.of();
      format.set(as);
      RenderItem item = source(session.clip().get(), target);
      rows.setAll(row(item));
      start(List.of(item), null);
    }
  }

  /** Renders what was offered into the folder. */
  public void run() {
    List<RenderItem> items = plan();
    if (!items.isEmpty() && !running.get()) {
      start(items, "Choose another folder.");
    }
  }

  /** Ends the work: finished files stay, the running one leaves nothing. */
  public void stop() {
    if (work != null) {
      work.stop();
    }
  }

  private List<RenderItem> plan() {
    if (running.get()) {
      return List.of();
    }
    Set<Path> taken = new HashSet<>();
    List<RenderItem> items = new ArrayList<>();
    if (files.isEmpty()) {
      session
          .clip()
          .ifPresent(
              clip ->
                  items.add(
                      source(clip, RenderNames.free(folder.get(), name(clip.name()), taken))));
    } else {
      for (Path file : files) {
        String name = name(String.valueOf(file.getFileName()));
        items.add(RenderItem.of(file, RenderNames.free(folder.get(), name, taken)));
      }
    }
    rows.setAll(items.stream().map(RenderViewModel::row).toList());
    action.set(items.size() > 1 ? "Render " + items.size() + " files" : "Render");
    return items;
  }

  private RenderItem source(AudioClip clip, Path target) {
    Optional<LoopRegion> loop =
        part.get() == RenderPart.SELECTION ? session.loop() : Optional.empty();
    return new RenderItem(clip.name(), progress -> clip, loop, target);
  }

  private String name(String source) {
    UnitSetting setting = session.setting();
    String label =
        RenderNames.label(setting.model().name(), setting.mode(), setting.peakReduction());
    if (trims()) {
      label += ", equal loudness";
    }
    return RenderNames.of(source, part.get() == RenderPart.SELECTION ? label + ", loop" : label);
  }

  private boolean trims() {
    return trimmed.get() && trimOffered.get();
  }

  private void start(List<RenderItem> items, @Nullable String insteadOfReplacing) {
    UnitSetting setting = session.setting();
    double trimDb = trims() ? session.slots().trimDb() : 0;
    RenderBatch batch =
        new RenderBatch(
            items,
            setting.parameters(),
            setting.gainDb() + trimDb,
            format.get(),
            insteadOfReplacing);
    running.set(true);
    String what =
        items.size() == 1
            ? items.get(0).target().getFileName().toString()
            : items.size() + " files";
    work =
        LongWork.start(
            services,
            "Rendering " + what,
            progress -> {
              try {
                List<RenderedItem> results =
                    batch.run(
                        new RowUpdates(
                            items.size(),
                            progress,
                            (index, state, failed) ->
                                services.window().execute(() -> show(index, state, failed))));
                if (results.stream().anyMatch(RenderedItem::stopped)) {
                  services
                      .window()
                      .execute(() -> services.status().say(RenderWords.stopped(results)));
                }
                return results;
              } finally {
                services.window().execute(() -> running.set(false));
              }
            },
            results -> services.status().say(RenderWords.report(results, trimDb)),
            e ->
                services
                    .status()
                    .say(StatusMessage.of(Kind.ERROR, String.valueOf(e.getMessage()))));
  }

  private void show(int index, String state, boolean failed) {
    if (index < rows.size()) {
      rows.set(index, rows.get(index).withState(state, failed));
    }
  }

  private static RenderRow row(RenderItem item) {
    return new RenderRow(item.name(), String.valueOf(item.target().getFileName()), "", false);
  }
}
