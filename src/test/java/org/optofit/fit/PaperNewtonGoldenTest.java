package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressorParameters;
import org.optofit.testdata.Golden;

/** The published procedure against iterations of the published code. */
final class PaperNewtonGoldenTest {
  private static final double LOSS_TOLERANCE = 1e-6;

  /** Relative to the longest step so far, above 1: errors of a step stay in the point. */
  private static final double THETA_TOLERANCE = 1e-5;

  /** Share of the loss below which the promised decrease is rounding and decides nothing. */
  private static final double NO_DECREASE = 1e-9;

  /** Share of the target's energy below which losses are rounding. */
  private static final double LOSS_FLOOR = 1e-9;

  @Test
  void iterationsFollowTheReferenceOnANoisyCapture() {
    assertFollows("a_noisy_wet_file");
  }

  @Test
  void iterationsFollowTheReferenceOnAnExactCapture() {
    assertFollows("b_limit100_exact");
  }

  @Test
  void iterationsFollowTheReferenceThroughItsRandomSteps() {
    assertFollows("a_comp40_exact");
  }

  private static void assertFollows(String name) {
    JsonObject problem = problem(name);
    JsonArray expected = problem.getAsJsonArray("iterations");
    ChunkedSignal signal = signal(problem);
    double rate = problem.get("sample_rate").getAsDouble();
    List<double[]> path = new ArrayList<>();
    ParameterTransform transform = recording(new LogisticTransform(rate), path);
    List<FitIteration> found = new ArrayList<>();
    SolverOutcome outcome;
    double energy;
    try (ChunkExecutor executor = new ChunkExecutor(2)) {
      Objective objective = new Objective(signal, new ScalarKernel(executor), transform);
      double[] start = Golden.vector(problem.get("theta_before_scaling"));
      energy = objective.loss(start).targetEnergy();
      IterationLog log = new IterationLog(0, FitMonitor.NONE, energy);
      int limit = problem.get("iterations_run").getAsInt() + 1;
      boolean endsItself = problem.get("stop").getAsString().equals("line_search_failed");
      outcome =
          new PaperNewton(endsItself ? limit : expected.size() - 1, recordedRandomSteps(expected))
              .solve(objective, start, log);
      found.addAll(log.iterations());
      assertEquals(
          endsItself ? Termination.LINE_SEARCH_FAILED : Termination.ITERATION_LIMIT,
          outcome.termination());
    }
    double targetEnergy = problem.get("target_energy").getAsDouble();
    assertEquals(targetEnergy, energy, 1e-7 * targetEnergy);
    double longestStep = 1;
    for (int i = 0; i < expected.size(); i++) {
      JsonObject iteration = expected.get(i).getAsJsonObject();
      double loss = iteration.get("loss").getAsDouble();
      if (i > 0) {
        if (Math.abs(iteration.get("newton_decrement_sq").getAsDouble()) < NO_DECREASE * loss) {
          break;
        }
        boolean random = iteration.get("event").getAsString().equals("random");
        assertEquals(random ? StepOutcome.RANDOM : StepOutcome.ACCEPTED, found.get(i).outcome());
        double length = iteration.get("step_length").getAsDouble();
        assertEquals(length, found.get(i).radiusOrStepLength(), 0);
        longestStep = Math.max(longestStep, found.get(i).step());
      }
      double tolerance = loss > LOSS_FLOOR * energy ? LOSS_TOLERANCE * loss : LOSS_FLOOR * energy;
      assertEquals(loss, found.get(i).loss(), tolerance, "loss of iteration " + i);
      double[] reference = Golden.vector(iteration.get("theta"));
      for (int k = 0; k < reference.length; k++) {
        double allowed = THETA_TOLERANCE * longestStep;
        assertEquals(reference[k], path.get(i)[k], allowed, "iteration " + i + ", theta " + k);
      }
    }
    assertTrue(outcome.loss() <= found.get(found.size() - 1).loss());
  }

  /** A transform that keeps every point the solver reports. */
  private static ParameterTransform recording(ParameterTransform transform, List<double[]> path) {
    return new ParameterTransform() {
      @Override
      public CoordinateMap[] maps() {
        return transform.maps();
      }

      @Override
      public double[] fromParameters(CompressorParameters parameters) {
        return transform.fromParameters(parameters);
      }

      @Override
      public CompressorParameters toParameters(double[] z) {
        path.add(z.clone());
        return transform.toParameters(z);
      }
    };
  }

  private static UnaryOperator<double[]> recordedRandomSteps(JsonArray iterations) {
    Deque<double[]> steps = new ArrayDeque<>();
    iterations.forEach(
        i -> {
          JsonObject iteration = i.getAsJsonObject();
          if (iteration.has("event") && iteration.get("event").getAsString().equals("random")) {
            steps.add(Golden.vector(iteration.get("step")));
          }
        });
    return uphill -> steps.remove();
  }

  static JsonObject problem(String name) {
    for (JsonElement element : Golden.json("newton_trajectories.json").getAsJsonArray("problems")) {
      JsonObject problem = element.getAsJsonObject();
      if (problem.get("name").getAsString().equals(name)) {
        return problem;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** The recording of a problem; wet is rendered in one piece where no file is given. */
  static DryWetSignal recording(JsonObject problem) {
    double rate = problem.get("sample_rate").getAsDouble();
    float[] dry = Golden.wav(problem.get("dry").getAsString());
    float[] wet =
        problem.get("wet").isJsonNull()
            ? ModelledOutput.render(
                dry, TestSignals.parameters(problem.get("wet_parameters")), rate)
            : Golden.wav(problem.get("wet").getAsString());
    return new DryWetSignal(dry, wet, rate);
  }

  private static ChunkedSignal signal(JsonObject problem) {
    Chunking chunking =
        new Chunking(problem.get("chunk").getAsInt(), problem.get("overlap").getAsInt(), true);
    return ChunkedSignal.of(recording(problem), chunking);
  }
}
