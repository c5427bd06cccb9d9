package org.optofit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the JMH benchmarks and sums them up: median and range over all iterations of all forks, and
 * the speed-up over the baseline of the same run, which is the first value of a benchmark's
 * parameter.
 */
public final class JmhRun {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private JmhRun() {}

  /**
   * Runs them.
   *
   * @param args one regular expression that the benchmarks' names contain
   */
  public static void main(String[] args) throws RunnerException, IOException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(args[0]).shouldFailOnError(true).build()).run();
    System.out.printf(
        "%n%s, %d cores, %s %s%n%n",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
    table(results).lines().forEach(System.out::println);
  }

  private static Table table(Collection<RunResult> results) {
    Table table = new Table();
    table.row("Benchmark", "of", "ns per sample", "range", "speed-up");
    Map<String, Double> baselines = new LinkedHashMap<>();
    for (RunResult result : results) {
      String benchmark = result.getPrimaryResult().getLabel();
      Statistics times = result.getPrimaryResult().getStatistics();
      double median = times.getPercentile(50);
      double baseline = baselines.computeIfAbsent(benchmark, name -> median);
      table.row(
          benchmark,
          parameter(result),
          String.format(Locale.ROOT, "%.2f", median),
          String.format(Locale.ROOT, "%.2f to %.2f", times.getMin(), times.getMax()),
          String.format(Locale.ROOT, "%.2f", baseline / median));
    }
    return table;
  }

  private static String parameter(RunResult result) {
    return String.join(
        ", ",
        result.getParams().getParamsKeys().stream().map(result.getParams()::getParam).toList());
  }

  /** The processor's name where Linux tells it, else its architecture. */
  private static String processor() throws IOException {
    if (!Files.exists(PROCESSOR)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
