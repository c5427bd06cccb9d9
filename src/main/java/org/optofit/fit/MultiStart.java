package org.optofit.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.optofit.model.CompressorParameters;

/**
 * Several starts of the trust region, and which of them agree.
 *
 * <p>The first start runs on the whole recording. The others run on an excerpt until it is clear
 * where they lead; ends that lie together are one candidate, and the best {@value #POLISHED}
 * candidates are taken to convergence on the whole recording. A start shares what became of its
 * candidate. Where the first start agrees with the best, it is the one that is reported.
 *
 * <p>Losses on the excerpt are reported times the first start's final loss over the excerpt's loss
 * at the same place: the error is not spread over a recording like its energy, and so starts that
 * agree end at the same level.
 */
final class MultiStart {
  private static final int POLISHED = 2;

  /** Distance in scaled coordinates within which coarse ends count as one. */
  private static final double TOGETHER = 0.2;

  /** Distance in scaled coordinates within which converged ends count as one. */
  private static final double SAME = 0.02;

  private final TrustRegionNewton coarse;
  private final TrustRegionNewton fine;
  private final FitMonitor monitor;

  /** One start and where it led. */
  private static final class Run {
    final CompressorParameters from;
    final IterationLog log;
    SolverOutcome outcome;

    Run(CompressorParameters from, IterationLog log, SolverOutcome outcome) {
      this.from = from;
      this.log = log;
      this.outcome = outcome;
    }
  }

  /** A search with the settings of a fit. */
  MultiStart(FitOptions options, FitMonitor monitor) {
    this.coarse = solver(options, TrustRegionNewton.Tolerance.COARSE);
    this.fine = solver(options, TrustRegionNewton.Tolerance.FINE);
    this.monitor = monitor;
  }

  private static TrustRegionNewton solver(
      FitOptions options, TrustRegionNewton.Tolerance tolerance) {
    return new TrustRegionNewton(
        options.matrix(), options.maxIterations(), options.limits(), tolerance);
  }

  /**
   * Runs all starts.
   *
   * @param whole the loss on the whole recording
   * @param excerpt the loss on an excerpt
   * @param starts where to begin, at least one
   */
  SearchOutcome run(Objective whole, Objective excerpt, List<CompressorParameters> starts) {
    double energy = targetEnergy(whole, starts.get(0));
    IterationLog log = new IterationLog(0, monitor, energy);
    Run first = new Run(starts.get(0), log, fine.solve(whole, starts.get(0), log));
    List<Run> others = explore(excerpt, starts, first);
    List<List<Run>> candidates = candidates(others);
    double best = first.outcome.loss();
    for (int c = 0; c < candidates.size(); c++) {
      List<Run> candidate = candidates.get(c);
      Run leader = candidate.get(0);
      if (distance(leader.outcome, first.outcome) < TOGETHER) {
        leader.outcome = first.outcome;
      } else {
        SolverOutcome onTheWhole = onTheWhole(whole, leader.outcome);
        // What leads on the whole recording is polished, wherever it stood on the excerpt: only
        // then does its end say that it converged.
        if (c < POLISHED || onTheWhole.loss() < best) {
          leader.log.setScale(1);
          leader.outcome = fine.solve(whole, parametersOf(whole, leader), leader.log);
        } else {
          leader.outcome = onTheWhole;
        }
      }
      best = Math.min(best, leader.outcome.loss());
      candidate.forEach(run -> run.outcome = leader.outcome);
    }
    List<Run> all = new ArrayList<>(others);
    all.add(0, first);
    return outcome(all, whole, excerpt);
  }

  /** Follows all starts but the first on the excerpt. */
  private List<Run> explore(Objective excerpt, List<CompressorParameters> starts, Run first) {
    List<Run> runs = new ArrayList<>();
    double scale = starts.size() == 1 ? 1 : scale(excerpt, first);
    for (int i = 1; i < starts.size(); i++) {
      IterationLog log = new IterationLog(i, monitor, first.log.targetEnergy());
      if (log.stopRequested()) {
        break;
      }
      log.setScale(scale);
      runs.add(new Run(starts.get(i), log, coarse.solve(excerpt, starts.get(i), log)));
    }
    return runs;
  }

  /**
   * What losses on the excerpt, with the best make-up gain, are multiplied by: the ratio of losses
   * at the end of the first start, or of energies where a loss there is 0 or no number. Infinite if
   * the excerpt's target is silent: then its losses say nothing.
   */
  private static double scale(Objective excerpt, Run first) {
    LossSums sums = excerpt.loss(first.outcome.point());
    double byEnergy = first.log.targetEnergy() / sums.targetEnergy();
    double byLoss = first.outcome.loss() / sums.lossAfter(sums.bestFactorChange());
    return byLoss > 0 && Double.isFinite(byLoss) && Double.isFinite(byEnergy) ? byLoss : byEnergy;
  }

  /** Runs whose ends lie together, best first in each and best candidate first. */
  private static List<List<Run>> candidates(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(run -> run.outcome.loss()));
    List<List<Run>> candidates = new ArrayList<>();
    for (Run run : sorted) {
      candidates.stream()
          .filter(c -> distance(c.get(0).outcome, run.outcome) < TOGETHER)
          .findFirst()
          .orElseGet(
              () -> {
                List<Run> candidate = new ArrayList<>();
                candidates.add(candidate);
                return candidate;
              })
          .add(run);
    }
    return candidates;
  }

  private static SolverOutcome onTheWhole(Objective whole, SolverOutcome onExcerpt) {
    MakeUpElimination.Point point = new MakeUpElimination(whole).best(onExcerpt.point());
    return new SolverOutcome(point.z(), point.loss(), onExcerpt.termination());
  }

  private SearchOutcome outcome(List<Run> runs, Objective whole, Objective excerpt) {
    Run best = runs.get(0);
    for (Run run : runs) {
      // Not-a-number counts as the worst.
      if (Double.compare(run.outcome.loss(), best.outcome.loss()) < 0) {
        best = run;
      }
    }
    if (distance(runs.get(0).outcome, best.outcome) < SAME) {
      best = runs.get(0);
    }
    List<StartSummary> summaries = new ArrayList<>();
    int agreeing = 0;
    for (Run run : runs) {
      StartSummary summary =
          new StartSummary(
              run.log.start(),
              run.from,
              parametersOf(whole, run),
              run.outcome.loss(),
              run.log.iterations().size() - 1,
              run.outcome.termination());
      summaries.add(summary);
      monitor.startDone(summary);
      if (distance(run.outcome, best.outcome) < SAME) {
        agreeing++;
      }
    }
    return new SearchOutcome(
        parametersOf(whole, best),
        best.outcome.loss(),
        best.log.targetEnergy(),
        best.outcome.termination(),
        best.log.iterations(),
        summaries,
        agreeing,
        whole.evaluations() + excerpt.evaluations());
  }

  private static CompressorParameters parametersOf(Objective objective, Run run) {
    return objective.transform().toParameters(run.outcome.point());
  }

  private static double targetEnergy(Objective objective, CompressorParameters anywhere) {
    return objective.loss(objective.transform().fromParameters(anywhere)).targetEnergy();
  }

  /** Distance without make-up gain, which follows from the others. */
  private static double distance(SolverOutcome a, SolverOutcome b) {
    double sum = 0;
    for (int i = 0; i < KernelPoint.MAKE_UP; i++) {
      double d = (a.point()[i] - b.point()[i]) / TrustRegionNewton.scale(i);
      sum += d * d;
    }
    return Math.sqrt(sum);
  }
}
