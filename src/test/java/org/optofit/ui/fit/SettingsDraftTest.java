package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.app.FitSection;

final class SettingsDraftTest {
  @Test
  void fieldsShowTheSettingsAndGiveThemBack() {
    FitSettings settings = FitSettings.defaults();
    SettingsDraft draft = SettingsDraft.of(settings);
    assertEquals("", draft.from());
    assertEquals("", draft.to());
    assertEquals(Optional.of(settings), draft.apply(settings));
  }

  @Test
  void aPartIsGivenInSecondsWithPointOrComma() {
    FitSettings settings =
        new SettingsDraft("4", "50", "1,5", " 12.25 ").apply(FitSettings.defaults()).orElseThrow();
    assertEquals(new FitSection(1.5, 12.25), settings.section());
    assertEquals(4, settings.starts());
    assertEquals(50, settings.maxIterations());
    assertEquals("1.5", SettingsDraft.of(settings).from());
    assertEquals("12.25", SettingsDraft.of(settings).to());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, , , Starts takes a whole number from 1 to 32.",
    "33, 100, , , Starts takes a whole number from 1 to 32.",
    "2.5, 100, , , Starts takes a whole number from 1 to 32.",
    "x, 100, , , Starts takes a whole number from 1 to 32.",
    "6, 0, , , Iterations takes a whole number from 1 to 1000.",
    "6, 100, 10, 11, The part is shorter than 2 s. Move To further behind From.",
    "6, 100, 10, 5, The part is shorter than 2 s. Move To further behind From.",
  })
  void whatCannotBeUsedIsSaid(
      String starts, String iterations, String from, String to, String reason) {
    SettingsDraft draft =
        new SettingsDraft(starts, iterations, from == null ? "" : from, to == null ? "" : to);
    assertEquals(Optional.of(reason), draft.refusal());
    assertEquals(Optional.empty(), draft.apply(FitSettings.defaults()));
  }

  @Test
  void secondsThatAreNoNumbersAreRefused() {
    String reason = new SettingsDraft("6", "100", "a", "").refusal().orElseThrow();
    assertTrue(reason.startsWith("From and To take seconds"), reason);
    assertTrue(new SettingsDraft("6", "100", "-1", "").refusal().isPresent());
    assertTrue(new SettingsDraft("6", "100", "NaN", "").refusal().isPresent());
  }
}
