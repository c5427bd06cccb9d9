package org.optofit.fit;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;

/**
 * What a sweep keeps of the fit at one position of the knob.
 *
 * @param peakReduction position
 * @param parameters best parameters
 * @param loss loss there; comparable between fits of the same recording only
 * @param esr error-to-signal ratio over the whole recording, a fraction
 * @param iterations iterations of the start that won
 * @param termination why that start ended
 * @param startedFrom where it began
 * @param intervals 95 % interval of each parameter that the recording determines; empty where the
 *     fit is no minimum
 */
public record SweepFit(
    double peakReduction,
    CompressorParameters parameters,
    double loss,
    double esr,
    int iterations,
    Termination termination,
    SweepStart startedFrom,
    Map<ParameterRange, Interval> intervals) {
  /**
   * Which checks and which solver make a fit. Raised whenever one of them finds something else in
   * the same files, so that what an older program kept is fitted again.
   */
  public static final int VERSION = 2;

  /** Copies the intervals. */
  public SweepFit {
    Map<ParameterRange, Interval> copy = new EnumMap<>(ParameterRange.class);
    copy.putAll(intervals);
    intervals = Collections.unmodifiableMap(copy);
  }

  /** Takes from a fit what a sweep keeps. */
  public static SweepFit of(double peakReduction, SweepStart start, FitResult result, double esr) {
    Map<ParameterRange, Interval> intervals = new EnumMap<>(ParameterRange.class);
    if (result.termination().converged()) {
      for (ParameterRange p : ParameterRange.values()) {
        if (result.uncertainty().determined(p)) {
          intervals.put(p, result.uncertainty().interval(p));
        }
      }
    }
    return new SweepFit(
        peakReduction,
        result.parameters(),
        result.loss(),
        esr,
        result.iterations(),
        result.termination(),
        start,
        intervals);
  }

  /** Interval of a parameter, if it has one. */
  public Optional<Interval> interval(ParameterRange parameter) {
    return Optional.ofNullable(intervals.get(parameter));
  }

  /** Parameters that can move without a trace in the recording, though the fit converged. */
  public List<ParameterRange> undetermined() {
    return termination.converged()
        ? Arrays.stream(ParameterRange.values()).filter(p -> interval(p).isEmpty()).toList()
        : List.of();
  }

  /** The fit as a setting of a model. */
  public KnobSetting setting() {
    return new KnobSetting(peakReduction, parameters, esr);
  }
}
