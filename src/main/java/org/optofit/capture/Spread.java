package org.optofit.capture;

import java.util.Random;

/**
 * Numbers between 0 and 1 that look drawn and lie evenly at any time: {@code frac(u + n sqrt(k))}.
 *
 * <p>Drawn ones would leave holes: a handful of bursts without a loud one says nothing of the
 * ratio. Weyl 1916, "Ueber die Gleichverteilung von Zahlen mod. Eins".
 */
final class Spread {
  private final double step;
  private double place;

  /**
   * Begins at a drawn place.
   *
   * @param radicand 2, 3, 5 or another number without a whole root; two sequences with different
   *     ones are independent
   */
  Spread(Random random, int radicand) {
    this.step = Math.sqrt(radicand) % 1;
    this.place = random.nextDouble();
  }

  /** The next number, from 0 up to but not 1. */
  double next() {
    place = (place + step) % 1;
    return place;
  }
}
