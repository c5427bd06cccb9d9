package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.optofit.app.AuditionSession;
import org.optofit.app.LongWork;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.app.UnitSetting;
import org.optofit.dsp.Slot;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;
import org.optofit.store.LibraryEntry;
import org.optofit.store.SlotFaces;
import org.optofit.ui.control.Numbers;

/** The unit's face and the numbers behind its knob. Window's thread. */
public final class UnitViewModel {
  private final Services services;
  private final AuditionSession session;
  private final ReadOnlyObjectWrapper<UnitSetting> setting;
  private final ReadOnlyStringWrapper clampNote = new ReadOnlyStringWrapper(this, "clampNote", "");
  private final ReadOnlyStringWrapper overrideNote =
      new ReadOnlyStringWrapper(this, "overrideNote", "");
  private final Map<UnitModel, Path> files = new HashMap<>();
  private final Set<Path> libraryFiles = new HashSet<>();

  /** The published table, with which every session begins. */
  private final UnitModel published;

  /** Slots whose model of last time is still being read. */
  private final Set<Slot> restoring = EnumSet.noneOf(Slot.class);

  private final ObservableList<UnitModel> models = FXCollections.observableArrayList();

  /** The session's setting. */
  public UnitViewModel(Services services) {
    this.services = services;
    this.session = services.audition();
    setting = new ReadOnlyObjectWrapper<>(this, "setting", session.setting());
    published = session.setting().model();
    session.addListener(this::follow);
    show();
  }

  /** Everything that is set. */
  public ReadOnlyObjectProperty<UnitSetting> settingProperty() {
    return setting.getReadOnlyProperty();
  }

  /** Says that the knob is outside the model's settings, or nothing: {@code clamped to 40}. */
  public ReadOnlyStringProperty clampNoteProperty() {
    return clampNote.getReadOnlyProperty();
  }

  /** Says how many values are overridden, or nothing: {@code 1 overridden}. */
  public ReadOnlyStringProperty overrideNoteProperty() {
    return overrideNote.getReadOnlyProperty();
  }

  /** Models to choose from, in the order they were opened. */
  public ObservableList<UnitModel> models() {
    return models;
  }

  /** Name of a model and how much is in it: {@code Published table, 13 settings}. */
  public static String describe(UnitModel model, CompressionMode mode) {
    int count = model.map(mode).map(map -> map.settings().size()).orElse(0);
    return model.name() + ", " + count + (count == 1 ? " setting" : " settings");
  }

  /** Takes a model, and remembers its file for the next start. */
  public void setModel(UnitModel model) {
    session.setModel(model);
    rememberModels();
  }

  /**
   * Offers the models of the library beside those that were opened. The model in use stays what it
   * is, even if its file has changed.
   */
  public void showLibrary(List<LibraryEntry> entries) {
    List<UnitModel> offered = new ArrayList<>(models);
    offered.removeIf(model -> libraryFiles.contains(files.get(model)) && !model.equals(inUse()));
    libraryFiles.clear();
    for (LibraryEntry entry : entries) {
      UnitModel model = entry.model();
      if (model != null) {
        libraryFiles.add(entry.file());
        if (!entry.file().equals(files.get(inUse()))) {
          offered.removeIf(known -> entry.file().equals(files.get(known)));
          files.put(model, entry.file());
          offered.add(model);
        }
      }
    }
    models.setAll(offered);
  }

  private UnitModel inUse() {
    return session.setting().model();
  }

  /** Reads a model file in the background and takes it; if it is none, says why. */
  public void openModel(Path file) {
    read(
        file,
        model -> {
          services.status().clear();
          setModel(model);
        },
        this::say);
  }

  /** Takes the models that the slots had last time; of a file that is gone says so once. */
  void restore(SlotFaces left) {
    Map<Path, Set<Slot>> wanted = new LinkedHashMap<>();
    for (Slot slot : Slot.values()) {
      Path file = left.of(slot).model();
      if (file != null) {
        wanted.computeIfAbsent(file, path -> EnumSet.noneOf(Slot.class)).add(slot);
      }
    }
    wanted.values().forEach(restoring::addAll);
    wanted.forEach(this::restore);
  }

