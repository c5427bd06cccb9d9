package org.optofit.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings as the first version wrote them: scheme, size, device, volume, knobs and model at the
 * top of the file, one buffer for all devices.
 */
final class FirstSettings {
  /** What stood at the top and has moved. */
  static final List<String> KEYS = List.of("scheme", "window", "output", "knobs", "lastModel");

  private FirstSettings() {}

  /**
   * Reads them.
   *
   * @throws StoreException if something that was always written is missing or of another type
   */
  static Settings read(JsonNode root) throws StoreException {
    JsonNode output = root.get("output");
    String device = output.get("device").text();
    String buffer = output.get("buffer").text();
    @Nullable Path model = SettingsJson.pathOrNull(root, "lastModel");
    return new Settings(
        new WindowSettings(
            SettingsJson.scheme(root), SettingsJson.size(root.get("window")), null, ""),
        new DeviceSettings(
            device,
            buffer.isEmpty()
                ? Map.of()
                : Map.of(device, new OutputChoice(0, OutputChoice.DEFAULTS.bits(), buffer))),
        new SessionSettings(
            SourcePlace.DEFAULTS,
            LiveSource.DEFAULTS,
            SlotFaces.of(
                root.has("knobs")
                    ? face(root.get("knobs"), model)
                    : UnitFace.DEFAULTS.withModel(model)),
            MeterSettings.DEFAULTS,
            output.get("volumeDb").number()),
        SettingsJson.paths(root.get("recentFiles")));
  }

  private static UnitFace face(JsonNode knobs, @Nullable Path model) throws StoreException {
    return new UnitFace(
        model,
        SettingsJson.mode(knobs),
        knobs.get("peakReduction").number(),
        knobs.get("gainDb").number(),
        Map.of());
  }
}
