package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optofit.fit.FitIteration;

final class FitProgressTest {
  private final List<FitSnapshot> snapshots = new ArrayList<>();
  private long clock;

  @Test
  void theStartAtWorkIsShownAndTheOthersBehindIt() {
    FitProgress progress = new FitProgress(2, () -> clock, snapshots::add);
    progress.iterationDone(Fixtures.iteration(0, 0, 100));
    progress.iterationDone(Fixtures.iteration(0, 1, 50));
    clock = 1_500_000_000;
    progress.iterationDone(Fixtures.iteration(1, 0, 70));
    FitSnapshot last = snapshots.get(2);
    assertEquals(2, last.currentStart());
    assertEquals(List.of(70.0), losses(last.current()));
    assertEquals(List.of(100.0, 50.0), losses(last.others().get(0)));
    assertEquals(1.5, last.seconds());
    assertTrue(last.running());
  }

  @Test
  void aStartTakenUpAgainContinuesItsCurve() {
    FitProgress progress = new FitProgress(3, () -> clock, snapshots::add);
    progress.iterationDone(Fixtures.iteration(1, 0, 100));
    progress.iterationDone(Fixtures.iteration(2, 0, 90));
    progress.iterationDone(Fixtures.iteration(1, 1, 80));
    FitSnapshot last = snapshots.get(2);
    assertEquals(List.of(100.0, 80.0), losses(last.current()));
    assertEquals(1, last.others().size());
  }

  @Test
  void theEndShowsTheStartThatWon() {
    FitProgress progress = new FitProgress(2, () -> clock, snapshots::add);
    progress.iterationDone(Fixtures.iteration(0, 0, 10));
    progress.iterationDone(Fixtures.iteration(1, 0, 20));
    FitSnapshot end = progress.end(0);
    assertEquals(1, end.currentStart());
    assertEquals(1, end.progress());
    assertEquals(false, end.running());
  }

  @Test
  void progressNeverFallsAndIsCompleteOnlyAtTheEnd() {
    Random random = new Random(5);
    for (int run = 0; run < 200; run++) {
      int starts = 1 + random.nextInt(8);
      FitProgress progress = new FitProgress(starts, () -> clock, snapshots::add);
      double before = 0;
      for (int i = 0; i < 60; i++) {
        int start = Math.min(starts - 1, i * starts / 60 + random.nextInt(2));
        progress.iterationDone(Fixtures.iteration(start, i, 1));
        double now = snapshots.get(snapshots.size() - 1).progress();
        assertTrue(now >= before && now < 1, before + " then " + now);
        before = now;
      }
    }
  }

  @Test
  void aStopIsPassedOn() {
    FitProgress progress = new FitProgress(1, () -> clock, snapshots::add);
    assertEquals(false, progress.stopRequested());
    progress.stop();
    assertTrue(progress.stopRequested());
  }

  private static List<Double> losses(List<FitIteration> iterations) {
    return iterations.stream().map(FitIteration::loss).toList();
  }
}
