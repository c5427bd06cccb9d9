package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.optofit.fit.ChunkedSignal.Chunk;
import org.optofit.fit.CostMeasurement.Way;

/** All strategies and recurrences on one chunk of {@link BenchmarkSignal}. */
public final class HessianComparison implements StrategyComparison {
  /**
   * A strategy.
   *
   * @param name name to report
   * @param forChunk makes one for a chunk
   */
  record Entry(String name, BiFunction<ChunkedSignal, Chunk, HessianStrategy> forChunk) {}

  static final List<Entry> STRATEGIES =
      List.of(
          new Entry("forward over forward", ForwardOverForward::new),
          new Entry("forward over reverse", ForwardOverReverse::new),
          new Entry("reverse over forward", ReverseOverForward::new),
          new Entry("reverse over reverse", ReverseOverReverse::new));

  /** Found by {@link java.util.ServiceLoader}. */
  public HessianComparison() {}

  @Override
  public StrategyReport run() {
    BenchmarkSignal measured = BenchmarkSignal.oneChunk();
    ChunkedSignal signal = measured.signal();
    KernelPoint point = measured.point();
    Chunk chunk = signal.chunks(measured.point()).get(0);
    Derivatives kernel = new ForwardOverForward(signal, chunk).derivatives(point);
    List<Way> ways = new ArrayList<>();
    for (Entry entry : STRATEGIES) {
      long before = CostMeasurement.allocatedBytes();
      HessianStrategy strategy = entry.forChunk().apply(signal, chunk);
      long held = CostMeasurement.allocatedBytes() - before;
      double difference = strategy.evaluate(point).differenceFrom(kernel);
      ways.add(new Way(entry.name(), held, difference, () -> strategy.evaluate(point)));
    }
    long samples = signal.input.length;
    return new StrategyReport(
        samples,
        CostMeasurement.of(ways, (double) samples),
        RecurrenceComparison.run(LinearRecurrence.ofAlpha(signal, chunk, point)));
  }
}
