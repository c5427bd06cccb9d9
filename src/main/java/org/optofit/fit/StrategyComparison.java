package org.optofit.fit;

/**
 * Measures the ways to differentiate the model twice: forward or reverse mode over forward or
 * reverse mode, as in the table of Yu and Fazekas 2025.
 *
 * <p>A service: its provider comes with the benchmarks and is no part of the program.
 */
public interface StrategyComparison {
  /** Checks and measures all; takes some seconds. */
  StrategyReport run();
}
