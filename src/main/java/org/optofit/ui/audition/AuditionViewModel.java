package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.optofit.app.AuditionSession;
import org.optofit.app.SampleAudio;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.audio.PlaybackStatus;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;
import org.optofit.store.ModelStore;
import org.optofit.store.Settings;

/**
 * The Audition tab: source, unit and output, and how they are looked at.
 *
 * <p>Everything happens on the window's thread.
 */
public final class AuditionViewModel {
  private final Services services;
  private final AuditionSession session;
  private final SourceViewModel source;
  private final UnitViewModel unit;
  private final ListeningViewModel listening;
  private final OutputViewModel output;
  private final RenderViewModel render;
  private final LiveViewModel live;
  private final MeterViewModel meters;
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
    meters = new MeterViewModel(services);
    meters.zeroVuDbfsProperty().subscribe(dbfs -> readings.setZeroVuDbfs(dbfs));
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

  /** How the meters are looked at. */
  public MeterViewModel meters() {
    return meters;
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
