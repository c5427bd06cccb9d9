package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        Settings.DEFAULTS
            .withScheme(ColourScheme.LIGHT)
            .withWindow(new WindowSize(1920, 1080, true))
            .withOutput("hw:1", "LARGE")
            .withVolumeDb(-12.5)
            .withRecentFile(folder.resolve("Größe.wav"))
            .withLastModel(folder.resolve("m.optofit.json"));

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
            + " \"recentFiles\": []}"
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
