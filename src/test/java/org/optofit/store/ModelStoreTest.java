package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.Interpolation;
import org.optofit.model.KnobSetting;
import org.optofit.model.PeakReductionMap;
import org.optofit.model.UnitModel;

final class ModelStoreTest {
  private static final String SETTING =
      "{\"peakReduction\": 70, \"thresholdDb\": -20, \"ratio\": 4, \"attackMs\": 5,"
          + " \"releaseMs\": 200, \"makeUpDb\": 1}";

  @TempDir Path folder;
  private final ModelStore store = new ModelStore();

  @Test
  void modelReadsBackAsItWasWritten() throws StoreException {
    Path file = folder.resolve("Größe.optofit.json");
    UnitModel model = model("Prüfling №1 \"alt\"");

    store.write(file, model);
    UnitModel back = store.read(file);

    assertEquals(model.name(), back.name());
    assertEquals(model.notes(), back.notes());
    assertEquals(model.source(), back.source());
    assertEquals(model.captures(), back.captures());
    assertEquals(model.modes(), back.modes());
    for (CompressionMode mode : model.modes()) {
      PeakReductionMap expected = model.map(mode).orElseThrow();
      PeakReductionMap actual = back.map(mode).orElseThrow();
      assertEquals(expected.settings(), actual.settings());
      assertEquals(expected.interpolation(), actual.interpolation());
    }
  }

  @Test
  void fileIsUtf8WithTheKeysOfTheSchema() throws IOException {
    Path file = folder.resolve("m.optofit.json");

    store.write(file, model("Größe"));

    String text = Files.readString(file, StandardCharsets.UTF_8);
    for (String part :
        List.of(
            "\"schema\": 1",
            "\"name\": \"Größe\"",
            "\"interpolation\": \"monotone-cubic\"",
            "\"sha256\": \"" + "ab".repeat(32) + "\"",
            "\"makeUpDb\": -1.5",
            "\"esr\": 0.0033")) {
      assertTrue(text.contains(part), part + " in " + text);
    }
    assertEquals(2, text.split("\"esr\"", -1).length, "the unknown ESR is left out");
  }

