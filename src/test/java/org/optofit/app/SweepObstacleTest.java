package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optofit.capture.SweepCapture;
import org.optofit.fit.Interval;
import org.optofit.fit.SweepFit;
import org.optofit.fit.SweepStart;
import org.optofit.fit.Termination;
import org.optofit.model.CompressionMode;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;

final class SweepObstacleTest {
  private static final Map<ParameterRange, Interval> RATIO_KNOWN =
      Map.of(ParameterRange.RATIO, new Interval(3.9, 4.1));

  private static Optional<String> of(double esr) {
    return of(esr, RATIO_KNOWN);
  }

  private static Optional<String> of(double esr, Map<ParameterRange, Interval> intervals) {
    CompressorParameters parameters = new CompressorParameters(-24, 4, 5, 150, 3);
    SweepFit fit =
        new SweepFit(
            70, parameters, 1, esr, 5, Termination.CONVERGED_STEP, SweepStart.SPREAD, intervals);
    SweepCapture capture =
        new SweepCapture(Path.of("dry.wav"), Path.of("wet.wav"), 70, CompressionMode.COMPRESS);
    return SweepObstacle.of(SweepPoint.waiting(capture).fitted(fit, false, false));
  }

  @Test
  void aFitThatLeavesMoreThanHalfIsNoModelOfTheRecording() {
    assertEquals(Optional.empty(), of(0.5));
    String sentence =
        "The best fit leaves an ESR of 0.83, and above 0.5 it is no model of the recording. Check"
            + " that wet belongs to dry, or record it again.";
    assertEquals(Optional.of(sentence), of(0.83));
  }

  @Test
  void aFitThatKnowsNoneOfItsParametersIsKeptOut() {
    assertEquals(
        Optional.of(
            "The recording tells none of the 5 parameters. Play louder or longer material into the"
                + " unit, and record it again."),
        of(0.01, Map.of()));
    assertEquals(Optional.empty(), of(0.01, RATIO_KNOWN));
  }

  @Test
  void anEsrThatIsNoNumberIsNoModelEither() {
    assertEquals(1, of(Double.NaN).stream().count());
  }
}
