package org.optofit.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optofit.dsp.SwingingNoise;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.store.ModelStore;

/**
 * Times whole fits: a minute with one and with several starts, twenty minutes with one, and a sweep
 * of twenty-minute fits in the order of the paper, each begun from the one before.
 *
 * <p>Targets are settings of the published table with white noise some 65 dB below full scale. Of
 * the 26 fits of the sweep as many are run as asked for; the time of all is their mean times 26,
 * and said to be an estimate where not all were run.
 */
public final class FitTimes {
  private static final double RATE_HZ = 44_100;
  private static final int MINUTE = (int) (60 * RATE_HZ);
  private static final int TWENTY_MINUTES = 20 * MINUTE;
  private static final int RUNS = 9;
  private static final int SETTINGS = 26;
  private static final float NOISE = 1e-3f;
  private static final double NANOSECOND = 1e-9;

  private FitTimes() {}

  /**
   * Runs them. The kernel is compiled while the first recording is made, as by the program while it
   * reads.
   *
   * @param args number of sweep fits to run
   */
  public static void main(String[] args) {
    ParameterFit.prepare(FitOptions.defaults());
    List<CompressorParameters> sweep = sweep();
    DryWetSignal minute = recording(MINUTE, sweep.get(6));
    line("a minute, six starts, first in the process", seconds(minute, 6, null));
    line("a minute, one start", median(minute, 1));
    line("a minute, six starts", median(minute, 6));
    line("20 minutes, one start", seconds(recording(TWENTY_MINUTES, sweep.get(6)), 1, null));
    int count = Math.min(SETTINGS, Integer.parseInt(args[0]));
    double total = 0;
    CompressorParameters from = null;
    for (int i = 0; i < count; i++) {
      DryWetSignal signal = recording(TWENTY_MINUTES, sweep.get(i));
      long begin = System.nanoTime();
      FitResult result = fit(signal, 1, from);
      double seconds = (System.nanoTime() - begin) * NANOSECOND;
      line("sweep, fit " + (i + 1) + ", " + result.iterations() + " iterations", seconds);
      total += seconds;
      from = result.parameters();
    }
    line(
        count == SETTINGS
            ? "sweep, all 26 fits"
            : "sweep, 26 fits, estimated as 26 times the mean of " + count,
        total / count * SETTINGS);
  }

  /** Compressor settings from 100 down to 40, then the limiter's. */
  private static List<CompressorParameters> sweep() {
    List<CompressorParameters> all = new ArrayList<>();
    for (CompressionMode mode : CompressionMode.values()) {
      List<KnobSetting> settings = ModelStore.published().map(mode).orElseThrow().settings();
      for (int i = settings.size() - 1; i >= 0; i--) {
        all.add(settings.get(i).parameters());
      }
    }
    return all;
  }

  private static DryWetSignal recording(int frames, CompressorParameters unit) {
    float[] dry = SwingingNoise.samples(frames, RATE_HZ);
    float[] wet = ModelledOutput.render(dry, unit, RATE_HZ);
    Random random = new Random(1);
    for (int n = 0; n < frames; n++) {
      wet[n] += NOISE * (2 * random.nextFloat() - 1);
    }
    return new DryWetSignal(dry, wet, RATE_HZ);
  }

  private static FitResult fit(
      DryWetSignal signal, int starts, @Nullable CompressorParameters from) {
    FitOptions options = FitOptions.defaults().withStarts(starts);
    FitResult result =
        ParameterFit.run(signal, from == null ? options : options.withStart(from), FitMonitor.NONE);
    if (!result.termination().converged()) {
      throw new IllegalStateException(result.termination().sentence());
    }
    return result;
  }

  private static double seconds(
      DryWetSignal signal, int starts, @Nullable CompressorParameters from) {
    return fit(signal, starts, from).solveSeconds();
  }

  private static double median(DryWetSignal signal, int starts) {
    double[] times = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      times[run] = seconds(signal, starts, null);
    }
    Arrays.sort(times);
    System.out.printf(Locale.ROOT, "  %d runs: %.3f to %.3f s%n", RUNS, times[0], times[RUNS - 1]);
    return times[RUNS / 2];
  }

  private static void line(String what, double seconds) {
    System.out.printf(Locale.ROOT, "%-60s %8.3f s%n", what, seconds);
  }
}
