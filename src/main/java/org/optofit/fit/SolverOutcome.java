package org.optofit.fit;

/**
 * Where a solver ended: always the best point it saw.
 *
 * @param point coordinates of the objective's transform
 * @param loss loss there
 * @param termination why it ended
 */
@SuppressWarnings("ArrayRecordComponent") // A handful of coordinates, handed on at once.
record SolverOutcome(double[] point, double loss, Termination termination) {}
