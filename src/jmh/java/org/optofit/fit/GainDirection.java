package org.optofit.fit;

import java.util.List;

/**
 * One of the four coordinates on which the gain depends: {@code dh = (alpha + tau p) h0} and {@code
 * dk = attack A + release (1 - A)}.
 *
 * @param index index of the coordinate
 * @param alpha 1 for alpha, else 0
 * @param tau 1 for tau, else 0
 * @param attack 1 for the attack coefficient, else 0
 * @param release 1 for the release coefficient, else 0
 */
record GainDirection(int index, double alpha, double tau, double attack, double release) {
  static final List<GainDirection> ALL =
      List.of(
          new GainDirection(RawExpansion.ALPHA, 1, 0, 0, 0),
          new GainDirection(RawExpansion.TAU, 0, 1, 0, 0),
          new GainDirection(RawExpansion.ATTACK, 0, 0, 1, 0),
          new GainDirection(RawExpansion.RELEASE, 0, 0, 0, 1));
}
