package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.optofit.app.AuditionSession;
import org.optofit.app.SampleAudio;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.audio.PlaybackStatus;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.store.Settings;
import org.optofit.ui.control.VuScale;

/**
 * The Audition tab: source, unit and output, and how they are looked at.
 *
 * <p>Everything happens on the window's thread.
 */
public final class AuditionViewModel {
  /** Ranges of the level scale in dB. */
  public static final List<Integer> RANGES_DB = List.of(24, 48, 72);

  /** Spans of the history in seconds. */
  public static final List<Integer> SPANS_SECONDS = List.of(5, 10, 30, 60);

  /** Levels of a sine that may read 0 VU, in dBFS of its peak. */
  public static final List<Integer> ZERO_VU_DBFS = List.of(-24, -20, -18, -14);

  private final Services services;
  private final AuditionSession session;
  private final SourceViewModel source;
  private final UnitViewModel unit;
  private final ListeningViewModel listening;
  private final OutputViewModel output;
  private final RenderViewModel render;
  private final LiveViewModel live;
  private final ObjectProperty<VuScale> meter =
      new SimpleObjectProperty<>(this, "meter", VuScale.GAIN_REDUCTION);
  private final ObjectProperty<Integer> rangeDb = new SimpleObjectProperty<>(this, "rangeDb", 48);
  private final ObjectProperty<Integer> spanSeconds =
      new SimpleObjectProperty<>(this, "spanSeconds", 10);
  private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen", false);
  private final ObjectProperty<Integer> zeroVuDbfs =
      new SimpleObjectProperty<>(this, "zeroVuDbfs", (int) MeterReadings.ZERO_VU_DBFS);
  private final MeterReadings readings;
  private boolean aside;

  /** The tab on the given services. */
  public AuditionViewModel(Services services) {
    this.services = services;
    session = services.audition();
    source = new SourceViewModel(services);
    unit = new UnitViewModel(services);
    listening = new ListeningViewModel(services);
    output = new OutputViewModel(services);
    render = new RenderViewModel(services, listening, source::folder);
    live = new LiveViewModel(services);
    readings = new MeterReadings(services.engine().meters());
    zeroVuDbfs.subscribe(dbfs -> readings.setZeroVuDbfs(dbfs));
    session.addListener(this::sessionChanged);
    say();
  }

  /** What plays. */
  public SourceViewModel source() {
    return source;
  }

  /** The unit's face. */
  public UnitViewModel unit() {
    return unit;
  }

  /** Slots, equal loudness and difference. */
  public ListeningViewModel listening() {
    return listening;
  }

  /** The sound device. */
  public OutputViewModel output() {
    return output;
  }

  /** The live input, which may take the file's place. */
  public LiveViewModel live() {
    return live;
  }

  /** The way out to a file. */
  public RenderViewModel render() {
    return render;
  }

  /** What the meter's needle shows. */
  public ObjectProperty<VuScale> meterProperty() {
    return meter;
  }

  /** Level of a sine that reads 0 VU on the output scale, in dBFS of its peak. */
  public ObjectProperty<Integer> zeroVuDbfsProperty() {
    return zeroVuDbfs;
  }

  /** The level {@link #chooseNextZeroVu} would choose, in dBFS. */
  public ObservableValue<Integer> nextZeroVuDbfs() {
    return zeroVuDbfs.map(AuditionViewModel::afterZeroVu);
  }

  /** Chooses the next level for 0 VU, after the last the first. */
  public void chooseNextZeroVu() {
    zeroVuDbfs.set(afterZeroVu(zeroVuDbfs.get()));
  }

  private static Integer afterZeroVu(Integer dbfs) {
    return ZERO_VU_DBFS.get((ZERO_VU_DBFS.indexOf(dbfs) + 1) % ZERO_VU_DBFS.size());
  }

  /** Lower end of history, bars and transfer curve, in dB below 0. */
  public ObjectProperty<Integer> rangeDbProperty() {
    return rangeDb;
  }

  /** Time the history shows, in seconds. */
  public ObjectProperty<Integer> spanSecondsProperty() {
    return spanSeconds;
  }

