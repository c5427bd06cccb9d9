package org.optofit.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.Alignment;
import org.optofit.capture.Preparation;
import org.optofit.capture.Remedy;
import org.optofit.fit.Interval;
import org.optofit.fit.SweepFit;
import org.optofit.fit.SweepPointFit;
import org.optofit.fit.SweepStart;
import org.optofit.fit.Termination;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/** A sweep to and from JSON; see {@link SweepStore} for the schema. */
final class SweepJson {
  private static final String FORMAT = "optofit-sweep";
  private static final int SCHEMA = 1;

  private SweepJson() {}

  static SweepState parse(String file, String text) throws StoreException {
    JsonNode root = JsonNode.parse(file, text);
    if (!root.text("format", "").equals(FORMAT) || root.get("schema").number() != SCHEMA) {
      throw new StoreException(file + " is no sweep of this version of Optofit.");
    }
    List<SweepEntry> entries = new ArrayList<>();
    for (JsonNode node : root.get("captures").items()) {
      entries.add(entry(node));
    }
    List<SweepRecord> fits = new ArrayList<>();
    for (JsonNode node : root.get("fits").items()) {
      fits.add(fit(node));
    }
    return new SweepState(entries, fits);
  }

  static String text(SweepState state) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put("schema", SCHEMA);
    root.put("captures", state.entries().stream().map(SweepJson::object).toList());
    root.put("fits", state.fits().stream().map(SweepJson::object).toList());
    return JsonText.of(root) + "\n";
  }

  /** Words of a preparation, always in the same order. */
  static List<String> words(Preparation preparation) {
    return preparation.remedies().stream().map(SweepJson::word).toList();
  }

  private static Map<String, @Nullable Object> object(SweepEntry entry) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("dry", entry.dry().toString());
    object.put("wet", entry.wet().toString());
    object.put("peakReduction", nullable(entry.peakReduction()));
    object.put("mode", entry.mode().id());
    object.put("preparation", words(entry.preparation()));
    object.put("leftOut", entry.leftOut());
    return object;
  }

  private static SweepEntry entry(JsonNode node) throws StoreException {
    Set<Remedy> remedies = new java.util.HashSet<>();
    for (JsonNode word : node.get("preparation").items()) {
      remedies.add(word.oneOf(List.of(Remedy.values()), SweepJson::word));
    }
    return new SweepEntry(
        path(node.get("dry")),
        path(node.get("wet")),
        optional(node, "peakReduction"),
        mode(node),
        new Preparation(remedies),
        node.get("leftOut").truth());
  }

  private static Map<String, @Nullable Object> object(SweepRecord kept) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    SweepKey key = kept.key();
    object.put("drySha256", key.drySha256());
    object.put("wetSha256", key.wetSha256());
    object.put("peakReduction", key.peakReduction());
    object.put("mode", key.mode().id());
    object.put("preparation", key.preparation());
    object.put("settings", key.settings());
    SweepFit fit = kept.fit().best();
    object.putAll(object(fit.parameters()));
    object.put("loss", fit.loss());
    object.put("esr", fit.esr());
    object.put("iterations", fit.iterations());
    object.put("termination", fit.termination().name());
    object.put("startedFrom", object(fit.startedFrom()));
    object.put("tried", kept.fit().tried().stream().map(SweepJson::object).toList());
    Map<String, Object> intervals = new LinkedHashMap<>();
    fit.intervals().forEach((p, ends) -> intervals.put(p.key(), List.of(ends.low(), ends.high())));
    object.put("intervals", intervals);
    object.put("warnings", kept.warnings().stream().map(SweepJson::object).toList());
    object.put("alignment", kept.alignment().map(SweepJson::object).orElse(null));
    object.put("resampledFromHz", nullable(kept.resampledFromHz()));
    return object;
  }

  private static SweepRecord fit(JsonNode node) throws StoreException {
    double position = node.get("peakReduction").number();
    SweepKey key =
        new SweepKey(
            node.get("drySha256").text(),
            node.get("wetSha256").text(),
            position,
            mode(node),
            node.get("preparation").text(),
            node.get("settings").text());
    Map<ParameterRange, Interval> intervals = new EnumMap<>(ParameterRange.class);
    for (ParameterRange p : ParameterRange.values()) {
      if (node.get("intervals").has(p.key())) {
        List<JsonNode> ends = node.get("intervals").get(p.key()).items();
        if (ends.size() != 2) {
          throw node.get("intervals").wrong("two ends per parameter");
        }
        intervals.put(p, new Interval(ends.get(0).number(), ends.get(1).number()));
      }
    }
    SweepFit fit =
        new SweepFit(
            position,
            parameters(node),
            node.get("loss").number(),
            node.has("esr") ? node.get("esr").number() : Double.NaN,
            (int) node.get("iterations").number(),
            node.get("termination").oneOf(List.of(Termination.values()), Termination::name),
            start(node.get("startedFrom")),
            intervals);
    List<SweepStart> tried = new ArrayList<>();
    for (JsonNode start : node.get("tried").items()) {
      tried.add(start(start));
    }
    List<SweepWarning> warnings = new ArrayList<>();
    for (JsonNode w : node.get("warnings").items()) {
      warnings.add(
          new SweepWarning(
              w.get("id").text(),
              w.get("title").text(),
              w.get("value").text(),
              w.get("message").text(),
              w.has("remedy")
                  ? Optional.of(w.get("remedy").oneOf(List.of(Remedy.values()), Remedy::id))
                  : Optional.empty()));
    }
    return new SweepRecord(
        key,
        new SweepPointFit(fit, tried),
        warnings,
        node.has("alignment") ? Optional.of(alignment(node.get("alignment"))) : Optional.empty(),
        optional(node, "resampledFromHz"));
  }

  private static Map<String, @Nullable Object> object(SweepStart start) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (start.neighbour().isPresent()) {
      object.put("neighbour", start.neighbour().getAsDouble());
      object.putAll(object(start.parameters().orElseThrow()));
    }
    return object;
  }

  private static SweepStart start(JsonNode node) throws StoreException {
    return node.has("neighbour")
        ? new SweepStart(
            OptionalDouble.of(node.get("neighbour").number()), Optional.of(parameters(node)))
        : SweepStart.SPREAD;
  }

  private static Map<String, Object> object(CompressorParameters parameters) {
    return Arrays.stream(ParameterRange.values())
        .collect(
            Collectors.toMap(
                ParameterRange::key, parameters::get, (a, b) -> a, LinkedHashMap::new));
  }

  private static CompressorParameters parameters(JsonNode node) throws StoreException {
    return new CompressorParameters(
        node.get(ParameterRange.THRESHOLD.key()).number(),
        node.get(ParameterRange.RATIO.key()).number(),
        node.get(ParameterRange.ATTACK.key()).number(),
        node.get(ParameterRange.RELEASE.key()).number(),
        node.get(ParameterRange.MAKE_UP.key()).number());
  }

  private static Map<String, @Nullable Object> object(SweepWarning warning) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("id", warning.id());
    object.put("title", warning.title());
    object.put("value", warning.value());
    object.put("message", warning.message());
    warning.remedy().ifPresent(remedy -> object.put("remedy", remedy.id()));
    return object;
  }

  private static Map<String, Object> object(Alignment alignment) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("latencySamples", alignment.latencySamples());
    object.put("polarity", alignment.polarity());
    object.put("driftPpm", alignment.driftPpm());
    return object;
  }

  private static Alignment alignment(JsonNode node) throws StoreException {
    return new Alignment(
        node.get("latencySamples").number(),
        (int) node.get("polarity").number(),
        node.get("driftPpm").number());
  }

  private static CompressionMode mode(JsonNode node) throws StoreException {
    return node.get("mode").oneOf(List.of(CompressionMode.values()), CompressionMode::id);
  }

  private static Path path(JsonNode node) throws StoreException {
    try {
      return Path.of(node.text());
    } catch (InvalidPathException e) {
      throw node.wrong("the name of a file");
    }
  }

  private static OptionalDouble optional(JsonNode node, String key) throws StoreException {
    return node.has(key) ? OptionalDouble.of(node.get(key).number()) : OptionalDouble.empty();
  }

  private static @Nullable Double nullable(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String word(Remedy remedy) {
    return remedy.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
