package org.optofit.ui.control;

import java.util.Locale;

/**
 * Roles of colour. What colour a role has is the stylesheet's business alone; {@code optofit.css}
 * hands each one to every {@link ThemedRegion} as the property {@link #property()}.
 */
public enum Token {
  /** Behind panels. */
  WINDOW,
  /** Cards, header, status bar. */
  PANEL,
  /** Menus and buttons. */
  OVERLAY,
  /** Plots, fields and drop targets. */
  WELL,
  /** Under the pointer. */
  HOVER,
  /** Edge of fields and buttons. */
  LINE,
  /** Edge of panels, rule between rows. */
  FAINT_LINE,
  /** Handles and other edges that must be seen, 3 : 1 at least. */
  CONTROL_LINE,
  /** Text. */
  TEXT,
  /** Secondary text, axis labels. */
  TEXT_MUTED,
  /** Hints. */
  HINT,
  /** Text on the accent fill. */
  ON_ACCENT,
  /** What the compressor does and what is held. */
  ACCENT,
  /** Filled accent, carries white text. */
  ACCENT_FILL,
  /** Selected row, loop. */
  ACCENT_WASH,
  /** Warning. */
  WARNING,
  /** Ground of a warning. */
  WARNING_WASH,
  /** Passed. */
  OK,
  /** Ground of a passed result. */
  OK_WASH,
  /** Blocking. */
  DANGER,
  /** Ground of something blocking. */
  DANGER_WASH,
  /** Input line, measured. */
  INPUT,
  /** Input as a filled area. */
  INPUT_FILL,
  /** Output line. */
  OUTPUT,
  /** Grid between labels. */
  GRID,
  /** Grid at labels. */
  GRID_MAJOR,
  /** Upper end of the unit's face. */
  FACE_TOP,
  /** Lower end of the unit's face. */
  FACE_BOTTOM,
  /** Upper end of a knob. */
  KNOB_TOP,
  /** Lower end of a knob. */
  KNOB_BOTTOM,
  /** Shading line under a knob. */
  SHADE,
  /** Meter paper, top. */
  PAPER_TOP,
  /** Meter paper at 55 %. */
  PAPER_MIDDLE,
  /** Meter paper, bottom. */
  PAPER_BOTTOM,
  /** Meter print. */
  INK,
  /** Meter scale above 0 VU. */
  RED_ZONE,
  /** Meter needle. */
  NEEDLE,
  /** Strip below the meter scale. */
  APRON,
  /** Print on the apron. */
  APRON_TEXT,
  /** Frame of the meter. */
  RIM;

  /** Name of the CSS property of a {@link ThemedRegion} that carries this colour. */
  public String property() {
    return "-token-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
