package org.optofit.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.optofit.fit.FitOptions;
import org.optofit.fit.KernelBenchmark;
import org.optofit.fit.KernelTimes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: what the kernels cost on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = OptofitCommand.Version.class,
    description = "Measures the solver's kernels and the compressor on this machine.")
final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads that evaluate chunks of a kernel")
  private int threads = FitOptions.defaults().threads();

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(
      names = "--strategies",
      description = "measure ways to compute the Hessian instead; needs a build with benchmarks")
  private boolean strategies;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws WorkFailedException {
    if (threads < 1) {
      throw new UsageException("--threads " + threads + " is below 1");
    }
    terminal.progress("Measuring for a few seconds");
    if (strategies) {
      compareStrategies();
    } else {
      measureKernels();
    }
    return 0;
  }

  private void compareStrategies() throws WorkFailedException {
    StrategyTables tables = StrategyTables.measured();
    terminal.clearProgress();
    if (json) {
      terminal.result(tables.json());
    } else {
      tables.lines().forEach(terminal::result);
    }
  }

  private void measureKernels() {
    KernelTimes times = KernelBenchmark.run(threads);
    terminal.clearProgress();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("kernel", times.kernel());
      object.put("threads", times.threads());
      object.put("lossNsPerSample", times.lossNsPerSample());
      object.put("gaussNewtonNsPerSample", times.gaussNewtonNsPerSample());
      object.put("newtonNsPerSample", times.newtonNsPerSample());
      object.put("realtimeNsPerSample", times.realtimeNsPerSample());
      object.put("samples", times.samples());
      object.put("extraBytes", times.extraBytes());
      terminal.result(object);
      return;
    }
    new Table()
        .row("Kernel", times.kernel())
        .row("Threads", String.valueOf(times.threads()))
        .row("Loss", nanoseconds(times.lossNsPerSample()))
        .row("Gauss-Newton matrix", nanoseconds(times.gaussNewtonNsPerSample()))
        .row("Newton matrix", nanoseconds(times.newtonNsPerSample()))
        .row("Compressor, real time", nanoseconds(times.realtimeNsPerSample()))
        .row("Samples per pass", String.format(Locale.ROOT, "%,d", times.samples()))
        .row("Memory per pass", String.format(Locale.ROOT, "%,d bytes", times.extraBytes()))
        .lines()
        .forEach(terminal::result);
  }

  private static String nanoseconds(double perSample) {
    return String.format(Locale.ROOT, "%.2f ns per sample", perSample);
  }
}
