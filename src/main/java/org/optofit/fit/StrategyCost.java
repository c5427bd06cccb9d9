package org.optofit.fit;

/**
 * What one way of computing the same thing costs, and how far its result is from the first way's.
 *
 * @param name name of the way
 * @param timing wall time on one thread unless the name tells otherwise
 * @param extraBytes memory needed beside the input: bytes that one evaluation allocates
 * @param difference largest difference to the result of the first way, scaled to it
 */
public record StrategyCost(String name, Timing timing, long extraBytes, double difference) {}