  @Test
  void unknownKeysStayWhenAFileIsWrittenAgain() throws IOException {
    Path file = folder.resolve("m.optofit.json");
    Files.writeString(
        file,
        """
        {"format": "optofit-model", "schema": 1, "name": "old", "colour": "red",
         "modes": {"compress": {"knee": 2, "settings": [%s]}, "expand": {"x": [1]}}}
        """
            .formatted(SETTING.replace("}", ", \"temperature\": 31}")));
    UnitModel model = store.read(file);

    store.write(file, new UnitModel("new", "", "", model.captures(), model.maps()));

    String text = Files.readString(file);
    assertEquals("new", store.read(file).name());
    for (String kept :
        List.of("\"colour\": \"red\"", "\"knee\": 2", "\"temperature\": 31", "\"expand\"")) {
      assertTrue(text.contains(kept), kept + " in " + text);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damagedFiles")
  void damagedFileIsRefusedInOneSentence(String fault, String text, String words)
      throws IOException {
    Path file = folder.resolve("bad.optofit.json");
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);

    StoreException e = assertThrows(StoreException.class, () -> store.read(file));

    String sentence = String.valueOf(e.getMessage());
    assertTrue(sentence.contains(words), sentence);
    assertTrue(sentence.contains("bad.optofit.json"), sentence);
    assertFalse(sentence.contains("Exception"), sentence);
    assertEquals(1, sentence.lines().count(), sentence);
    assertThrows(StoreException.class, () -> store.write(file, model("other")), "is kept");
    assertEquals(text, Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  static Stream<Arguments> damagedFiles() {
    String start = "{\"format\": \"optofit-model\", \"schema\": 1, \"name\": \"x\", ";
    return Stream.of(
        Arguments.of("empty", "", "no JSON object"),
        Arguments.of("text", "hello there", "no JSON"),
        Arguments.of("cut off", start + "\"modes\": {", "no JSON"),
        Arguments.of("list", "[1, 2]", "no JSON object"),
        Arguments.of("two values", "{} {}", "no JSON"),
        Arguments.of("comment", "{/* x */}", "no JSON"),
        Arguments.of("deep", "[".repeat(200_000), "no JSON"),
        Arguments.of("Latin-1", "{\"name\": \"Gr\u00f6\u00dfe\"}", "not UTF-8"),
        Arguments.of("other JSON", "{\"name\": \"x\"}", "no model of Optofit"),
        Arguments.of("newer", start.replace("1", "2") + "\"modes\": {}}", "newer version"),
        Arguments.of(
            "half a schema", start.replace("1", "1.5") + "\"modes\": {}}", "whole number"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongValues")
  void wrongValueIsRefusedWithItsPlaceAndLimit(String fault, String modes, String words)
      throws IOException {
    Path file = folder.resolve("bad.optofit.json");
    Files.writeString(
        file, "{\"format\": \"optofit-model\", \"schema\": 1, \"name\": \"x\", " + modes + "}");

    StoreException e = assertThrows(StoreException.class, () -> store.read(file));

    assertTrue(String.valueOf(e.getMessage()).contains(words), e.getMessage());
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("no modes", "\"notes\": \"\"", "lacks modes"),
        Arguments.of("modes as text", "\"modes\": \"x\"", "modes is not an object"),
        Arguments.of("no mode", "\"modes\": {}", "at least one mode"),
        Arguments.of("no settings", "\"modes\": {\"limit\": {\"settings\": []}}", "at least one"),
        setting(
            "ratio as text", SETTING.replace("4", "\"4\""), "settings[0].ratio is not a number"),
        setting("ratio missing", SETTING.replace("\"ratio\": 4,", ""), "lacks modes.compress"),
        setting("ratio below 1", SETTING.replace("4", "0.5"), "ratio 0.5 is outside 1.0 to 200.0"),
        setting("huge number", SETTING.replace("4", "1e999"), "ordinary size"),
        setting("knob above 100", SETTING.replace("70", "170"), "170.0 is outside 0 to 100"),
        setting("twice", SETTING + "," + SETTING, "given twice"),
        setting("negative ESR", SETTING.replace("}", ", \"esr\": -1}"), "ESR -1.0 is below 0"),
        Arguments.of(
            "odd interpolation",
            "\"modes\": {\"limit\": {\"interpolation\": \"wild\", \"settings\": ["
                + SETTING
                + "]}}",
            "one of linear, monotone-cubic"));
  }

  @Test
  void missingFileAndFolderAreRefusedInWords() {
    StoreException missing =
        assertThrows(StoreException.class, () -> store.read(folder.resolve("none")));
    StoreException directory = assertThrows(StoreException.class, () -> store.read(folder));
    StoreException into = assertThrows(StoreException.class, () -> store.write(folder, model("x")));
    StoreException nowhere =
        assertThrows(StoreException.class, () -> store.write(folder.resolve("a/b"), model("x")));
    StoreException device =
        assertThrows(StoreException.class, () -> store.write(Path.of("/dev/null"), model("x")));

    assertTrue(String.valueOf(missing.getMessage()).contains("does not exist"));
    assertTrue(String.valueOf(directory.getMessage()).contains("is a folder"));
    assertTrue(String.valueOf(into.getMessage()).contains("is a folder"));
    assertTrue(String.valueOf(nowhere.getMessage()).contains("does not exist"));
    assertTrue(String.valueOf(device.getMessage()).contains("no ordinary file"));
  }

  @Test
  void aPlaceThatHoldsSomethingElseIsRefusedBeforeTheWork() throws IOException {
    Path music = Files.write(folder.resolve("music.wav"), new byte[] {'R', 'I', 'F', 'F', -1, -2});
    Path model = folder.resolve("m.optofit.json");
    store.write(model, model("a"));

    StoreException refused =
        assertThrows(StoreException.class, () -> ModelStore.requirePlaceFor(music));
    assertTrue(String.valueOf(refused.getMessage()).contains("music.wav"));
    assertDoesNotThrow(() -> ModelStore.requirePlaceFor(model));
    assertDoesNotThrow(() -> ModelStore.requirePlaceFor(folder.resolve("new.optofit.json")));
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    store.write(folder.resolve("m.optofit.json"), model("a"));
    store.write(folder.resolve("m.optofit.json"), model("b"));

    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of("m.optofit.json"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  private static Arguments setting(String fault, String settings, String words) {
    return Arguments.of(
        fault, "\"modes\": {\"compress\": {\"settings\": [" + settings + "]}}", words);
  }

  private static UnitModel model(String name) {
    CompressorParameters p = new CompressorParameters(-19.8, 3.87, 7.65, 152.4, -1.5);
    return new UnitModel(
        name,
        "two\nlines",
        "own recordings",
        List.of(new CaptureHash("wet \u00e4.wav", "ab".repeat(32))),
        Map.of(
            CompressionMode.COMPRESS,
            new PeakReductionMap(
                List.of(new KnobSetting(70, p, 0.0033), new KnobSetting(40.5, p, Double.NaN)),
                Interpolation.MONOTONE_CUBIC)));
  }
}
