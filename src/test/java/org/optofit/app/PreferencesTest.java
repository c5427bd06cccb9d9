package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.store.ColourScheme;
import org.optofit.store.Settings;
import org.optofit.store.SettingsStore;

final class PreferencesTest {
  @TempDir private Path folder;
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final List<String> troubles = new ArrayList<>();

  @Test
  void aChangeHoldsAtOnceAndIsWrittenLater() {
    Preferences preferences = open();
    preferences.change(all -> all.withWindow(window -> window.withScheme(ColourScheme.LIGHT)));
    assertEquals(ColourScheme.LIGHT, preferences.current().window().scheme());
    assertEquals(Settings.DEFAULTS, open().current());
    later.remove().run();
    assertEquals(ColourScheme.LIGHT, open().current().window().scheme());
  }

  @Test
  void manyChangesAreWrittenOnce() {
    Preferences preferences = open();
    for (int db = -1; db >= -20; db--) {
      double volume = db;
      preferences.change(all -> all.withSession(session -> session.withVolumeDb(volume)));
    }
    assertEquals(1, later.size());
    later.remove().run();
    assertEquals(-20, open().current().session().volumeDb());
  }

  @Test
  void noChangeWritesNothing() {
    Preferences preferences = open();
    preferences.change(settings -> settings);
    preferences.write();
    assertTrue(later.isEmpty());
    assertFalse(Files.exists(folder.resolve("settings.json")));
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Preferences preferences =
        new Preferences(new SettingsStore(file.resolve("inside")), later::add, troubles::add);
    preferences.change(all -> all.withSession(session -> session.withVolumeDb(-3)));
    preferences.write();
    assertEquals(1, troubles.size());
    assertEquals(-3, preferences.current().session().volumeDb());
  }

  private Preferences open() {
    return new Preferences(new SettingsStore(folder), later::add, troubles::add);
  }
}
