package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.fit.Finding;
import org.optofit.fit.FitIteration;
import org.optofit.fit.StartSummary;
import org.optofit.fit.StepOutcome;

final class FitWordsTest {
  @Test
  void theLossIsComparedWithTheStartAndTheStepBefore() {
    Finding finding =
        FitWords.loss(
            running(
                Fixtures.iteration(0, 0, 399.23),
                Fixtures.iteration(0, 1, 45.21),
                Fixtures.iteration(0, 2, 24.76)));
    assertEquals("Loss 93.8 % below the start.", finding.lead());
    assertEquals("Last step took it from 45.21 to 24.76.", finding.rest());
  }

  @Test
  void aStepNotTakenIsSaid() {
    Finding finding =
        FitWords.loss(
            running(
                Fixtures.iteration(0, 0, 10), Fixtures.iteration(0, 1, 10, StepOutcome.REJECTED)));
    assertEquals("Loss not below the start yet.", finding.lead());
    assertEquals("Last step did not lower it and was not taken.", finding.rest());
  }

  @Test
  void finishedStartsAreCountedAndCompared() {
    assertEquals("1 of 3 starts finished, at 24.60", starts(Fixtures.summary(0, 24.6)));
    assertEquals(
        "2 of 3 starts finished, both at 24.60",
        starts(Fixtures.summary(0, 24.6), Fixtures.summary(1, 24.601)));
    assertEquals(
        "3 of 3 starts finished, best at 24.60",
        starts(Fixtures.summary(0, 24.6), Fixtures.summary(1, 30), Fixtures.summary(2, 24.6)));
  }

  private static FitSnapshot running(FitIteration... iterations) {
    return new FitSnapshot(1, List.of(iterations), List.of(), List.of(), 1, 0.5, true);
  }

  private static String starts(StartSummary... finished) {
    return FitWords.starts(
        new FitSnapshot(
            3, List.of(Fixtures.iteration(0, 0, 1)), List.of(), List.of(finished), 1, 0.5, true));
  }
}
