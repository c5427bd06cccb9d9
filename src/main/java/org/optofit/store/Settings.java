package org.optofit.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers between two starts.
 *
 * @param scheme light or dark
 * @param window size of the window
 * @param outputDevice id of the output device, empty for the system's default
 * @param bufferSize name of the buffer choice, empty for the program's default
 * @param volumeDb listening volume in dB, -60 to 0
 * @param recentFiles files opened last, newest first, at most {@value #MOST_RECENT_FILES}
 * @param lastModel model file in use, or null for the published table
 * @param knobs how the unit's face was left
 */
public record Settings(
    ColourScheme scheme,
    WindowSize window,
    String outputDevice,
    String bufferSize,
    double volumeDb,
    List<Path> recentFiles,
    @Nullable Path lastModel,
    KnobPositions knobs) {
  /** Number of recent files kept. */
  public static final int MOST_RECENT_FILES = 10;

  /** Lowest listening volume in dB. */
  public static final double LOWEST_VOLUME_DB = -60;

  /** Settings of a first start: dark, 1280 x 800, the system's device, 0 dB. */
  public static final Settings DEFAULTS =
      new Settings(
          ColourScheme.DARK,
          new WindowSize(1280, 800, false),
          "",
          "",
          0,
          List.of(),
          null,
          KnobPositions.DEFAULTS);

  /** Checks the volume and keeps the newest files. */
  public Settings {
    if (!(volumeDb >= LOWEST_VOLUME_DB && volumeDb <= 0)) {
      throw new IllegalArgumentException(
          "volume " + volumeDb + " dB is outside " + LOWEST_VOLUME_DB + " to 0 dB");
    }
    recentFiles = recentFiles.stream().distinct().limit(MOST_RECENT_FILES).toList();
  }

  /** The same in another colour scheme. */
  public Settings withScheme(ColourScheme other) {
    return new Settings(
        other, window, outputDevice, bufferSize, volumeDb, recentFiles, lastModel, knobs);
  }

  /** The same with another window size. */
  public Settings withWindow(WindowSize other) {
    return new Settings(
        scheme, other, outputDevice, bufferSize, volumeDb, recentFiles, lastModel, knobs);
  }

  /** The same with another output device and buffer. */
  public Settings withOutput(String device, String buffer) {
    return new Settings(scheme, window, device, buffer, volumeDb, recentFiles, lastModel, knobs);
  }

  /** The same with another listening volume. */
  public Settings withVolumeDb(double other) {
    return new Settings(
        scheme, window, outputDevice, bufferSize, other, recentFiles, lastModel, knobs);
  }

  /** The same with a file at the head of the recent ones. */
  public Settings withRecentFile(Path file) {
    List<Path> files = new ArrayList<>();
    files.add(file.toAbsolutePath().normalize());
    files.addAll(recentFiles);
    return new Settings(
        scheme, window, outputDevice, bufferSize, volumeDb, files, lastModel, knobs);
  }

  /** The same without a recent file, as when it has gone. */
  public Settings withoutRecentFile(Path file) {
    List<Path> files = recentFiles.stream().filter(f -> !f.equals(file)).toList();
    return new Settings(
        scheme, window, outputDevice, bufferSize, volumeDb, files, lastModel, knobs);
  }

  /** The same with another model file, null for the published table. */
  public Settings withLastModel(@Nullable Path other) {
    return new Settings(
        scheme, window, outputDevice, bufferSize, volumeDb, recentFiles, other, knobs);
  }

  /** The same with the unit's face left otherwise. */
  public Settings withKnobs(KnobPositions other) {
    return new Settings(
        scheme, window, outputDevice, bufferSize, volumeDb, recentFiles, lastModel, other);
  }
}
