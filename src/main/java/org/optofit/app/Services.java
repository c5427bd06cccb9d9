package org.optofit.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.optofit.app.StatusMessage.Kind;
import org.optofit.audio.InputLines;
import org.optofit.audio.JavaSoundInputs;
import org.optofit.audio.JavaSoundLines;
import org.optofit.audio.OutputLines;
import org.optofit.audio.PlaybackEngine;
import org.optofit.store.ModelLibrary;
import org.optofit.store.ModelStore;
import org.optofit.store.SettingsStore;
import org.optofit.store.UserDirectories;

/**
 * What the views share: threads, status line, playback, settings and models. Made once, closed with
 * the window.
 *
 * <p>Work off the window's thread goes to {@link #background}; its outcome comes back through
 * {@link #window}. With {@code Runnable::run} as the window's thread everything is tested without a
 * toolkit.
 */
public final class Services implements AutoCloseable {
  /**
   * Time between two looks at what is to be written: with the writing itself, a program that is
   * killed loses at most its last second.
   */
  private static final long SAVE_EVERY_MS = 900;

  private static final String LIBRARY_FOLDER = "models";

  private final Executor window;
  private final ExecutorService background;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(Services::daemon);
  private final StatusBoard status = new StatusBoard();
  private final ModelStore models = new ModelStore();
  private final ModelLibrary library;
  private final PlaybackEngine engine;
  private final AuditionSession audition;
  private final Preferences preferences;
  private final CaptureSession capture;
  private final Path configuration;
  private final List<Runnable> beforeSaving = new CopyOnWriteArrayList<>();

  /**
   * Makes the services, with the library of models beside the settings and nothing to record from.
   *
   * @param window runs a task on the thread that owns the view models
   * @param background runs long work
   * @param lines opens sound devices
   * @param settings keeps what is remembered
   */
  public Services(
      Executor window, ExecutorService background, OutputLines lines, SettingsStore settings) {
    this(
        window,
        background,
        lines,
        (device, rate, channels) -> null,
        settings,
        new ModelLibrary(settings.file().resolveSibling(LIBRARY_FOLDER)));
  }

  /**
   * The same with devices to record from and a library elsewhere.
   *
   * @param inputs opens devices that record
   */
  public Services(
      Executor window,
      ExecutorService background,
      OutputLines lines,
      InputLines inputs,
      SettingsStore settings,
      ModelLibrary library) {
    this.window = window;
    this.library = library;
    this.background = background;
    configuration = settings.file().toAbsolutePath().normalize().resolveSibling("");
    engine = new PlaybackEngine(lines, inputs);
    capture = new CaptureSession(lines, inputs, engine::holdsDevice);
    preferences =
        new Preferences(
            settings,
            sentence -> window.execute(() -> status.say(StatusMessage.of(Kind.WARNING, sentence))));
    audition =
        new AuditionSession(
            engine, Comparison.remembered(preferences.current().session(), ModelStore.published()));
    audition.addListener(
        () -> preferences.change(all -> all.withSession(audition.slots()::rememberIn)));
    var unused =
        ticks.scheduleWithFixedDelay(
            () -> window.execute(this::save), SAVE_EVERY_MS, SAVE_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** The services of a program on this machine: its sound devices, its user's settings. */
  public static Services ofThisMachine(Executor window) {
    UserDirectories directories = UserDirectories.ofThisMachine();
    return new Services(
        window,
        Executors.newCachedThreadPool(Services::daemon),
        new JavaSoundLines(),
        new JavaSoundInputs(),
        new SettingsStore(directories.configuration()),
        new ModelLibrary(directories.data().resolve(LIBRARY_FOLDER)));
  }

  /** Runs a task on the window's thread, later. Any thread. */
  public Executor window() {
    return window;
  }

  /** Runs long work: reading files, fitting, rendering. Any thread. */
  public ExecutorService background() {
    return background;
  }

  /** Runs a task on the window's thread once a second until the services are closed. */
  public void everySecond(Runnable task) {
    var unused = ticks.scheduleWithFixedDelay(() -> window.execute(task), 1, 1, TimeUnit.SECONDS);
  }

  /**
   * Runs a task on the window's thread whenever settings are about to be written, about once a
   * second and at the end: for what changes by itself, such as the place in a recording.
   */
  public void beforeSaving(Runnable task) {
    beforeSaving.add(task);
  }

  /** The folder for what the program remembers; it need not exist yet. Any thread. */
  public Path configuration() {
    return configuration;
  }

  /** What the status bar says. Window's thread. */
  public StatusBoard status() {
    return status;
  }

  /** Reads and writes model files. Any thread. */
  public ModelStore models() {
    return models;
  }

  /** The user's models. Any thread but the window's, as it reads and writes files. */
  public ModelLibrary library() {
    return library;
  }

  /** Plays. Any thread. */
  public PlaybackEngine engine() {
    return engine;
  }

  /** Captures units. One background thread at a time. */
  public CaptureSession capture() {
    return capture;
  }

  /** The unit being listened to. Window's thread. */
  public AuditionSession audition() {
    return audition;
  }

  /** What is remembered. Window's thread. */
  public Preferences preferences() {
    return preferences;
  }

  private void save() {
    beforeSaving.forEach(Runnable::run);
    if (preferences.unwritten() && !background.isShutdown()) {
      background.execute(preferences::write);
    }
  }

  /** Ends playback and background work and writes the settings. */
  @Override
  public void close() {
    beforeSaving.forEach(Runnable::run);
    engine.close();
    ticks.shutdownNow();
    background.shutdownNow();
    preferences.write();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "optofit-work");
    thread.setDaemon(true);
    return thread;
  }
}
