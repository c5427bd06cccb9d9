package org.optofit.ui.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitResult;
import org.optofit.fit.Interval;
import org.optofit.fit.StartSummary;
import org.optofit.fit.StepOutcome;
import org.optofit.fit.Termination;
import org.optofit.fit.Uncertainty;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.testdata.Music;

/** Values the tests of the Fit tab share. */
final class Fixtures {
  static final CompressorParameters TRUE_PARAMETERS = new CompressorParameters(-25, 4, 5, 150, 2);

  static final float[] DRY = Music.samples(6, 1);
  static final float[] WET = Music.compressed(DRY, TRUE_PARAMETERS);

  private Fixtures() {}

  static AudioClip clip(String name, float[]... channels) {
    return new AudioClip(name, Music.RATE_HZ, channels, "16 bit");
  }

  /** An accepted step, or the starting point for iteration 0. */
  static FitIteration iteration(int start, int number, double loss) {
    return iteration(start, number, loss, number == 0 ? StepOutcome.START : StepOutcome.ACCEPTED);
  }

  static FitIteration iteration(int start, int number, double loss, StepOutcome outcome) {
    return new FitIteration(
        start,
        number,
        TRUE_PARAMETERS,
        loss,
        loss / 1_000,
        number == 0 ? Double.NaN : 0.5,
        1,
        outcome);
  }

  static StartSummary summary(int start, double loss) {
    return new StartSummary(
        start, TRUE_PARAMETERS, TRUE_PARAMETERS, loss, 3, Termination.CONVERGED_STEP);
  }

  /** A result whose history is that of the first start of some iterations. */
  static FitResult result(List<FitIteration> iterations, Termination termination) {
    return new FitResult(
        TRUE_PARAMETERS,
        1,
        0.001,
        termination,
        iterations.size() - 1,
        20,
        iterations.stream().filter(i -> i.start() == 0).toList(),
        List.of(summary(0, 1)),
        1,
        false,
        1.25,
        "scalar",
        uncertainty(0.5, 0.1));
  }

  /** An uncertainty in which threshold and ratio, and threshold and make-up, are correlated. */
  static Uncertainty uncertainty(double thresholdAndRatio, double thresholdAndMakeUp) {
    List<List<Double>> correlation =
        List.of(
            List.of(1.0, thresholdAndRatio, 0.0, 0.0, thresholdAndMakeUp),
            List.of(thresholdAndRatio, 1.0, 0.0, 0.0, 0.0),
            List.of(0.0, 0.0, 1.0, 0.0, 0.0),
            List.of(0.0, 0.0, 0.0, 1.0, 0.0),
            List.of(thresholdAndMakeUp, 0.0, 0.0, 0.0, 1.0));
    return new Uncertainty(
        Arrays.stream(ParameterRange.values()).collect(Collectors.toMap(p -> p, p -> 0.1)),
        Map.of(ParameterRange.RATIO, new Interval(3.8, 4.25)),
        correlation,
        100,
        1_000);
  }
}
