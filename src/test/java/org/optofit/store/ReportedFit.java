package org.optofit.store;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.optofit.capture.CapturePair;
import org.optofit.capture.CaptureReport;
import org.optofit.fit.Agreement;
import org.optofit.fit.DryWetSignal;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.FitOptions;
import org.optofit.fit.FitRecorder;
import org.optofit.fit.FitResult;
import org.optofit.fit.FitRun;
import org.optofit.fit.ParameterFit;
import org.optofit.model.AudioClip;
import org.optofit.model.CaptureHash;
import org.optofit.model.CompressorParameters;
import org.optofit.store.report.FitReport;
import org.optofit.testdata.Music;

/** A fit to be reported, of recordings with awkward names. */
final class ReportedFit {
  static final String AWKWARD = "A <b>bold</b> & \"gr\u00fcn\" 'unit' ]]> --> \u0007";
  static final String DRY_HASH = "0123456789abcdef".repeat(4);
  static final String WET_HASH = "fedcba9876543210".repeat(4);
  private static final CompressorParameters UNIT = new CompressorParameters(-24, 4, 5, 150, 3);

  /** A fitted pair whose wet carries some noise. */
  static final FitReport REPORT = fitted();

  private ReportedFit() {}

  private static FitReport fitted() {
    float[] dry = Music.samples(14, 1);
    float[] wet = Music.compressed(dry, UNIT);
    Random random = new Random(7);
    for (int n = 0; n < wet.length; n++) {
      wet[n] += (float) (1e-3 * random.nextGaussian());
    }
    return of(Music.clip("dr\u00fc <&> .wav", dry), Music.clip("w\u00ebt \"1\".wav", wet));
  }

  /** Report of a pair, fitted if nothing blocks it. */
  static FitReport of(AudioClip dry, AudioClip wet) {
    CaptureReport checks = CaptureReport.of(new CapturePair(dry, wet));
    FitOptions options = FitOptions.defaults().withStarts(2).withThreads(1);
    FitRecorder recorder = new FitRecorder(FitMonitor.NONE);
    FitReport.Found found = null;
    if (!checks.blocked()) {
      DryWetSignal signal = new DryWetSignal(checks.dry(), checks.wet(), checks.sampleRateHz());
      FitResult result = ParameterFit.run(signal, options, recorder);
      found = new FitReport.Found(result, Agreement.of(signal, result.parameters()), signal);
    }
    return new FitReport(
        AWKWARD,
        Instant.parse("2025-11-24T16:50:00Z"),
        "Optofit 0",
        new FitReport.Recordings(
            dry,
            wet,
            List.of(new CaptureHash(dry.name(), DRY_HASH), new CaptureHash(wet.name(), WET_HASH)),
            List.of()),
        checks,
        new FitRun(options, 0, Double.POSITIVE_INFINITY, recorder.iterations(), 2.5),
        found);
  }
}
