package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.optofit.dsp.Slot;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;

final class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void firstStartHasTheDefaultsAndNothingToSay() {
    LoadedSettings loaded = new SettingsStore(folder.resolve("none")).load();

    assertEquals(new LoadedSettings(Settings.DEFAULTS, ""), loaded);
  }

  @Test
  void settingsReadBackAsTheyWereSaved() throws StoreException {
    SettingsStore store = new SettingsStore(folder.resolve("new/optofit"));
    Settings settings =
        new Settings(
            new WindowSettings(
                ColourScheme.LIGHT,
                new WindowSize(1920, 1080, true),
                new WindowPlace(-1280, 40),
                "fit"),
            new DeviceSettings(
                "hw:1",
                Map.of(
                    "", new OutputChoice(44_100, 24, ""),
                    "hw:1", new OutputChoice(0, 16, "LARGE"))),
            new SessionSettings(
                new SourcePlace(
                    folder.resolve("Größe.wav"), 3_000_000_000L, new FrameSpan(10, 44_100)),
                new LiveSource("hw:2", 4, 1, 96_000, true),
                new SlotFaces(
                    UnitFace.DEFAULTS,
                    new UnitFace(
                        folder.resolve("m.optofit.json"),
                        CompressionMode.LIMIT,
                        33.5,
                        -2,
                        Map.of(ParameterRange.RATIO, 6.0)),
                    Slot.B,
                    true),
                new MeterSettings(true, -14, 60, 72),
                -12.5),
            List.of(folder.resolve("a.wav"), folder.resolve("b.wav")));

    store.save(settings);

    assertEquals(new LoadedSettings(settings, ""), store.load());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "{}",
        "[]",
        "{\"scheme\": \"pink\"}",
        "{\"scheme\": \"dark\", \"window\": {\"width\": -5, \"height\": 1, \"maximized\": false},"
            + " \"output\": {\"device\": \"\", \"buffer\": \"\", \"volumeDb\": 0},"
            + " \"recentFiles\": []}",
        "{\"scheme\": \"dark\", \"window\": {\"width\": 900, \"height\": 700, \"maximized\": false},"
            + " \"output\": {\"device\": \"\", \"buffer\": \"\", \"volumeDb\": 7},"
            + " \"recentFiles\": []}",
        "{\"schema\": 2, \"recentFiles\": []}"
      })
  void brokenFileIsSetAsideAndSaid(String text) throws IOException {
    SettingsStore store = new SettingsStore(folder);
    Files.writeString(store.file(), text);

    LoadedSettings loaded = store.load();

    assertEquals(Settings.DEFAULTS, loaded.settings());
    assertTrue(loaded.notice().contains("settings.json.broken"), loaded.notice());
    assertFalse(Files.exists(store.file()));
    assertEquals(text, Files.readString(folder.resolve("settings.json.broken")));
    assertEquals("", store.load().notice(), "said once");
  }

  @Test
  void fileOfTheFirstVersionIsReadAndWrittenAnew() throws IOException {
    SettingsStore store = new SettingsStore(folder);
    Files.writeString(
        store.file(),
        """
        {
          "schema": 1,
          "scheme": "light",
          "window": { "width": 1500.0, "height": 900.0, "maximized": true },
          "output": { "device": "Speakers [plughw:0]", "buffer": "SMALL", "volumeDb": -6.5 },
          "recentFiles": [ "/music/mix.wav", "/music/voice.flac" ],
          "knobs": { "mode": "limit", "peakReduction": 55.0, "gainDb": 3.0 },
          "lastModel": "/models/mine.optofit.json"
        }
        """);

    LoadedSettings loaded = store.load();

    Settings expected =
        new Settings(
            new WindowSettings(ColourScheme.LIGHT, new WindowSize(1500, 900, true), null, ""),
            new DeviceSettings(
                "Speakers [plughw:0]",
                Map.of("Speakers [plughw:0]", new OutputChoice(0, 24, "SMALL"))),
            new SessionSettings(
                SourcePlace.DEFAULTS,
                LiveSource.DEFAULTS,
                SlotFaces.of(
                    new UnitFace(
                        Path.of("/models/mine.optofit.json"),
                        CompressionMode.LIMIT,
                        55,
                        3,
                        Map.of())),
                MeterSettings.DEFAULTS,
                -6.5),
            List.of(Path.of("/music/mix.wav"), Path.of("/music/voice.flac")));
    assertEquals(new LoadedSettings(expected, ""), loaded);
    store.save(expected);
    assertEquals(expected, store.load().settings());
    assertFalse(Files.readString(store.file()).contains("lastModel"), "the old key has gone");
  }

  @Test
  void fileFromBeforeSlotsLiveInputAndMetersHasTheSameInBothSlots() throws IOException {
    SettingsStore store = new SettingsStore(folder);
    Files.writeString(
        store.file(),
        """
        {
          "schema": 2,
          "window": { "scheme": "dark", "width": 1280, "height": 800, "maximized": false },
          "devices": { "output": "", "outputs": {} },
          "session": {
            "source": { "frame": 7 },
            "unit": { "mode": "limit", "peakReduction": 41, "gainDb": 2, "overrides": {} },
            "volumeDb": -3
          },
          "recentFiles": []
        }
        """);

    LoadedSettings loaded = store.load();

    assertEquals("", loaded.notice());
    assertEquals(
        new SessionSettings(
            new SourcePlace(null, 7, null),
            LiveSource.DEFAULTS,
            SlotFaces.of(new UnitFace(null, CompressionMode.LIMIT, 41, 2, Map.of())),
            MeterSettings.DEFAULTS,
            -3),
        loaded.settings().session());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'\"slot\": \"A\"', '\"slot\": \"C\"'",
        "'\"channels\": 2', '\"channels\": 3'",
        "'\"firstChannel\": 0', '\"firstChannel\": 31'",
        "'\"equalLoudness\": false', '\"equalLoudness\": 1'",
        "'\"zeroVuDbfs\": -18', '\"zeroVuDbfs\": -19'",
        "'\"spanSeconds\": 10', '\"spanSeconds\": 0'",
        "'\"rangeDb\": 48', '\"rangeDb\": 4800'"
      })
  void valueOfSlotsLiveInputOrMetersOutsideItsRangeIsSaid(String whole, String damage)
      throws IOException {
    SettingsStore store = new SettingsStore(folder);
    store.save(Settings.DEFAULTS.withSession(session -> session.withVolumeDb(-9)));
    String text = Files.readString(store.file());
    String damaged = text.replace(whole, damage);
    assertNotEquals(text, damaged);
    Files.writeString(store.file(), damaged);

    LoadedSettings loaded = store.load();

    assertEquals(Settings.DEFAULTS, loaded.settings());
    assertTrue(loaded.notice().contains("settings.json.broken"), loaded.notice());
  }

  @Test
  void keysThatThisVersionDoesNotKnowAreKept() throws IOException {
    SettingsStore store = new SettingsStore(folder);
    Settings first =
        Settings.DEFAULTS.withSession(
            session ->
                session.withSource(
                    new SourcePlace(folder.resolve("a.wav"), 7, new FrameSpan(1, 2))));
    store.save(first);
    String text = Files.readString(store.file());
    Files.writeString(
        store.file(),
        text.replaceFirst("\\{", "{ \"later\": [1, 2],")
            .replaceFirst("\"frame\"", "\"speed\": 0.5, \"frame\""));

    store.save(Settings.DEFAULTS);

    String after = Files.readString(store.file());
    assertTrue(after.contains("\"later\""), after);
    assertTrue(after.contains("\"speed\": 0.5"), after);
    assertFalse(after.contains("a.wav"), after);
    assertFalse(after.contains("\"loop\""), after);
    assertEquals(Settings.DEFAULTS, store.load().settings());
  }

  @Test
  void fileOfALaterVersionIsSetAsideWhole() throws IOException {
    SettingsStore store = new SettingsStore(folder);
    String text = "{\"schema\": 3, \"everything\": \"else\"}";
    Files.writeString(store.file(), text);

    LoadedSettings loaded = store.load();

    assertEquals(Settings.DEFAULTS, loaded.settings());
    assertTrue(loaded.notice().contains("later version"), loaded.notice());
    assertEquals(text, Files.readString(folder.resolve("settings.json.later")));
  }

  @Test
  void folderInPlaceOfTheFileIsNotFatal() throws IOException {
    SettingsStore store = new SettingsStore(folder);
    Files.createDirectory(store.file());
    Files.writeString(store.file().resolve("x"), "");

    assertEquals(Settings.DEFAULTS, store.load().settings());
  }

  @Test
  void folderThatCannotBeMadeIsSaidInWords() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    SettingsStore store = new SettingsStore(file.resolve("optofit"));

    StoreException e = assertThrows(StoreException.class, () -> store.save(Settings.DEFAULTS));

    assertTrue(String.valueOf(e.getMessage()).contains("cannot be made"), e.getMessage());
  }

  @Test
  void recentFilesAreTheNewestTenEachOnce() {
    Settings settings = Settings.DEFAULTS;
    for (int i = 0; i < 14; i++) {
      settings = settings.withRecentFile(folder.resolve(i % 12 + ".wav"));
    }

    List<Path> recent = settings.recentFiles();

    assertEquals(Settings.MOST_RECENT_FILES, recent.size());
    assertEquals(folder.resolve("1.wav"), recent.get(0));
    assertEquals(folder.resolve("0.wav"), recent.get(1));
    assertEquals(10, recent.stream().distinct().count());
    assertFalse(
        settings.withoutRecentFile(folder.resolve("1.wav")).recentFiles().contains(recent.get(0)));
  }
}
