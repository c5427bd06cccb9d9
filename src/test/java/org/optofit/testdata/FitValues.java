package org.optofit.testdata;

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
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

/** Results of fits that tests make up. */
public final class FitValues {
  /** The parameters of {@link #result}. */
  public static final CompressorParameters PARAMETERS = new CompressorParameters(-25, 4, 5, 150, 2);

  private FitValues() {}

  /** A result of one start and two iterations. */
  public static FitResult result(Termination termination) {
    return new FitResult(
        PARAMETERS,
        1,
        0.001,
        termination,
        1,
        20,
        List.of(iteration(0, 0, 12), iteration(0, 1, 1)),
        List.of(new StartSummary(0, PARAMETERS, PARAMETERS, 1, 1, termination)),
        1,
        false,
        1.25,
        "scalar",
        uncertainty(0.5, 0.1));
  }

  /** An accepted step, or the starting point for iteration 0. */
  public static FitIteration iteration(int start, int number, double loss) {
    return new FitIteration(
        start,
        number,
        PARAMETERS,
        loss,
        loss / 1_000,
        number == 0 ? Double.NaN : 0.5,
        1,
        number == 0 ? StepOutcome.START : StepOutcome.ACCEPTED);
  }

  /** An uncertainty in which threshold and ratio, and threshold and make-up, are correlated. */
  public static Uncertainty uncertainty(double thresholdAndRatio, double thresholdAndMakeUp) {
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
