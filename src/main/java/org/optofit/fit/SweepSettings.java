package org.optofit.fit;

import java.util.Comparator;
import java.util.List;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;

/**
 * Settings of a model from the fits of a sweep.
 *
 * <p>What a recording does not determine is not known from it: the solver leaves such a parameter
 * wherever it began. The setting takes the value of the nearest fit that determines it instead, of
 * two equally near the higher one, which compresses more; where no fit does, it stays.
 */
public final class SweepSettings {
  private SweepSettings() {}

  /** The settings in the order of the fits, which are of one mode. */
  public static List<KnobSetting> of(List<SweepFit> fits) {
    return fits.stream().map(fit -> setting(fit, fits)).toList();
  }

  private static KnobSetting setting(SweepFit fit, List<SweepFit> all) {
    CompressorParameters parameters = fit.parameters();
    for (ParameterRange p : fit.undetermined()) {
      double own = parameters.get(p);
      parameters =
          parameters.with(
              p,
              all.stream()
                  .filter(other -> other.interval(p).isPresent())
                  .min(
                      Comparator.comparingDouble(
                              (SweepFit other) ->
                                  Math.abs(other.peakReduction() - fit.peakReduction()))
                          .thenComparingDouble(other -> -other.peakReduction()))
                  .map(other -> other.parameters().get(p))
                  .orElse(own));
    }
    return new KnobSetting(fit.peakReduction(), parameters, fit.esr());
  }
}
