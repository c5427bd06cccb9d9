package org.optofit.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.optofit.app.SweepMonitor;
import org.optofit.app.SweepPoint;

/** Shows on the terminal how far a sweep has come, and passes the user's stop on. */
final class SweepProgress implements SweepMonitor {
  private final Terminal terminal;
  private final int count;
  private final Set<Integer> fitted = new HashSet<>();

  /**
   * Progress of a sweep.
   *
   * @param count number of its captures
   */
  SweepProgress(Terminal terminal, int count) {
    this.terminal = terminal;
    this.count = count;
  }

  @Override
  public void pointChanged(int index, SweepPoint now) {
    if (now.fit().isPresent()) {
      fitted.add(index);
    }
    String doing =
        switch (now.stage()) {
          case READING -> "reading";
          case FITTING -> "iteration " + now.iteration();
          case FITTED -> "fitted";
          case WAITING, BLOCKED, UNREADABLE -> "";
        };
    if (!doing.isEmpty()) {
      terminal.progress(
          String.format(
              Locale.ROOT,
              "%d of %d fitted; Peak Reduction %.0f, %s: %s",
              fitted.size(),
              count,
              now.capture().peakReduction(),
              now.capture().mode().id(),
              doing));
    }
  }

  @Override
  public void comparing() {
    terminal.progress("Comparing ways between the settings");
  }

  @Override
  public void notice(String sentence) {
    terminal.message(sentence);
  }

  @Override
  public boolean stopRequested() {
    return terminal.stopRequested();
  }
}
