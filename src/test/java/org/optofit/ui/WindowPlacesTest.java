package org.optofit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.store.WindowPlace;
import org.optofit.store.WindowSettings;

final class WindowPlacesTest {
  private static final Rectangle2D LEFT = new Rectangle2D(-1920, 0, 1920, 1080);
  private static final Rectangle2D RIGHT = new Rectangle2D(0, 0, 2560, 1440);

  @ParameterizedTest
  @CsvSource({
    "100, 50, true, inside",
    "-1900, 20, true, on the left screen",
    "2400, 20, true, its corner is in sight",
    "2500, 20, false, too little to take it by",
    "3000, 20, false, a screen that is not there",
    "100, -200, false, its title bar is above the screen",
    "100, 1430, false, its title bar is below the screen"
  })
  void aWindowStandsWhereItStoodIfItCanBeTakenThere(double x, double y, boolean seen, String why) {
    WindowPlace place = new WindowPlace(x, y);
    assertEquals(
        seen ? Optional.of(place) : Optional.empty(),
        WindowPlaces.visible(at(place), List.of(RIGHT, LEFT)),
        why);
  }

  @Test
  void aWindowOfAScreenThatWasUnpluggedGoesWhereTheDesktopPutsIt() {
    assertEquals(
        Optional.empty(), WindowPlaces.visible(at(new WindowPlace(-1900, 20)), List.of(RIGHT)));
  }

  @Test
  void aFirstWindowHasNoPlace() {
    assertEquals(Optional.empty(), WindowPlaces.visible(WindowSettings.DEFAULTS, List.of(RIGHT)));
  }

  private static WindowSettings at(WindowPlace place) {
    return WindowSettings.DEFAULTS.withBounds(WindowSettings.DEFAULTS.size(), place);
  }
}
