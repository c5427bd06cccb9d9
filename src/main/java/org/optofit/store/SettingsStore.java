package org.optofit.store;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Settings and recent files in one JSON file.
 *
 * <p>Reading never fails: a file that cannot be understood is renamed to {@code
 * settings.json.broken}, one of a later version to {@code settings.json.later}; that is said once,
 * and the defaults hold. Writing keeps the keys that this version does not know. One thread at a
 * time.
 */
public final class SettingsStore {
  private static final String FILE = "settings.json";

  private final Path file;

  /**
   * Makes a store.
   *
   * @param folder the program's configuration folder; created on the first save
   */
  public SettingsStore(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /** The file the settings are in. */
  public Path file() {
    return file;
  }

  /** Reads the settings; the defaults where there are none or none to be understood. */
  public LoadedSettings load() {
    if (!Files.exists(file)) {
      return new LoadedSettings(Settings.DEFAULTS, "");
    }
    try {
      return new LoadedSettings(SettingsJson.parse(file.toString(), Files.readString(file)), "");
    } catch (LaterSchemaException e) {
      return new LoadedSettings(
          Settings.DEFAULTS, setAside("The settings are those of a later version", ".later"));
    } catch (IOException | IllegalArgumentException e) {
      return new LoadedSettings(
          Settings.DEFAULTS, setAside("The settings could not be read", ".broken"));
    }
  }

  /**
   * Writes the settings.
   *
   * @throws StoreException if the folder cannot be made or written
   */
  public void save(Settings settings) throws StoreException {
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new StoreException(
          "The settings folder "
              + folder
              + " cannot be made. Settings last until the window closes.",
          e);
    }
    AtomicFile.write(file, SettingsJson.text(settings, base()));
  }

  /** What is in the file now; nothing where it was spoilt meanwhile. */
  private JsonObject base() {
    try {
      return Files.exists(file)
          ? JsonNode.parse(file.toString(), Files.readString(file)).object()
          : new JsonObject();
    } catch (IOException e) {
      // Nothing in it can be kept; it is replaced whole.
      return new JsonObject();
    }
  }

  private String setAside(String finding, String ending) {
    Path aside = file.resolveSibling(FILE + ending);
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return finding
          + " and are set aside as "
          + aside.getFileName()
          + ". The defaults are in force.";
    } catch (IOException e) {
      return "The settings in " + file + " cannot be read. The defaults are in force.";
    }
  }
}
