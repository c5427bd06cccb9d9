package org.optofit.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.optofit.audio.InputLines;
import org.optofit.audio.OutputLines;
import org.optofit.store.ModelLibrary;
import org.optofit.store.SettingsStore;

/**
 * Services for tests: the calling thread does everything, no sound device, settings in a folder.
 */
public final class TestServices {
  private TestServices() {}

  /** Services that do everything at once, on the calling thread. */
  public static Services inline(Path settingsFolder) {
    return inline(settingsFolder, (device, rate, channels, buffer) -> null);
  }

  /** The same with sound lines of one's own. */
  public static Services inline(Path settingsFolder, OutputLines lines) {
    return new Services(
        Runnable::run, new CallingThread(), lines, new SettingsStore(settingsFolder));
  }

  /** The same with lines that record as well. */
  public static Services inline(Path settingsFolder, OutputLines lines, InputLines inputs) {
    SettingsStore settings = new SettingsStore(settingsFolder);
    return new Services(
        Runnable::run,
        new CallingThread(),
        lines,
        inputs,
        settings,
        new ModelLibrary(settings.file().resolveSibling("models")));
  }

  /** Services whose outcomes reach the window when it runs them. */
  public static Services withWindow(Path settingsFolder, Executor window) {
    return new Services(
        window,
        new CallingThread(),
        (device, rate, channels, buffer) -> null,
        new SettingsStore(settingsFolder));
  }

  /** Runs every task where it was given. */
  private static final class CallingThread extends AbstractExecutorService {
    private boolean shutdown;

    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public void shutdown() {
      shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      shutdown = true;
      return new ArrayList<>();
    }

    @Override
    public boolean isShutdown() {
      return shutdown;
    }

    @Override
    public boolean isTerminated() {
      return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return shutdown;
    }
  }
}
