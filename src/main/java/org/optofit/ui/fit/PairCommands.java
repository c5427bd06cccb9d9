package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;

/** Drops and keys while a single pair is fitted. */
final class PairCommands implements TaskCommands {
  private final FitViewModel fit;

  PairCommands(FitViewModel fit) {
    this.fit = fit;
  }

  @Override
  public void drop(List<Path> files) {
    fit.showRun();
    fit.pair().drop(files, null);
  }

  @Override
  public void start() {
    fit.run().start();
  }

  @Override
  public boolean stop() {
    boolean running = fit.run().runningProperty().get();
    fit.run().stop();
    return running;
  }
}
