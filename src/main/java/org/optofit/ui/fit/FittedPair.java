package org.optofit.ui.fit;

import org.optofit.app.FitOutcome;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.Severity;
import org.optofit.dsp.Decibels;
import org.optofit.dsp.PeakCache;
import org.optofit.fit.Agreement;
import org.optofit.fit.FitResult;
import org.optofit.model.AudioClip;

/**
 * A finished fit and everything its page shows.
 *
 * @param dry the input
 * @param wet the output
 * @param checks what the checks found, and the two signals that were compared
 * @param outcome the fit as a job gave it
 * @param result what the solver found
 * @param agreement how close the model comes over the whole recording
 * @param wetPeaks wet, ready to draw
 * @param residualPeaks wet minus model, ready to draw
 * @param residualDb level of the residual relative to wet in dB
 * @param listeningGainDb by how much the residual is raised to be listened to, in dB: as much as
 *     does not clip, at most {@value #MOST_LISTENING_GAIN_DB}, in tenths
 */
record FittedPair(
    Recording dry,
    Recording wet,
    CaptureReport checks,
    FitOutcome outcome,
    FitResult result,
    Agreement agreement,
    PeakCache wetPeaks,
    PeakCache residualPeaks,
    double residualDb,
    double listeningGainDb) {
  /** A residual 20 to 30 dB below wet is heard well when raised by this. */
  static final double MOST_LISTENING_GAIN_DB = 20;

  /** Takes the residual of a fit; takes a moment. */
  static FittedPair of(
      Recording dry,
      Recording wet,
      CaptureReport checks,
      FitOutcome outcome,
      FitResult result,
      Agreement agreement) {
    float[] recorded = checks.wet();
    float[] residual = residual(checks, result, agreement);
    double error = 0;
    double energy = 0;
    float peak = 0;
    for (int n = 0; n < residual.length; n++) {
      error += (double) residual[n] * residual[n];
      energy += (double) recorded[n] * recorded[n];
      peak = Math.max(peak, Math.abs(residual[n]));
    }
    return new FittedPair(
        dry,
        wet,
        checks,
        outcome,
        result,
        agreement,
        PeakCache.of(new float[][] {recorded}),
        PeakCache.of(new float[][] {residual}),
        10 * Math.log10(error / energy),
        Math.min(MOST_LISTENING_GAIN_DB, Math.floor(-10 * Decibels.fromFactor(peak)) / 10));
  }

  /** Length of what was compared, in seconds. */
  double seconds() {
    return checks.wet().length / checks.sampleRateHz();
  }

  /** Wet minus model, raised by {@link #listeningGainDb}; made anew at every call. */
  AudioClip audibleResidual() {
    float[] residual = residual(checks, result, agreement);
    float factor = (float) Decibels.toFactor(listeningGainDb);
    for (int n = 0; n < residual.length; n++) {
      residual[n] *= factor;
    }
    return new AudioClip(
        "residual of %s, %s dB".formatted(wet.clip().name(), FitWords.raise(listeningGainDb)),
        checks.sampleRateHz(),
        new float[][] {residual},
        wet.clip().encoding());
  }

  /** Number of checks that warn. */
  int warnings() {
    return (int) checks.outcomes().stream().filter(o -> o.severity() == Severity.WARNING).count();
  }

  /** Inverted wet is turned round, as it was for the fit. */
  private static float[] residual(CaptureReport checks, FitResult result, Agreement agreement) {
    float[] residual = checks.wet().clone();
    int sign = result.polarityInverted() ? -1 : 1;
    for (int n = 0; n < residual.length; n++) {
      residual[n] = sign * residual[n] - agreement.modelledWet()[n];
    }
    return residual;
  }
}
