package org.optofit.fit;

import java.util.List;
import org.optofit.fit.ChunkedSignal.Chunk;

/**
 * The reverse-mode gradient with its tangents along the four directions of the gain, all in one
 * pass: forwards with the first-order sensitivities as tangents, then backwards.
 *
 * <p>Each entry of the symmetric matrix is computed once.
 */
/*
 * One direction per pass needs less tape and four times as many sweeps; it is, value for value,
 * the arithmetic of a row of ReverseOverReverse, and what that costs is measured there.
 */
final class ForwardOverReverse implements HessianStrategy {
  private final float[] input;
  private final SensitivityTape tape;

  ForwardOverReverse(ChunkedSignal signal, Chunk chunk) {
    input = signal.input;
    tape = new SensitivityTape(signal, chunk);
  }

  @Override
  public LossExpansion evaluate(KernelPoint point) {
    RawExpansion sums = new RawExpansion();
    tape.run(point, sums);
    AdjointTangents sweep = new AdjointTangents(input, point.makeUpFactor(), sums);
    List<SensitivityTape.Entry> entries = tape.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      sweep.run(entries.get(i));
    }
    sums.mirror();
    return sums.at(point);
  }
}
