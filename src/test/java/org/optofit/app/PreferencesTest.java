package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.store.ColourScheme;
import org.optofit.store.Settings;
import org.optofit.store.SettingsStore;

final class PreferencesTest {
  @TempDir private Path folder;
  private final List<String> troubles = new ArrayList<>();

  @Test
  void aChangeHoldsAtOnceAndIsWrittenWhenAsked() {
    Preferences preferences = open();
    preferences.change(all -> all.withWindow(window -> window.withScheme(ColourScheme.LIGHT)));
    assertEquals(ColourScheme.LIGHT, preferences.current().window().scheme());
    assertTrue(preferences.unwritten());
    assertEquals(Settings.DEFAULTS, open().current());
    preferences.write();
    assertFalse(preferences.unwritten());
    assertEquals(ColourScheme.LIGHT, open().current().window().scheme());
  }

  @Test
  void noChangeWritesNothing() {
    Preferences preferences = open();
    preferences.change(settings -> settings);
    preferences.write();
    assertFalse(preferences.unwritten());
    assertFalse(Files.exists(folder.resolve("settings.json")));
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Preferences preferences =
        new Preferences(new SettingsStore(file.resolve("inside")), troubles::add);
    preferences.change(all -> all.withSession(session -> session.withVolumeDb(-3)));
    preferences.write();
    preferences.write();
    assertEquals(1, troubles.size(), "said once");
    assertEquals(-3, preferences.current().session().volumeDb());
  }

  private Preferences open() {
    return new Preferences(new SettingsStore(folder), troubles::add);
  }
}
