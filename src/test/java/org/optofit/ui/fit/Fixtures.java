package org.optofit.ui.fit;

import java.util.List;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitResult;
import org.optofit.fit.StartSummary;
import org.optofit.fit.StepOutcome;
import org.optofit.fit.Termination;
import org.optofit.model.AudioClip;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.FitValues;
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
        FitValues.uncertainty(0.5, 0.1));
  }
}