  private void restore(Path file, Set<Slot> slots) {
    read(
        file,
        model -> {
          restoring.removeAll(slots);
          slots.forEach(slot -> session.startWith(slot, model));
        },
        e -> {
          restoring.removeAll(slots);
          rememberModels();
          say(e);
        });
  }

  /** Notes the files of the models in both slots; a model without a file leaves what was noted. */
  private void rememberModels() {
    for (Slot slot : Slot.values()) {
      UnitModel model = session.slots().setting(slot).model();
      Path file = files.get(model);
      if (!restoring.contains(slot) && (file != null || model.equals(published))) {
        services
            .preferences()
            .change(
                all -> all.withSession(last -> last.withSlots(last.slots().withModel(slot, file))));
      }
    }
  }

  private void say(Exception e) {
    services.status().say(StatusMessage.of(Kind.ERROR, String.valueOf(e.getMessage())));
  }

  private void read(Path file, Consumer<UnitModel> then, Consumer<? super Exception> failed) {
    LongWork.start(
        services,
        "Reading " + file.getFileName(),
        progress -> services.models().read(file),
        (UnitModel model) -> {
          models.removeIf(known -> file.equals(files.get(known)));
          files.put(model, file);
          then.accept(model);
        },
        failed);
  }

  /** Sets the switch; a mode the model lacks changes nothing. */
  public void setMode(CompressionMode mode) {
    if (session.setting().model().modes().contains(mode)) {
      session.setMode(mode);
    }
  }

  /** Turns the Peak Reduction knob. */
  public void setPeakReduction(double position) {
    session.setPeakReduction(position);
  }

  /** Turns the Gain knob, in dB. */
  public void setGainDb(double db) {
    session.setGainDb(db);
  }

  /** Sets the listening volume, in dB. */
  public void setVolumeDb(double db) {
    session.setVolumeDb(db);
  }

  /** Puts the unit in or out of circuit. */
  public void setInCircuit(boolean in) {
    session.setBypassed(!in);
  }

  /** Overrides one value; a value outside its range changes nothing. */
  public void override(ParameterRange parameter, double value) {
    if (parameter.contains(value)) {
      session.override(parameter, value);
    }
  }

  /** Lets one value follow the knob again. */
  public void snapBack(ParameterRange parameter) {
    session.snapBack(parameter);
  }

  /** Lets all values follow the knob again. */
  public void snapAllBack() {
    session.snapAllBack();
  }

  /** Says why an entry was refused; an empty text takes it back. */
  public void refused(String reason) {
    if (reason.isEmpty()) {
      services.status().clear();
    } else {
      services.status().say(StatusMessage.of(Kind.WARNING, reason));
    }
  }

  /** A control is held, or let go: what happens between is one entry of undo. */
  public void held(boolean now) {
    if (now) {
      session.beginGesture();
    } else {
      session.endGesture();
    }
  }

  /** Lowest and highest value of a slider: the usual range, widened to hold the model's values. */
  public double[] sliderRange(ParameterRange parameter) {
    double[] range = usualRange(parameter);
    for (PeakReductionMap map : setting.get().model().maps().values()) {
      map.settings()
          .forEach(
              s -> {
                range[0] = Math.min(range[0], s.parameters().get(parameter));
                range[1] = Math.max(range[1], s.parameters().get(parameter));
              });
    }
    return range;
  }

  private void follow() {
    show();
    rememberModels();
  }

  private void show() {
    UnitSetting now = session.setting();
    if (!models.contains(now.model())) {
      models.add(now.model());
    }
    PeakReductionMap map = now.map();
    clampNote.set(
        map.covers(now.peakReduction())
            ? ""
            : "Clamped to " + Numbers.fixed(nearest(map, now.peakReduction()), 0));
    int count = now.overrides().size();
    overrideNote.set(count == 0 ? "" : count + " overridden");
    setting.set(now);
  }

  private static double nearest(PeakReductionMap map, double position) {
    return position < map.firstSetting() ? map.firstSetting() : map.lastSetting();
  }

  private static double[] usualRange(ParameterRange parameter) {
    return switch (parameter) {
      case THRESHOLD -> new double[] {-60, 0};
      case RATIO -> new double[] {1, 20};
      case ATTACK -> new double[] {0.1, 100};
      case RELEASE -> new double[] {10, 1000};
      case MAKE_UP -> new double[] {-12, 12};
    };
  }
}
