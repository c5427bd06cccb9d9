package org.optofit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserDirectoriesTest {
  @TempDir Path home;

  @Test
  void linuxFollowsXdgAndIgnoresRelativeValues() {
    Path elsewhere = home.resolve("elsewhere");

    assertEquals(home.resolve(".config/optofit"), configuration("Linux", Map.of()));
    assertEquals(
        elsewhere.resolve("optofit"),
        configuration("Linux", Map.of("XDG_CONFIG_HOME", elsewhere.toString())));
    assertEquals(
        home.resolve(".config/optofit"),
        configuration("Linux", Map.of("XDG_CONFIG_HOME", "relative")));
  }

  @Test
  void macAndWindowsHaveTheirOwnFolders() {
    Path roaming = home.resolve("Roaming");

    assertEquals(
        home.resolve("Library/Application Support/Optofit"), configuration("Mac OS X", Map.of()));
    assertEquals(
        roaming.resolve("Optofit"),
        configuration("Windows 11", Map.of("APPDATA", roaming.toString())));
    assertEquals(home.resolve("AppData/Roaming/Optofit"), configuration("Windows 11", Map.of()));
  }

  @Test
  void dataLieWhereThePlatformKeepsThem() {
    Path elsewhere = home.resolve("elsewhere");

    assertEquals(home.resolve(".local/share/optofit"), data("Linux", Map.of()));
    assertEquals(
        elsewhere.resolve("optofit"), data("Linux", Map.of("XDG_DATA_HOME", elsewhere.toString())));
    assertEquals(home.resolve("Library/Application Support/Optofit"), data("Mac OS X", Map.of()));
    assertEquals(home.resolve("AppData/Roaming/Optofit"), data("Windows 11", Map.of()));
  }

  private Path data(String system, Map<String, String> environment) {
    return new UserDirectories(system, environment, home).data();
  }

  private Path configuration(String system, Map<String, String> environment) {
    return new UserDirectories(system, environment, home).configuration();
  }
}
