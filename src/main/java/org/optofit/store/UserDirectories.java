package org.optofit.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform wants a program's files: configuration in {@code $XDG_CONFIG_HOME/optofit} or
 * {@code ~/.config/optofit} and data in {@code $XDG_DATA_HOME/optofit} or {@code
 * ~/.local/share/optofit} on Linux, both in {@code ~/Library/Application Support/Optofit} on macOS
 * and in {@code %APPDATA%\Optofit} on Windows.
 */
public final class UserDirectories {
  private final String operatingSystem;
  private final Map<String, String> environment;
  private final Path home;

  /**
   * Directories of a machine described by its values, as tests use.
   *
   * @param operatingSystem name as in the system property {@code os.name}
   * @param environment environment variables
   * @param home the user's home folder
   */
  public UserDirectories(String operatingSystem, Map<String, String> environment, Path home) {
    this.operatingSystem = operatingSystem.toLowerCase(Locale.ROOT);
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  /** Directories of the machine this runs on. */
  public static UserDirectories ofThisMachine() {
    return new UserDirectories(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")));
  }

  /** The folder for settings; it need not exist yet. */
  public Path configuration() {
    if (operatingSystem.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Optofit");
    }
    if (operatingSystem.contains("windows")) {
      return absoluteOr("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Optofit");
    }
    return absoluteOr("XDG_CONFIG_HOME", home.resolve(".config")).resolve("optofit");
  }

  /** The folder for what the user makes; it need not exist yet. */
  public Path data() {
    return operatingSystem.contains("mac") || operatingSystem.contains("windows")
        ? configuration()
        : absoluteOr("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("optofit");
  }

  /** Relative paths in these variables are to be ignored (XDG Base Directory, "Basics"). */
  private Path absoluteOr(String variable, Path otherwise) {
    @Nullable String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    Path path = Path.of(value);
    return path.isAbsolute() ? path : otherwise;
  }
}
