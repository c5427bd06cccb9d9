package org.optofit.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.optofit.app.FitStage;
import org.optofit.fit.FitIteration;
import org.optofit.fit.FitMonitor;
import org.optofit.fit.StartSummary;

/** Shows on the terminal how far a fit has come, and passes the user's stop on. */
final class FitProgress implements FitMonitor, Consumer<FitStage> {
  private final Terminal terminal;

  FitProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(FitStage stage) {
    terminal.progress(
        switch (stage) {
          case READING -> "Reading both recordings";
          case CHECKING -> "Checking both recordings";
          case FITTING -> "Fitting";
          case COMPARING -> "Comparing the modelled output with wet";
        });
  }

  @Override
  public void iterationDone(FitIteration i) {
    terminal.progress(
        String.format(
            Locale.ROOT,
            "Fitting: start %d, iteration %d, error %.4f %%",
            i.start() + 1,
            i.iteration(),
            100 * i.relativeLoss()));
  }

  @Override
  public void startDone(StartSummary summary) {
    terminal.progress(
        String.format(
            Locale.ROOT,
            "Fitting: start %d done after %d iterations",
            summary.start() + 1,
            summary.iterations()));
  }

  @Override
  public boolean stopRequested() {
    return terminal.stopRequested();
  }
}
