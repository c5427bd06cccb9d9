package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.optofit.testdata.FitValues;

final class FitFindingsTest {
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
    assertEquals(words, FitFindings.agreement(esr).lead());
  }

  @Test
  void agreementSaysTheShareTheRatioAndThePublishedRange() {
    assertEquals(
        "The model leaves 0.34 % of the wet signal unexplained (pre-emphasised ESR 0.0034)."
            + " Published models of such units leave 3\u00a0% to 20\u00a0%.",
        FitFindings.agreement(0.00341).rest());
    assertTrue(
        FitFindings.agreement(0.9).rest().endsWith("Check that both files hold the same take."));
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
    assertEquals(lead, FitFindings.agreement(termination, 0.001).lead());
  }

  @Test
  void awayFromAMinimumNoCorrelationIsNamed() {
    Finding finding = FitFindings.correlation(FitValues.result(Termination.ITERATION_LIMIT));
    assertEquals("No correlations:", finding.lead());
    assertEquals("they hold at a minimum only.", finding.rest());
  }

  @Test
  void strongCorrelationsAreNamedTogetherWithTheirMeaning() {
    Finding finding = FitFindings.correlation(FitValues.uncertainty(0.78, -0.72));
    assertEquals("Threshold and ratio move together", finding.lead());
    assertEquals(
        "(+0.78); so do threshold and make-up (−0.72)."
            + " The recording holds each of them, but read them as a set.",
        finding.rest());
  }

  @Test
  void weakCorrelationsLetValuesBeReadByThemselves() {
    Finding finding = FitFindings.correlation(FitValues.uncertainty(0.2, -0.4));
    assertEquals("No two values move together.", finding.lead());
    assertTrue(finding.rest().contains("threshold and make-up (−0.40)"));
  }

  @Test
  void valuesTheRecordingDoesNotSeparateGetANextStep() {
    String rest = FitFindings.correlation(FitValues.uncertainty(0.99, 0)).rest();
    assertTrue(rest.endsWith("or record louder and quieter passages too."), rest);
  }
}
