package org.optofit.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.optofit.fit.FitOptions;
import org.optofit.fit.KernelBenchmark;
import org.optofit.fit.KernelKind;
import org.optofit.fit.KernelTimes;
import org.optofit.fit.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private KernelOption kernel = new KernelOption();

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
    KernelKind measured = kernel.kernel();
    terminal.progress("Measuring for half a minute");
    if (strategies) {
      compareStrategies();
    } else {
      measureKernels(measured);
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

  private void measureKernels(KernelKind measured) {
    KernelTimes baseline = KernelBenchmark.run(KernelKind.SCALAR, threads);
    KernelTimes times = KernelBenchmark.run(measured, threads);
    Timing realTime = KernelBenchmark.realTime();
    Timing listening = KernelBenchmark.listening();
    terminal.clearProgress();
    if (json) {
      terminal.result(json(times, baseline, realTime, listening));
    } else {
      table(times, baseline, realTime, listening).lines().forEach(terminal::result);
    }
  }

  private static Map<String, Object> json(
      KernelTimes times, KernelTimes baseline, Timing realTime, Timing listening) {
    Map<String, Object> object = kernel(times);
    object.put("realtimeNsPerSample", realTime.median());
    object.put("listeningNsPerSample", listening.median());
    object.put("samples", times.samples());
    object.put("baseline", kernel(baseline));
    return object;
  }

  private static Map<String, Object> kernel(KernelTimes times) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kernel", times.kernel());
    object.put("threads", times.threads());
    object.put("lossNsPerSample", times.loss().median());
    object.put("gaussNewtonNsPerSample", times.gaussNewton().median());
    object.put("newtonNsPerSample", times.newton().median());
    object.put("extraBytes", times.extraBytes());
    return object;
  }

  private static Table table(
      KernelTimes times, KernelTimes baseline, Timing realTime, Timing listening) {
    return new Table()
        .row("ns per sample", times.kernel(), baseline.kernel(), "ratio")
        .row(row("Loss", times.loss(), baseline.loss()))
        .row(row("Gauss-Newton matrix", times.gaussNewton(), baseline.gaussNewton()))
        .row(row("Newton matrix", times.newton(), baseline.newton()))
        .row("Compressor, real time", figures(realTime))
        .row("Two slots, real time", figures(listening))
        .row("Memory per pass", kilobytes(times), kilobytes(baseline))
        .row("Threads", String.valueOf(times.threads()));
  }

  private static String[] row(String what, Timing kernel, Timing baseline) {
    double ratio = baseline.median() / kernel.median();
    return new String[] {
      what, figures(kernel), figures(baseline), String.format(Locale.ROOT, "%.1f", ratio)
    };
  }

  private static String figures(Timing timing) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", timing.median(), timing.least(), timing.most());
  }

  private static String kilobytes(KernelTimes times) {
    return String.format(Locale.ROOT, "%,d kB", times.extraBytes() / 1000);
  }
}
