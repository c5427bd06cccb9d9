package org.optofit.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the program remembers between two starts.
 *
 * @param window how the window looks
 * @param devices sound devices
 * @param session what was being done
 * @param recentFiles files opened last, newest first, at most {@value #MOST_RECENT_FILES}
 */
public record Settings(
    WindowSettings window,
    DeviceSettings devices,
    SessionSettings session,
    List<Path> recentFiles) {
  /** Number of recent files kept. */
  public static final int MOST_RECENT_FILES = 10;

  /** Settings of a first start. */
  public static final Settings DEFAULTS =
      new Settings(
          WindowSettings.DEFAULTS, DeviceSettings.DEFAULTS, SessionSettings.DEFAULTS, List.of());

  /** Keeps the newest files, each once. */
  public Settings {
    recentFiles = recentFiles.stream().distinct().limit(MOST_RECENT_FILES).toList();
  }

  /** The same with another look of the window. */
  public Settings withWindow(UnaryOperator<WindowSettings> how) {
    return new Settings(how.apply(window), devices, session, recentFiles);
  }

  /** The same with other devices. */
  public Settings withDevices(UnaryOperator<DeviceSettings> how) {
    return new Settings(window, how.apply(devices), session, recentFiles);
  }

  /** The same with something else being done. */
  public Settings withSession(UnaryOperator<SessionSettings> how) {
    return new Settings(window, devices, how.apply(session), recentFiles);
  }

  /** The same with a file at the head of the recent ones. */
  public Settings withRecentFile(Path file) {
    List<Path> files = new ArrayList<>();
    files.add(file.toAbsolutePath().normalize());
    files.addAll(recentFiles);
    return new Settings(window, devices, session, files);
  }

  /** The same without a recent file, as when it has gone. */
  public Settings withoutRecentFile(Path file) {
    return new Settings(
        window,
        devices,
        session,
        recentFiles.stream().filter(known -> !known.equals(file)).toList());
  }
}
