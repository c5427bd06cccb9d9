package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressorParameters;

/** Recordings on which the published procedure goes wrong in its known ways, fitted by ours. */
final class PublishedTrapsTest {
  private static final FitOptions ONE_START = FitOptions.defaults().withStarts(1);

  private static FitResult fit(String problem) {
    return ParameterFit.run(
        PaperNewtonGoldenTest.recording(PaperNewtonGoldenTest.problem(problem)),
        ONE_START,
        FitMonitor.NONE);
  }

  @Test
  void anAscentDirectionAtTheStartIsNoObstacle() {
    JsonObject problem = PaperNewtonGoldenTest.problem("a_comp40_exact");
    JsonObject first = problem.getAsJsonArray("iterations").get(1).getAsJsonObject();
    assertEquals("random", first.get("event").getAsString());
    FitResult result = fit("a_comp40_exact");
    for (FitIteration iteration : result.history()) {
      assertNotEquals(StepOutcome.RANDOM, iteration.outcome());
    }
    assertNear(problem, result.parameters());
  }

  @Test
  void theRatioDoesNotRunOffWhereThePublishedOneSaturates() {
    JsonObject problem = PaperNewtonGoldenTest.problem("a_comp40_exact");
    double published = problem.getAsJsonObject("final_physical").get("ratio").getAsDouble();
    double known = problem.getAsJsonObject("wet_parameters").get("ratio").getAsDouble();
    assertTrue(published > 3 * known);
    FitResult result = fit("a_comp40_exact");
    assertEquals(known, result.parameters().ratio(), 1e-3 * known);
  }

  @Test
  void noStepIsTakenUphill() {
    for (String name : List.of("a_noisy_wet_file", "b_limit100_exact", "a_comp40_exact")) {
      double before = Double.POSITIVE_INFINITY;
      for (FitIteration iteration : fit(name).history()) {
        assertTrue(iteration.loss() <= before, name);
        before = iteration.loss();
      }
    }
  }

  @Test
  void aFitThatHasConvergedEnds() {
    JsonObject problem = PaperNewtonGoldenTest.problem("b_limit100_exact");
    assertEquals("max_epochs", problem.get("stop").getAsString());
    FitResult result = fit("b_limit100_exact");
    assertTrue(result.termination().converged());
    assertTrue(result.iterations() < 20, result.iterations() + " iterations");
    assertNear(problem, result.parameters());
  }

  @Test
  void aNoisyRecordingEndsAtTheSameMinimumAsThePublishedProcedure() {
    JsonObject problem = PaperNewtonGoldenTest.problem("a_noisy_wet_file");
    CompressorParameters published = TestSignals.parameters(problem.get("final_physical"));
    CompressorParameters found = fit("a_noisy_wet_file").parameters();
    // Other chunks and the kept remainder move the minimum of a noisy recording a little.
    assertEquals(published.thresholdDb(), found.thresholdDb(), 0.05);
    assertEquals(published.ratio(), found.ratio(), 0.05);
    assertEquals(published.attackMs(), found.attackMs(), 0.1);
    assertEquals(published.releaseMs(), found.releaseMs(), 3);
  }

  /** A quarter of the samples lies exactly at the threshold, where the loss has a kink. */
  @Test
  void aKinkAtTheMinimumDoesNotKeepTheFitFromEnding() {
    float[] levels = {0.01f, 0.1f, 0.3f, 0.9f};
    float[] dry = TestSignals.bursts(60, 6);
    for (int n = 0; n < dry.length; n++) {
      float level = levels[n / 5000 % levels.length];
      dry[n] = dry[n] < 0 ? -level : level;
    }
    CompressorParameters unit = new CompressorParameters(-20, 4, 5, 150, 2);
    FitResult result =
        ParameterFit.run(TestSignals.rendered(dry, unit), ONE_START, FitMonitor.NONE);
    assertTrue(result.termination().converged());
    assertTrue(result.iterations() < 30, result.iterations() + " iterations");
    assertTrue(result.relativeLoss() < 1e-9, "left " + result.relativeLoss());
    ParameterFitTest.assertNear(unit, result.parameters());
  }

  private static void assertNear(JsonObject problem, CompressorParameters found) {
    ParameterFitTest.assertNear(TestSignals.parameters(problem.get("wet_parameters")), found);
  }
}
