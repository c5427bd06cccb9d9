package org.optofit.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.Slot;
import org.optofit.model.ParameterRange;

/**
 * The part {@code session} of the settings to and from JSON.
 *
 * <p>Live input, second slot, equal loudness and meters came later; a file without them is one
 * whose slots are alike and whose meters are as they come.
 */
final class SessionJson {
  private SessionJson() {}

  /**
   * Reads it.
   *
   * @throws StoreException if something is missing or of another type
   * @throws IllegalArgumentException if a value is outside its range
   */
  static SessionSettings read(JsonNode node) throws StoreException {
    JsonNode source = node.get("source");
    return new SessionSettings(
        new SourcePlace(
            SettingsJson.pathOrNull(source, "file"),
            (long) source.get("frame").number(),
            source.has("loop") ? span(source.get("loop")) : null),
        node.has("live") ? live(node.get("live")) : LiveSource.DEFAULTS,
        slots(node),
        node.has("meters") ? meters(node.get("meters")) : MeterSettings.DEFAULTS,
        node.get("volumeDb").number());
  }

  private static LiveSource live(JsonNode node) throws StoreException {
    return new LiveSource(
        node.get("device").text(),
        (int) node.get("firstChannel").number(),
        (int) node.get("channels").number(),
        node.get("rateHz").number(),
        node.get("inUse").truth());
  }

  private static MeterSettings meters(JsonNode node) throws StoreException {
    return new MeterSettings(
        node.get("output").truth(),
        (int) node.get("zeroVuDbfs").number(),
        (int) node.get("spanSeconds").number(),
        (int) node.get("rangeDb").number());
  }

  private static SlotFaces slots(JsonNode node) throws StoreException {
    UnitFace a = face(node.get("unit"));
    return new SlotFaces(
        a,
        node.has("unitB") ? face(node.get("unitB")) : a,
        node.has("slot") ? node.get("slot").oneOf(List.of(Slot.values()), Slot::name) : Slot.A,
        node.has("equalLoudness") && node.get("equalLoudness").truth());
  }

  private static FrameSpan span(JsonNode node) throws StoreException {
    return new FrameSpan((long) node.get("start").number(), (long) node.get("end").number());
  }

  private static UnitFace face(JsonNode node) throws StoreException {
    Map<ParameterRange, Double> overrides = new EnumMap<>(ParameterRange.class);
    JsonNode values = node.get("overrides");
    for (ParameterRange parameter : ParameterRange.values()) {
      if (values.has(parameter.key())) {
        overrides.put(parameter, values.get(parameter.key()).number());
      }
    }
    return new UnitFace(
        SettingsJson.pathOrNull(node, "model"),
        SettingsJson.mode(node),
        node.get("peakReduction").number(),
        node.get("gainDb").number(),
        overrides);
  }

  /** To JSON; keys without a value are null. */
  static JsonObject tree(SessionSettings session) {
    JsonObject source = new JsonObject();
    source.add("file", text(session.source().file()));
    source.addProperty("frame", session.source().frame());
    FrameSpan loop = session.source().loop();
    JsonObject span = new JsonObject();
    if (loop != null) {
      span.addProperty("start", loop.start());
      span.addProperty("end", loop.end());
    }
    source.add("loop", loop == null ? JsonNull.INSTANCE : span);
    JsonObject tree = new JsonObject();
    tree.add("source", source);
    tree.add("live", tree(session.live()));
    tree.add("unit", tree(session.slots().a()));
    tree.add("unitB", tree(session.slots().b()));
    tree.addProperty("slot", session.slots().slot().name());
    tree.addProperty("equalLoudness", session.slots().equalLoudness());
    tree.add("meters", tree(session.meters()));
    tree.addProperty("volumeDb", session.volumeDb());
    return tree;
  }

  private static JsonObject tree(LiveSource live) {
    JsonObject tree = new JsonObject();
    tree.addProperty("device", live.device());
    tree.addProperty("firstChannel", live.firstChannel());
    tree.addProperty("channels", live.channels());
    tree.addProperty("rateHz", live.rateHz());
    tree.addProperty("inUse", live.inUse());
    return tree;
  }

  private static JsonObject tree(MeterSettings meters) {
    JsonObject tree = new JsonObject();
    tree.addProperty("output", meters.output());
    tree.addProperty("zeroVuDbfs", meters.zeroVuDbfs());
    tree.addProperty("spanSeconds", meters.spanSeconds());
    tree.addProperty("rangeDb", meters.rangeDb());
    return tree;
  }

  private static JsonObject tree(UnitFace face) {
    JsonObject overrides = new JsonObject();
    for (ParameterRange parameter : ParameterRange.values()) {
      Double value = face.overrides().get(parameter);
      overrides.add(parameter.key(), value == null ? JsonNull.INSTANCE : new JsonPrimitive(value));
    }
    JsonObject tree = new JsonObject();
    tree.add("model", text(face.model()));
    tree.addProperty("mode", face.mode().id());
    tree.addProperty("peakReduction", face.peakReduction());
    tree.addProperty("gainDb", face.gainDb());
    tree.add("overrides", overrides);
    return tree;
  }

  private static JsonElement text(@Nullable Path path) {
    return path == null ? JsonNull.INSTANCE : new JsonPrimitive(path.toString());
  }
}
