package org.optofit.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is reported of the starts that run on an excerpt first. */
final class MultiStartTest {
  private static final int STARTS = 4;
  private static final double A_FEW_PER_CENT = 0.03;

  @Test
  void startsThatAgreeEndOnTheirExcerptAtTheFinalLoss() {
    DryWetSignal signal = noisiestOutsideTheExcerpt();
    List<FitIteration> seen = new ArrayList<>();
    FitResult result =
        ParameterFit.run(signal, FitOptions.defaults().withStarts(STARTS), collect(seen));
    assertEquals(STARTS, result.startsAgreeing());
    for (int start = 1; start < STARTS; start++) {
      FitIteration end = lastOnExcerpt(seen, start);
      assertEquals(result.loss(), end.loss(), A_FEW_PER_CENT * result.loss(), "start " + start);
      assertEquals(result.relativeLoss() / result.loss(), end.relativeLoss() / end.loss(), 1e-12);
    }
  }

  @Test
  void noStartReportsLossesThatRiseOnItsExcerpt() {
    List<FitIteration> seen = new ArrayList<>();
    ParameterFit.run(
        noisiestOutsideTheExcerpt(), FitOptions.defaults().withStarts(STARTS), collect(seen));
    for (int start = 1; start < STARTS; start++) {
      List<FitIteration> curve = onExcerpt(seen, start);
      assertTrue(curve.size() > 2);
      for (int i = 1; i < curve.size(); i++) {
        assertTrue(curve.get(i).loss() <= curve.get(i - 1).loss());
      }
    }
  }

  /** The capture with two minima, from many starts. */
  @Test
  void startsThatLeadNowhereNeverSeeTheWholeRecording() {
    List<FitIteration> seen = new ArrayList<>();
    int starts = 20;
    FitResult result =
        ParameterFit.run(
            TestSignals.capture(100), FitOptions.defaults().withStarts(starts), collect(seen));
    long polished = 0;
    for (int start = 1; start < starts; start++) {
      polished += lengthOf(seen, start) > onExcerpt(seen, start).size() ? 1 : 0;
    }
    assertTrue(polished >= 1 && polished <= 3, polished + " starts went on with the whole");
    for (StartSummary start : result.starts()) {
      assertTrue(start.loss() >= 0.9999 * result.loss(), "a better one was dropped: " + start);
    }
  }

  private static long lengthOf(List<FitIteration> seen, int start) {
    return seen.stream().filter(i -> i.start() == start).count();
  }

  /** Half a minute, of which the excerpt leaves out the part from 9 to 13 s. */
  private static DryWetSignal noisiestOutsideTheExcerpt() {
    DryWetSignal clean = TestSignals.rendered(TestSignals.bursts(26, 30), TestSignals.KNOWN);
    DryWetSignal quiet = TestSignals.noisy(clean, 1e-3, 2);
    DryWetSignal loud = TestSignals.noisy(clean, 5e-3, 3);
    float[] wet = quiet.wet();
    int from = (int) (9 * TestSignals.RATE_HZ);
    int to = (int) (13 * TestSignals.RATE_HZ);
    System.arraycopy(loud.wet(), from, wet, from, to - from);
    return new DryWetSignal(clean.dry(), wet, clean.sampleRateHz());
  }

  private static FitIteration lastOnExcerpt(List<FitIteration> seen, int start) {
    List<FitIteration> curve = onExcerpt(seen, start);
    return curve.get(curve.size() - 1);
  }

  /** Iterations of a start up to where it goes on with the whole recording, if it does. */
  private static List<FitIteration> onExcerpt(List<FitIteration> seen, int start) {
    List<FitIteration> own = seen.stream().filter(i -> i.start() == start).toList();
    for (int i = 1; i < own.size(); i++) {
      if (own.get(i).outcome() == StepOutcome.START) {
        return own.subList(0, i);
      }
    }
    return own;
  }

  private static FitMonitor collect(List<FitIteration> seen) {
    return new FitMonitor() {
      @Override
      public void iterationDone(FitIteration iteration) {
        seen.add(iteration);
      }

      @Override
      public void startDone(StartSummary summary) {}

      @Override
      public boolean stopRequested() {
        return false;
      }
    };
  }
}
