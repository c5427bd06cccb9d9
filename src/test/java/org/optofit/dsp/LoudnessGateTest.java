package org.optofit.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Blocks worked out by hand: a power of 1 has -0.691 LUFS, each factor of 10 adds 10 LU. */
final class LoudnessGateTest {
  private static final double EXACT = 1e-12;

  @Test
  void equalBlocksAreAsLoudAsOne() {
    assertEquals(-0.691, integrated(1, 1, 1), EXACT);
    assertEquals(-30.691, integrated(1e-3), EXACT);
  }

  @Test
  void loudnessIsThatOfTheMeanPower() {
    assertEquals(-0.691 + 10 * Math.log10(0.75), integrated(1, 0.5), EXACT);
  }

  @Test
  void blocksAtTheAbsoluteGateOrBelowDoNotCount() {
    double atGate = Math.pow(10, (-70 + 0.691) / 10);
    assertEquals(Double.NEGATIVE_INFINITY, integrated(0, 0.9999 * atGate));
    assertEquals(-70 + 10 * Math.log10(1.01), integrated(1.01 * atGate, 0, 0, 0), 1e-9);
  }

  @Test
  void blocksTenUnitsBelowTheMeanDoNotCount() {
    // Ungated mean (1 + 1 + 0.06) / 3 = 0.6867; the gate lies at 0.06867, above 0.06.
    assertEquals(-0.691, integrated(1, 1, 0.06), EXACT);
    // Ungated mean (1 + 1 + 0.08) / 3 = 0.6933; the gate lies at 0.06933, below 0.08.
    assertEquals(-0.691 + 10 * Math.log10(2.08 / 3), integrated(1, 1, 0.08), EXACT);
  }

  @Test
  void blocksBelowTheAbsoluteGateDoNotLowerTheRelativeOne() {
    // Without the silence the gate lies at 0.053 and takes 0.05 out; with it, it would lie at 0.01.
    assertEquals(-0.691, integrated(1, 0.05, 0, 0, 0, 0, 0, 0, 0, 0), EXACT);
  }

  @Test
  void nothingHasNoLoudness() {
    assertEquals(Double.NEGATIVE_INFINITY, integrated());
    assertEquals(Double.NEGATIVE_INFINITY, integrated(0, 0));
  }

  @Test
  void onlyTheBlocksThereAreCount() {
    double[] powers = {1, 100, 100};
    assertEquals(-0.691, LoudnessGate.integrated(powers, 1), EXACT);
  }

  private static double integrated(double... powers) {
    return LoudnessGate.integrated(Arrays.copyOf(powers, powers.length + 3), powers.length);
  }
}
