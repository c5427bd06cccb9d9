package org.optofit.store;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.model.CompressionMode;

/**
 * Settings to and from JSON.
 *
 * <p>Schema 2 groups what belongs together: {@code window}, {@code devices}, {@code session}.
 * Schema 1, of the first version, had most of it at the top; it is read by {@link FirstSettings}. A
 * later schema is not for this version to read.
 */
final class SettingsJson {
  static final int SCHEMA = 2;

  private SettingsJson() {}

  /**
   * Text to settings.
   *
   * @throws LaterSchemaException if a later version wrote it
   * @throws StoreException if it cannot be understood
   * @throws IllegalArgumentException if a value is outside its range
   */
  static Settings parse(String file, String text) throws IOException {
    JsonNode root = JsonNode.parse(file, text);
    double schema = root.has("schema") ? root.get("schema").number() : 1;
    if (schema > SCHEMA) {
      throw new LaterSchemaException(file + " has schema " + Math.round(schema));
    }
    if (schema < SCHEMA) {
      return FirstSettings.read(root);
    }
    return new Settings(
        window(root.get("window")),
        devices(root.get("devices")),
        SessionJson.read(root.get("session")),
        paths(root.get("recentFiles")));
  }

  /** Settings to text; what {@code base} holds beyond the schema stays. */
  static String text(Settings settings, JsonObject base) {
    JsonObject root = base.deepCopy();
    if (!new JsonPrimitive(SCHEMA).equals(root.get("schema"))) {
      FirstSettings.KEYS.forEach(root::remove);
    }
    merge(root, tree(settings));
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  static List<Path> paths(JsonNode list) throws StoreException {
    List<Path> paths = new ArrayList<>();
    for (JsonNode entry : list.items()) {
      paths.add(path(entry));
    }
    return paths;
  }

  static @Nullable Path pathOrNull(JsonNode object, String key) throws StoreException {
    return object.has(key) ? path(object.get(key)) : null;
  }

  static ColourScheme scheme(JsonNode object) throws StoreException {
    return object.get("scheme").oneOf(List.of(ColourScheme.values()), ColourScheme::id);
  }

  static WindowSize size(JsonNode object) throws StoreException {
    return new WindowSize(
        object.get("width").number(),
        object.get("height").number(),
        object.get("maximized").truth());
  }

  static CompressionMode mode(JsonNode object) throws StoreException {
    return object.get("mode").oneOf(List.of(CompressionMode.values()), CompressionMode::id);
  }

  private static WindowSettings window(JsonNode node) throws StoreException {
    return new WindowSettings(
        scheme(node),
        size(node),
        node.has("x") && node.has("y")
            ? new WindowPlace(node.get("x").number(), node.get("y").number())
            : null,
        node.text("page", ""));
  }

  private static DeviceSettings devices(JsonNode node) throws StoreException {
    JsonNode outputs = node.get("outputs");
    Map<String, OutputChoice> choices = new LinkedHashMap<>();
    for (String device : outputs.object().keySet()) {
      JsonNode choice = outputs.get(device);
      choices.put(
          device,
          new OutputChoice(
              choice.get("rateHz").number(),
              (int) choice.get("bits").number(),
              choice.text("buffer", "")));
    }
    return new DeviceSettings(node.get("output").text(), choices);
  }

  private static Path path(JsonNode node) throws StoreException {
    try {
      return Path.of(node.text());
    } catch (InvalidPathException e) {
      throw node.wrong("the name of a file");
    }
  }

  /** Every key of the schema; those without a value are null, so that a merge takes them away. */
  private static JsonObject tree(Settings settings) {
    JsonObject root = new JsonObject();
    root.addProperty("schema", SCHEMA);
    root.add("window", tree(settings.window()));
    root.add("devices", tree(settings.devices()));
    root.add("session", SessionJson.tree(settings.session()));
    JsonArray recent = new JsonArray();
    settings.recentFiles().forEach(file -> recent.add(file.toString()));
    root.add("recentFiles", recent);
    return root;
  }

  private static JsonObject tree(WindowSettings window) {
    JsonObject tree = new JsonObject();
    tree.addProperty("scheme", window.scheme().id());
    tree.addProperty("width", window.size().width());
    tree.addProperty("height", window.size().height());
    tree.addProperty("maximized", window.size().maximized());
    WindowPlace place = window.place();
    tree.add("x", place == null ? JsonNull.INSTANCE : new JsonPrimitive(place.x()));
    tree.add("y", place == null ? JsonNull.INSTANCE : new JsonPrimitive(place.y()));
    tree.addProperty("page", window.page());
    return tree;
  }

  private static JsonObject tree(DeviceSettings devices) {
    JsonObject outputs = new JsonObject();
    devices
        .choices()
        .forEach(
            (device, choice) -> {
              JsonObject entry = new JsonObject();
              entry.addProperty("rateHz", choice.rateHz());
              entry.addProperty("bits", choice.bits());
              entry.addProperty("buffer", choice.buffer());
              outputs.add(device, entry);
            });
    JsonObject tree = new JsonObject();
    tree.addProperty("output", devices.output());
    tree.add("outputs", outputs);
    return tree;
  }

  private static void merge(JsonObject into, JsonObject tree) {
    for (Map.Entry<String, JsonElement> entry : tree.entrySet()) {
      String key = entry.getKey();
      JsonElement value = entry.getValue();
      if (value.isJsonNull()) {
        into.remove(key);
      } else if (value.isJsonObject()) {
        JsonElement before = into.get(key);
        JsonObject child =
            before != null && before.isJsonObject() ? before.getAsJsonObject() : new JsonObject();
        merge(child, value.getAsJsonObject());
        into.add(key, child);
      } else {
        into.add(key, value);
      }
    }
  }
}
