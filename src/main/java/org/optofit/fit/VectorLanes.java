package org.optofit.fit;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors of this machine, one lane for each stretch, and how decisions are made in them.
 *
 * <p>A decision is the sign bit of a difference spread over its lane, and choosing is {@code and}:
 * three cycles where comparing into a mask and blending takes ten, on the one chain of operations
 * that has to wait for itself, sample after sample.
 */
final class VectorLanes {
  /** Doubles as wide as the machine has them, in which everything is computed. */
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** As many floats, in which streams are kept. */
  static final VectorSpecies<Float> STORED =
      VectorSpecies.of(float.class, VectorShape.forBitSize(SPECIES.vectorBitSize() / 2));

  private static final VectorSpecies<Integer> STORED_INTEGERS =
      VectorSpecies.of(int.class, STORED.vectorShape());

  /** Lanes. */
  static final int COUNT = SPECIES.length();

  private static final int SIGN_BIT = 63;

  private VectorLanes() {}

  /** One vector of an array of vectors. */
  static DoubleVector at(double[] array, int index) {
    return DoubleVector.fromArray(SPECIES, array, index * COUNT);
  }

  /** The same value in all lanes. */
  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** Stored floats as doubles. */
  static DoubleVector stored(float[] array, int offset) {
    return (DoubleVector)
        FloatVector.fromArray(STORED, array, offset).convertShape(VectorOperators.F2D, SPECIES, 0);
  }

  /** Stored integers as doubles. */
  static DoubleVector fixedPoint(int[] array, int offset) {
    return (DoubleVector)
        IntVector.fromArray(STORED_INTEGERS, array, offset)
            .convertShape(VectorOperators.I2D, SPECIES, 0);
  }

  /** All bits set in lanes below zero, none in the others. */
  static LongVector negative(DoubleVector v) {
    return v.reinterpretAsLongs().lanewise(VectorOperators.ASHR, SIGN_BIT);
  }

  /** The value in chosen lanes, zero in the others. */
  static DoubleVector where(LongVector chosen, DoubleVector value) {
    return chosen.and(value.reinterpretAsLongs()).reinterpretAsDoubles();
  }
}
