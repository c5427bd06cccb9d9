package org.optofit.ui.fit;

import java.util.Optional;
import org.optofit.capture.Remedy;
import org.optofit.ui.control.Mark;

/**
 * A row of the sweep's table, ready to show.
 *
 * @param id tells the capture from the others
 * @param knob position, empty while not known
 * @param file name of the wet file
 * @param mark what the state is
 * @param state the state in words
 * @param detail the whole story for the tooltip; empty where the state says it all
 * @param figures threshold, ratio, ESR, iterations; empty texts where there are none
 * @param reason whether the state stands in place of the figures
 * @param remedy what one press of a button does about it
 * @param running whether work on it is under way
 * @param leftOut whether the user took it out
 */
record SweepRow(
    int id,
    String knob,
    String file,
    Mark mark,
    String state,
    String detail,
    Figures figures,
    boolean reason,
    Optional<Remedy> remedy,
    boolean running,
    boolean leftOut) {
  /**
   * Numbers of a fit as texts.
   *
   * @param threshold in dB
   * @param ratio ratio
   * @param esr error-to-signal ratio
   * @param iterations iterations
   */
  record Figures(String threshold, String ratio, String esr, String iterations) {
    /** No fit yet. */
    static final Figures NONE = new Figures("", "", "", "");
  }
}
