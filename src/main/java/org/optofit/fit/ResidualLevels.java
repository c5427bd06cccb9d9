package org.optofit.fit;

import java.util.ArrayList;
import java.util.List;
import org.optofit.dsp.Decibels;

/**
 * Levels over time of a wet recording and of what a model leaves of it, RMS per frame of {@value
 * #FRAME_SECONDS} s.
 *
 * @param wetDbfs level of wet in dBFS
 * @param residualDbfs level of wet minus model in dBFS, equally long
 * @param residualBelowWetDb how far the residual lies below wet over all of it, in dB
 */
public record ResidualLevels(
    List<Double> wetDbfs, List<Double> residualDbfs, double residualBelowWetDb) {
  /** Length of a frame, and time between two, in seconds. */
  public static final double FRAME_SECONDS = 0.05;

  /** Copies the lists. */
  public ResidualLevels {
    wetDbfs = List.copyOf(wetDbfs);
    residualDbfs = List.copyOf(residualDbfs);
  }

  /** Measures the levels of what was compared. */
  public static ResidualLevels of(DryWetSignal compared, Agreement agreement) {
    float[] wet = compared.wet();
    float[] model = agreement.modelledWet();
    double frame = FRAME_SECONDS * compared.sampleRateHz();
    List<Double> wetDbfs = new ArrayList<>();
    List<Double> residualDbfs = new ArrayList<>();
    double energy = 0;
    double error = 0;
    for (int f = 0; f < (int) (wet.length / frame); f++) {
      int from = (int) Math.round(f * frame);
      int to = Math.min(wet.length, (int) Math.round((f + 1) * frame));
      double w = 0;
      double r = 0;
      for (int n = from; n < to; n++) {
        double d = (double) wet[n] - model[n];
        w += (double) wet[n] * wet[n];
        r += d * d;
      }
      wetDbfs.add(Decibels.fromPower(w / (to - from)));
      residualDbfs.add(Decibels.fromPower(r / (to - from)));
      energy += w;
      error += r;
    }
    return new ResidualLevels(wetDbfs, residualDbfs, 10 * Math.log10(energy / error));
  }
}
