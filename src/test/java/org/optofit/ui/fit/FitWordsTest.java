package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.fit.FitIteration;
import org.optofit.fit.Interval;
import org.optofit.fit.StartSummary;
import org.optofit.fit.StepOutcome;
import org.optofit.fit.Termination;
import org.optofit.model.ParameterRange;

final class FitWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.00001 | Very close match.
          0.0034  | Very close match.
          0.0101  | Close match.
          0.0299  | Close match.
          0.03    | Match within the published range.
          0.20    | Match within the published range.
          0.21    | Loose match.
          0.5     | No match.
          1.7     | No match.
          """)
  void agreementIsMeasuredByThePublishedRange(double esr, String words) {
    assertEquals(words, FitWords.agreement(esr).lead());
  }

  @Test
  void agreementSaysTheShareTheRatioAndThePublishedRange() {
    assertEquals(
        "The model leaves 0.34 % of the wet signal unexplained (pre-emphasised ESR 0.0034)."
            + " Published models of such units leave 3\u00a0% to 20\u00a0%.",
        FitWords.agreement(0.00341).rest());
    assertTrue(
        FitWords.agreement(0.9).rest().endsWith("Check that both files hold the same take."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOPPED         | Stopped early, not converged.
          ITERATION_LIMIT | Stopped at the iteration limit, not converged.
          NOT_FINITE      | Stopped, not converged: no step had a computable error.
          CONVERGED_STEP  | Very close match.
          """)
  void onlyAMinimumIsCalledAMatch(Termination termination, String lead) {
    assertEquals(lead, FitWords.agreement(termination, 0.001).lead());
  }

  @Test
  void awayFromAMinimumNoCorrelationIsNamed() {
    FitWords.Finding finding =
        FitWords.correlation(Fixtures.result(List.of(), Termination.ITERATION_LIMIT));
    assertEquals("No correlations:", finding.lead());
    assertEquals("they hold at a minimum only.", finding.rest());
  }

  @ParameterizedTest
  @CsvSource({
    "0.0034, 0.34 %",
    "0.012, 1.2 %",
    "0.00996, 1.0 %",
    "0.12, 12 %",
    "0.00001, less than 0.01 %"
  })
  void sharesHaveTwoFiguresThatCount(double share, String text) {
    assertEquals(text, FitWords.share(share));
  }

  @ParameterizedTest
  @CsvSource({
    "399.23, 399.23",
    "24.604, 24.60",
    "2.5, 2.500",
    "0.25, 0.2500",
    "0.000123, 1.23e−4",
    "123456, 123456",
    "0, 0.0000",
    "NaN, –"
  })
  void lossesHaveDecimalsByTheirSize(double loss, String text) {
    assertEquals(text, FitWords.loss(loss));
  }

  @Test
  void strongCorrelationsAreNamedTogetherWithTheirMeaning() {
    FitWords.Finding finding = FitWords.correlation(Fixtures.uncertainty(0.78, -0.72));
    assertEquals("Threshold and ratio move together", finding.lead());
    assertEquals(
        "(+0.78); so do threshold and make-up (−0.72)."
            + " The recording holds each of them, but read them as a set.",
        finding.rest());
  }

  @Test
  void weakCorrelationsLetValuesBeReadByThemselves() {
    FitWords.Finding finding = FitWords.correlation(Fixtures.uncertainty(0.2, -0.4));
    assertEquals("No two values move together.", finding.lead());
    assertTrue(finding.rest().contains("threshold and make-up (−0.40)"));
  }

  @Test
  void valuesTheRecordingDoesNotSeparateGetANextStep() {
    String rest = FitWords.correlation(Fixtures.uncertainty(0.99, 0)).rest();
    assertTrue(rest.endsWith("or record louder and quieter passages too."), rest);
  }

  @Test
  void theLossIsComparedWithTheStartAndTheStepBefore() {
    FitWords.Finding finding =
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
    FitWords.Finding finding =
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

  @Test
  void intervalsAreOneHalfWidthOrTwo() {
    assertEquals(
        "± 0.39", FitWords.interval(ParameterRange.THRESHOLD, -19, new Interval(-19.39, -18.61)));
    assertEquals(
        "−0.36 / +0.41", FitWords.interval(ParameterRange.RATIO, 3.87, new Interval(3.51, 4.28)));
    assertEquals(
        "−21 / +25", FitWords.interval(ParameterRange.RELEASE, 152, new Interval(131, 177)));
    assertEquals(
        "not known",
        FitWords.interval(ParameterRange.ATTACK, 5, new Interval(0, Double.POSITIVE_INFINITY)));
  }

  @ParameterizedTest
  @CsvSource({
    "THRESHOLD, -19.194, −19.19", "RATIO, 3.871, 3.87", "ATTACK, 7.654, 7.65",
    "RELEASE, 152.3, 152", "MAKE_UP, 0.7, +0.70", "MAKE_UP, -0.001, 0.00"
  })
  void valuesHaveFixedDecimals(ParameterRange parameter, double value, String text) {
    assertEquals(text, FitWords.value(parameter, value));
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