  /** Whether the history stands while playing goes on. */
  public BooleanProperty frozenProperty() {
    return frozen;
  }

  /** Freezes the history, or lets it run. */
  public void toggleFrozen() {
    frozen.set(!frozen.get());
  }

  /** Shows a shorter time for steps above 0, a longer one below; the ends hold. */
  public void zoomTime(int steps) {
    spanSeconds.set(stepped(SPANS_SECONDS, spanSeconds.get(), steps));
  }

  /** Shows fewer decibels for steps above 0, more below; the ends hold. */
  public void zoomLevel(int steps) {
    rangeDb.set(stepped(RANGES_DB, rangeDb.get(), steps));
  }

  private static Integer stepped(List<Integer> values, Integer now, int steps) {
    int at = values.indexOf(now) - steps;
    return values.get(Math.max(0, Math.min(values.size() - 1, at)));
  }

  /** Takes up where the program was left: model, device, and what was listened to. */
  public void restore() {
    restore(Optional.empty());
  }

  /**
   * The same with a file that the program was started with: a model takes the place of that of last
   * time, audio that of what was listened to.
   */
  public void restore(Optional<Path> file) {
    Settings settings = services.preferences().current();
    output.restore(settings);
    boolean model = file.filter(AuditionViewModel::isModel).isPresent();
    if (model) {
      unit.openModel(file.get());
    } else {
      unit.restore(settings.session().slots());
    }
    if (file.isPresent() && !model) {
      source.open(file.get());
    } else {
      source.restore(
          settings.session().source(),
          SampleAudio.find().map(folder -> folder.resolve(SampleAudio.DRY_MUSIC)),
          settings.session().live().inUse() ? live::restore : () -> {});
    }
    if (!services.preferences().notice().isEmpty()) {
      services
          .status()
          .say(StatusMessage.of(StatusMessage.Kind.WARNING, services.preferences().notice()));
    }
  }

  /** Whether a file is a model by its ending; anything else is taken for audio. */
  static boolean isModel(Path file) {
    return String.valueOf(file.getFileName())
        .toLowerCase(Locale.ROOT)
        .endsWith(ModelStore.EXTENSION);
  }

  /** Turns the meter to its other scale. */
  public void toggleMeter() {
    meter.set(meter.get() == VuScale.OUTPUT ? VuScale.GAIN_REDUCTION : VuScale.OUTPUT);
  }

  /** In circuit or bypassed. */
  public void toggleBypass() {
    session.setBypassed(!session.setting().bypassed());
  }

  /** Listens to a model on a clip. */
  public void audition(UnitModel model, AudioClip clip) {
    session.audition(model, clip);
    source.show(clip);
  }

  /** Looks at how playback stands: once per screen frame while playing, now and then otherwise. */
  public PlaybackStatus look(double nowSeconds) {
    if (aside) {
      readings.discard();
    }
    PlaybackStatus status = session.status();
    source.follow(status);
    live.follow(status, nowSeconds);
    output.follow(status, nowSeconds);
    say();
    return status;
  }

  /** Whether something plays past the unit, which only the status bar shows. */
  boolean playsAside() {
    return aside;
  }

  /** Forgets peaks and full-scale samples that the meters have latched. */
  public void resetPeaks() {
    readings.latched().reset();
  }

  /** What the meters show. */
  MeterReadings readings() {
    return readings;
  }

  /** What plays past the unit is not for its meters. */
  private void sessionChanged() {
    if (aside) {
      readings.discard();
    }
    aside = session.aside().isPresent();
    say();
  }

  private void say() {
    services.status().setBase(output.trouble().or(live::line).orElseGet(this::line));
  }

  /** What plays and, since it is easily forgotten, what of it is not the unit. */
  private StatusMessage line() {
    String reminder = listening.reminderProperty().get();
    StatusMessage line = source.line();
    return reminder.isEmpty() || aside || session.clip().isEmpty()
        ? line
        : StatusMessage.of(line.kind(), line.text() + ". " + reminder + ".");
  }
}
