package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.optofit.model.CompressorParameters;

/** The order of a sweep, with a solver that only writes down what it is asked for. */
final class PeakReductionSweepTest {
  private static final double[] POSITIONS = {100, 80, 60, 40};

  private final List<String> asked = new ArrayList<>();
  private final List<SweepPointFit> heard = new ArrayList<>();

  private static CompressorParameters at(double position) {
    return new CompressorParameters(-position / 4, 4, 1, 200, 0);
  }

  private static SweepFit fit(int point, SweepStart start, double loss) {
    return new SweepFit(
        POSITIONS[point],
        at(POSITIONS[point] + loss),
        loss,
        0.01,
        5,
        Termination.CONVERGED_STEP,
        start,
        Map.of());
  }

  private Optional<SweepFit> note(int point, SweepStart start, double loss) {
    String from = start.neighbour().isPresent() ? "" + (int) start.neighbour().getAsDouble() : "*";
    asked.add((int) POSITIONS[point] + "<" + from);
    return Optional.of(fit(point, start, loss));
  }

  private List<Optional<SweepPointFit>> run(PeakReductionSweep.Solver<RuntimeException> solver) {
    return run(Collections.nCopies(4, Optional.empty()), Set.of(), solver);
  }

  private List<Optional<SweepPointFit>> run(
      List<Optional<SweepPointFit>> known,
      Set<Integer> thorough,
      PeakReductionSweep.Solver<RuntimeException> solver) {
    return new PeakReductionSweep<>(
            known, thorough, solver, (point, now, better) -> heard.add(now), () -> false)
        .run();
  }

  @Test
  void goesDownFromSpreadStartsAndBackUpAndEnds() {
    run((point, start) -> note(point, start, 1));
    assertEquals(List.of("100<*", "80<100", "60<80", "40<60", "60<40", "80<60", "100<80"), asked);
  }

  @Test
  void aBetterResultFromBelowIsKeptAndHandedOnBothWays() {
    List<Optional<SweepPointFit>> found =
        run(
            (point, start) ->
                note(point, start, point == 1 && start.neighbour().orElse(0) == 60 ? 0.5 : 1));
    assertEquals(0.5, found.get(1).orElseThrow().best().loss());
    assertEquals(60, found.get(1).orElseThrow().best().startedFrom().neighbour().orElse(0));
    assertEquals("100<80", asked.get(6));
    assertEquals(List.of("60<80"), asked.subList(7, asked.size()), "tried from the new result");
  }

  @Test
  void aWorseResultNeverReplacesABetterOne() {
    List<Optional<SweepPointFit>> found =
        run((point, start) -> note(point, start, start.neighbour().orElse(0) < 80 ? 1 : 3));
    assertEquals(
        List.of(1.0, 1.0, 1.0, 1.0),
        found.stream().map(p -> p.orElseThrow().best().loss()).toList());
  }

  @Test
  void aPositionThatCannotBeFittedIsBypassedAndAskedOnce() {
    List<Optional<SweepPointFit>> found =
        run(
            (point, start) -> {
              Optional<SweepFit> fit = note(point, start, 1);
              return point == 0 || point == 2 ? Optional.empty() : fit;
            });
    assertEquals(List.of("100<*", "80<*", "60<80", "40<80", "80<40"), asked);
    assertTrue(found.get(0).isEmpty() && found.get(2).isEmpty());
  }

  @Test
  void aFinishedSweepAsksForNothingAndANewPositionOnlyForItsNeighbourhood() {
    List<Optional<SweepPointFit>> found =
        new ArrayList<>(run((point, start) -> note(point, start, 1)));
    asked.clear();
    run(found, Set.of(), (point, start) -> note(point, start, 1));
    assertEquals(List.of(), asked);
    found.set(2, Optional.empty());
    run(found, Set.of(), (point, start) -> note(point, start, 1));
    assertEquals(List.of("60<80", "60<40"), asked);
  }

  @Test
  void aThoroughPositionHasSpreadStartsToo() {
    List<Optional<SweepPointFit>> found =
        new ArrayList<>(run((point, start) -> note(point, start, 1)));
    asked.clear();
    run(found, Set.of(2), (point, start) -> note(point, start, 1));
    assertEquals(List.of("60<*"), asked);
  }

  @Test
  void aStopEndsItAndKeepsWhatIsFitted() {
    List<Optional<SweepPointFit>> found =
        new PeakReductionSweep<RuntimeException>(
                Collections.nCopies(4, Optional.empty()),
                Set.of(),
                (point, start) -> note(point, start, 1),
                (point, now, better) -> {},
                () -> asked.size() == 2)
            .run();
    assertEquals(
        List.of(true, true, false, false), found.stream().map(Optional::isPresent).toList());
  }

  @Test
  void everyFitIsHeardOfWithAllItsStarts() {
    run((point, start) -> note(point, start, 1));
    assertEquals(7, heard.size());
    assertEquals(2, heard.get(4).tried().size());
  }
}
