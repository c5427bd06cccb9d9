package org.optofit.ui.control;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.optofit.ui.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Contrast as WCAG 2 defines it, of the colours the stylesheets really hand out. */
@ExtendWith(ApplicationExtension.class)
final class ThemeColoursTest {
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3;
  private static final List<Token> SURFACES =
      List.of(Token.WINDOW, Token.PANEL, Token.OVERLAY, Token.WELL);

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyRoleHasAColourInEveryTheme(Theme theme) throws Exception {
    Palette palette = palette(theme);
    for (Token token : Token.values()) {
      assertNotEquals(Color.GRAY, palette.of(token), token.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textCanBeReadOnEverySurface(Theme theme) throws Exception {
    Palette palette = palette(theme);
    for (Token surface : SURFACES) {
      for (Token text : List.of(Token.TEXT, Token.TEXT_MUTED, Token.HINT, Token.ACCENT)) {
        assertContrast(TEXT, palette, text, surface);
      }
    }
    assertContrast(TEXT, palette, Token.ON_ACCENT, Token.ACCENT_FILL);
    assertContrast(TEXT, palette, Token.APRON_TEXT, Token.APRON);
    assertContrast(TEXT, palette, Token.INK, Token.PAPER_BOTTOM);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void findingsCanBeReadOnTheirGround(Theme theme) throws Exception {
    Palette palette = palette(theme);
    assertContrast(TEXT, palette, Token.WARNING, Token.WARNING_WASH);
    assertContrast(TEXT, palette, Token.OK, Token.OK_WASH);
    assertContrast(TEXT, palette, Token.DANGER, Token.DANGER_WASH);
    assertContrast(TEXT, palette, Token.ACCENT, Token.ACCENT_WASH);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void handlesAndSeriesStandOutFromPlotsAndPanels(Theme theme) throws Exception {
    Palette palette = palette(theme);
    for (Token surface : List.of(Token.PANEL, Token.WELL)) {
      for (Token shape : List.of(Token.CONTROL_LINE, Token.INPUT, Token.OUTPUT, Token.ACCENT)) {
        assertContrast(SHAPE, palette, shape, surface);
      }
    }
  }

  @Test
  void theMeterFaceIsLitAlikeInBothThemes() throws Exception {
    Palette dark = palette(Theme.DARK);
    Palette light = palette(Theme.LIGHT);
    for (Token token : List.of(Token.PAPER_TOP, Token.INK, Token.RED_ZONE, Token.NEEDLE)) {
      assertTrue(dark.of(token).equals(light.of(token)), token.name());
    }
  }

  private static void assertContrast(double least, Palette palette, Token front, Token back) {
    double contrast = contrast(palette.of(front), palette.of(back));
    assertTrue(contrast >= least, () -> front + " on " + back + " has " + contrast + " : 1");
  }

  private static double contrast(Color a, Color b) {
    double lighter = Math.max(luminance(a), luminance(b));
    double darker = Math.min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Palette palette(Theme theme) throws Exception {
    return WaitForAsyncUtils.asyncFx(
            () -> {
              VuMeter meter = new VuMeter();
              Scene scene = new Scene(meter, 300, 120);
              theme.apply(scene);
              meter.applyCss();
              meter.layout();
              return meter.palette();
            })
        .get();
  }
}
