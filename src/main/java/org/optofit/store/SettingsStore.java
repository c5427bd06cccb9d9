package org.optofit.store;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optofit.model.CompressionMode;

/**
 * Settings and recent files in one JSON file.
 *
 * <p>Reading never fails: a file that cannot be understood is renamed to {@code
 * settings.json.broken}, said once, and the defaults hold. One thread at a time.
 */
public final class SettingsStore {
  private static final String FILE = "settings.json";
  private static final int SCHEMA = 1;

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
      JsonNode root = JsonNode.parse(file.toString(), Files.readString(file));
      return new LoadedSettings(settings(root), "");
    } catch (IOException | IllegalArgumentException e) {
      return new LoadedSettings(Settings.DEFAULTS, setAside());
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
    AtomicFile.write(file, text(settings));
  }

  private String setAside() {
    Path aside = file.resolveSibling(FILE + ".broken");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return "The settings could not be read and are set aside as "
          + aside.getFileName()
          + ". The defaults are in force.";
    } catch (IOException e) {
      return "The settings in " + file + " cannot be read. The defaults are in force.";
    }
  }

  private static Settings settings(JsonNode root) throws StoreException {
    JsonNode window = root.get("window");
    List<Path> recent = new ArrayList<>();
    for (JsonNode entry : root.get("recentFiles").items()) {
      recent.add(path(entry));
    }
    JsonNode output = root.get("output");
    return new Settings(
        root.get("scheme").oneOf(List.of(ColourScheme.values()), ColourScheme::id),
        new WindowSize(
            window.get("width").number(),
            window.get("height").number(),
            window.get("maximized").truth()),
        output.get("device").text(),
        output.get("buffer").text(),
        output.get("volumeDb").number(),
        recent,
        root.has("lastModel") ? path(root.get("lastModel")) : null,
        root.has("knobs") ? knobs(root.get("knobs")) : KnobPositions.DEFAULTS);
  }

  private static KnobPositions knobs(JsonNode node) throws StoreException {
    return new KnobPositions(
        node.get("mode").oneOf(List.of(CompressionMode.values()), CompressionMode::id),
        node.get("peakReduction").number(),
        node.get("gainDb").number());
  }

  private static Path path(JsonNode node) throws StoreException {
    try {
      return Path.of(node.text());
    } catch (InvalidPathException e) {
      throw node.wrong("the name of a file");
    }
  }

  private static String text(Settings settings) {
    JsonObject window = new JsonObject();
    window.addProperty("width", settings.window().width());
    window.addProperty("height", settings.window().height());
    window.addProperty("maximized", settings.window().maximized());
    JsonObject output = new JsonObject();
    output.addProperty("device", settings.outputDevice());
    output.addProperty("buffer", settings.bufferSize());
    output.addProperty("volumeDb", settings.volumeDb());
    JsonArray recent = new JsonArray();
    settings.recentFiles().forEach(f -> recent.add(f.toString()));
    JsonObject root = new JsonObject();
    root.addProperty("schema", SCHEMA);
    root.addProperty("scheme", settings.scheme().id());
    root.add("window", window);
    root.add("output", output);
    root.add("recentFiles", recent);
    JsonObject knobs = new JsonObject();
    knobs.addProperty("mode", settings.knobs().mode().id());
    knobs.addProperty("peakReduction", settings.knobs().peakReduction());
    knobs.addProperty("gainDb", settings.knobs().gainDb());
    root.add("knobs", knobs);
    @Nullable Path model = settings.lastModel();
    if (model != null) {
      root.addProperty("lastModel", model.toString());
    }
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }
}
