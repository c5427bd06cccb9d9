package org.optofit.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

/** A model to and from JSON; see {@link ModelStore} for the schema. */
final class ModelJson {
  private static final String FORMAT = "optofit-model";
  private static final Gson WRITER =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private ModelJson() {}

  /** Text to model; {@code file} names the file in sentences. */
  static UnitModel parse(String file, String text) throws StoreException {
    JsonNode root = ours(file, text);
    try {
      return model(root);
    } catch (IllegalArgumentException e) {
      throw new StoreException(file + ": " + e.getMessage() + ". Nothing was loaded.", e);
    }
  }

  /** Text to the object whose unknown keys a rewrite keeps. */
  static JsonObject parseForRewrite(String file, String text) throws StoreException {
    return ours(file, text).object();
  }

  /** Model to text; what {@code base} holds beyond the schema stays. */
  static String text(UnitModel model, JsonObject base) {
    JsonObject root = base.deepCopy();
    root.addProperty("format", FORMAT);
    root.addProperty("schema", ModelStore.SCHEMA);
    root.addProperty("name", model.name());
    root.addProperty("notes", model.notes());
    root.addProperty("source", model.source());
    root.add("captures", captures(model.captures(), root.get("captures")));
    JsonObject modes = asObject(root.get("modes"));
    for (CompressionMode mode : CompressionMode.values()) {
      Optional<PeakReductionMap> map = model.map(mode);
      if (map.isPresent()) {
        modes.add(mode.id(), mode(map.get(), asObject(modes.get(mode.id()))));
      } else {
        modes.remove(mode.id());
      }
    }
    root.add("modes", modes);
    return WRITER.toJson(root) + "\n";
  }

  private static JsonNode ours(String file, String text) throws StoreException {
    JsonNode root = JsonNode.parse(file, text);
    if (!root.text("format", "").equals(FORMAT)) {
      throw new StoreException(
          file + " is no model of Optofit. Choose a file *" + ModelStore.EXTENSION + ".");
    }
    double schema = root.get("schema").number();
    if (schema != Math.rint(schema) || schema < 1) {
      throw root.get("schema").wrong("a whole number, 1 or more");
    }
    if (schema > ModelStore.SCHEMA) {
      throw new StoreException(
          String.format(
              "%s has schema %.0f, and this version of Optofit reads up to %d."
                  + " Open it with a newer version.",
              file, schema, ModelStore.SCHEMA));
    }
    return root;
  }

  private static UnitModel model(JsonNode root) throws StoreException {
    List<CaptureHash> captures = new ArrayList<>();
    if (root.has("captures")) {
      for (JsonNode entry : root.get("captures").items()) {
        captures.add(new CaptureHash(entry.get("file").text(), entry.get("sha256").text()));
      }
    }
    Map<CompressionMode, PeakReductionMap> maps = new EnumMap<>(CompressionMode.class);
    JsonNode modes = root.get("modes");
    for (CompressionMode mode : CompressionMode.values()) {
      if (modes.has(mode.id())) {
        maps.put(mode, map(modes.get(mode.id())));
      }
    }
    return new UnitModel(
        root.get("name").text(), root.text("notes", ""), root.text("source", ""), captures, maps);
  }

  private static PeakReductionMap map(JsonNode mode) throws StoreException {
    List<KnobSetting> settings = new ArrayList<>();
    for (JsonNode s : mode.get("settings").items()) {
      settings.add(
          new KnobSetting(
              s.get("peakReduction").number(),
              new CompressorParameters(
                  s.get("thresholdDb").number(),
                  s.get("ratio").number(),
                  s.get("attackMs").number(),
                  s.get("releaseMs").number(),
                  s.get("makeUpDb").number()),
              s.has("esr") ? s.get("esr").number() : Double.NaN));
    }
    Interpolation interpolation =
        mode.has("interpolation")
            ? mode.get("interpolation").oneOf(List.of(Interpolation.values()), Interpolation::id)
            : Interpolation.LINEAR;
    return new PeakReductionMap(settings, interpolation);
  }

  private static JsonArray captures(List<CaptureHash> captures, @Nullable JsonElement before) {
    JsonArray entries = new JsonArray();
    for (CaptureHash capture : captures) {
      JsonObject entry = find(before, "sha256", new JsonPrimitive(capture.sha256()));
      entry.addProperty("file", capture.fileName());
      entry.addProperty("sha256", capture.sha256());
      entries.add(entry);
    }
    return entries;
  }

  private static JsonObject mode(PeakReductionMap map, JsonObject mode) {
    JsonArray settings = new JsonArray();
    for (KnobSetting setting : map.settings()) {
      CompressorParameters p = setting.parameters();
      JsonObject entry =
          find(mode.get("settings"), "peakReduction", new JsonPrimitive(setting.peakReduction()));
      entry.addProperty("peakReduction", setting.peakReduction());
      entry.addProperty("thresholdDb", p.thresholdDb());
      entry.addProperty("ratio", p.ratio());
      entry.addProperty("attackMs", p.attackMs());
      entry.addProperty("releaseMs", p.releaseMs());
      entry.addProperty("makeUpDb", p.makeUpDb());
      entry.remove("esr");
      if (Double.isFinite(setting.esr())) {
        entry.addProperty("esr", setting.esr());
      }
      settings.add(entry);
    }
    mode.addProperty("interpolation", map.interpolation().id());
    mode.add("settings", settings);
    return mode;
  }

  /** The former entry with this value of its key, else an empty one. */
  private static JsonObject find(@Nullable JsonElement list, String key, JsonPrimitive value) {
    if (list != null && list.isJsonArray()) {
      for (JsonElement entry : list.getAsJsonArray()) {
        if (entry.isJsonObject() && value.equals(entry.getAsJsonObject().get(key))) {
          return entry.getAsJsonObject().deepCopy();
        }
      }
    }
    return new JsonObject();
  }

  private static JsonObject asObject(@Nullable JsonElement element) {
    return element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
  }
}
