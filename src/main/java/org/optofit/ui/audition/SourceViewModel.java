package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.optofit.app.AuditionSession;
import org.optofit.app.Services;
import org.optofit.app.StatusMessage;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.LoopRegion;
import org.optofit.audio.PlaybackStatus;
import org.optofit.dsp.PeakCache;
import org.optofit.model.AudioClip;
import org.optofit.store.FrameSpan;
import org.optofit.store.SourcePlace;
import org.optofit.ui.control.Numbers;

/** What plays: the file, its facts, the transport and the loop. Window's thread. */
public final class SourceViewModel {
  private final Services services;
  private final AuditionSession session;
  private final ReadOnlyObjectWrapper<Optional<Source>> source =
      new ReadOnlyObjectWrapper<>(this, "source", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<LoopRegion>> loop =
      new ReadOnlyObjectWrapper<>(this, "loop", Optional.empty());
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final ReadOnlyStringWrapper position =
      new ReadOnlyStringWrapper(this, "position", Numbers.clock(0));
  private final ReadOnlyStringWrapper length =
      new ReadOnlyStringWrapper(this, "length", Numbers.clock(0));
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper(this, "facts", "");
  private final RecentFiles recent;
  private final SourceOpening opening;

  /** Whether the source can be opened again: it is a file, or the bundled piece without one. */
  private boolean reopens;

  private @Nullable Path origin;
  private Runnable onCommand = () -> {};

  /** Nothing loaded. */
  public SourceViewModel(Services services) {
    this.services = services;
    this.session = services.audition();
    session.addListener(this::sessionChanged);
    recent = new RecentFiles(services);
    opening = new SourceOpening(services, recent, this::take);
    services.beforeSaving(this::rememberPlace);
  }

  /** What is loaded, if anything. */
  public ReadOnlyObjectProperty<Optional<Source>> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /** The repeated part, if any. */
  public ReadOnlyObjectProperty<Optional<LoopRegion>> loopProperty() {
    return loop.getReadOnlyProperty();
  }

  /** Whether it plays. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Place heard now: {@code 0:30.6}. */
  public ReadOnlyStringProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** Length of the file: {@code 0:40.0}. */
  public ReadOnlyStringProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /** Format of the file: {@code 44.1 kHz, 16 bit, mono}. */
  public ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Files opened last, newest first. */
  public ObservableList<Path> recentFiles() {
    return recent.files();
  }

  /** Folder to look in first: that of the file opened last, else the user's own. */
  public Optional<Path> folder() {
    return recent.folder();
  }

  /**
   * Takes up where the program was left: the file of last time, stopped at its place, with its
   * loop. If it cannot be read, says so and takes the bundled piece.
   *
   * @param sample the bundled piece, where it was installed; it is not remembered among the user's
   *     own files
   * @param then is run once that is done
   */
  void restore(SourcePlace last, Optional<Path> sample, Runnable then) {
    opening.restore(last, sample, then);
  }

  /** Reads a file in the background; if it cannot be read, says why and keeps what there is. */
  public void open(Path file) {
    opening.open(file);
  }

  /** Takes a clip that is in memory already. */
  public void show(AudioClip clip) {
    reopens = false;
    source.set(
        Optional.of(new Source(clip, Optional.empty(), PeakCache.of(clip.channels()), List.of())));
    sessionChanged();
    commanded();
  }

  /** Is told of every command to the transport, whose effect shows a moment later. */
  public void setOnCommand(Runnable handler) {
    onCommand = handler;
  }

  /** Plays, or pauses. */
  public void playOrPause() {
    services.status().clear();
    session.playOrPause();
    commanded();
  }

  /** Stops and goes to the start. */
  public void stop() {
    session.stop();
    commanded();
  }

  /** Goes to a frame. */
  public void seek(long frame) {
    session.seek(frame);
    commanded();
  }

  /** Repeats a part. */
  public void setLoop(long startFrame, long endFrame) {
    session.setLoop(new LoopRegion(startFrame, endFrame));
  }

  /** Plays on to the end. */
  public void clearLoop() {
    session.setLoop(null);
  }

  /** Loop on or off. */
  public void toggleLoop() {
    session.toggleLoop();
  }

  /** Takes over where playback stands; called for every frame of the screen while playing. */
  public void follow(PlaybackStatus status) {
    playing.set(status.playing());
    double rate =
        session.live().isPresent()
            ? status.sampleRateHz()
            : source.get().map(s -> s.clip().sampleRateHz()).orElse(status.sampleRateHz());
    position.set(Numbers.clock(Math.floor(status.clipFrame() / rate * 10) / 10));
  }

  /** What the transport says in the status bar. */
  public StatusMessage line() {
    if (session.aside().isPresent()) {
      return StatusMessage.of(Kind.PLAYING, "Playing " + session.aside().get().name());
    }
    if (source.get().isEmpty()) {
      return StatusMessage.of(Kind.INFO, "Drop an audio file here, or press Open.");
    }
    AudioClip clip = source.get().get().clip();
    String what =
        (playing.get() ? "Playing " : "Ready: ")
            + clip.name()
            + loop.get().map(l -> ", loop " + span(l, clip)).orElse("");
    return StatusMessage.of(playing.get() ? Kind.PLAYING : Kind.INFO, what);
  }

  private void take(Source next, @Nullable Path from, SourcePlace place) {
    source.set(Optional.of(next));
    FrameSpan part = place.loop();
    session.load(
        next.clip(), place.frame(), part == null ? null : new LoopRegion(part.start(), part.end()));
    reopens = true;
    origin = from == null ? null : from.toAbsolutePath().normalize();
    rememberPlace();
    commanded();
    if (!next.warnings().isEmpty()) {
      services.status().say(StatusMessage.of(Kind.WARNING, String.join(" ", next.warnings())));
    }
  }

  private void commanded() {
    follow(session.status());
    onCommand.run();
  }

  /** A clip that is no file cannot be opened again; what was open before it is kept in mind. */
  private void rememberPlace() {
    if (reopens) {
      SourcePlace place =
          new SourcePlace(
              origin,
              Math.max(0, session.place()),
              session.loop().map(l -> new FrameSpan(l.startFrame(), l.endFrame())).orElse(null));
      services.preferences().change(all -> all.withSession(now -> now.withSource(place)));
    }
  }

  private void sessionChanged() {
    loop.set(session.loop());
    if (session.aside().isPresent()) {
      onCommand.run();
    }
    source
        .get()
        .ifPresent(
            s -> {
              AudioClip clip = s.clip();
              length.set(Numbers.clock(Math.floor(clip.seconds() * 10) / 10));
              facts.set(
                  Numbers.sampleRate(clip.sampleRateHz())
                      + ", "
                      + clip.encoding()
                      + ", "
                      + channels(clip.channelCount()));
            });
  }

  private static String span(LoopRegion loop, AudioClip clip) {
    return Numbers.clock(loop.startFrame() / clip.sampleRateHz())
        + " to "
        + Numbers.clock(loop.endFrame() / clip.sampleRateHz());
  }

  private static String channels(int count) {
    return switch (count) {
      case 1 -> "mono";
      case 2 -> "stereo";
      default -> count + " channels";
    };
  }
}
