package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;

/** What dropping files and the tab's keys mean for one task of the Fit tab. Window's thread. */
interface TaskCommands {
  /** Uses files dropped anywhere on the tab, at least one. */
  void drop(List<Path> files);

  /** Starts the task's work; does nothing while it cannot. */
  void start();

  /** Ends the task's work, keeping what is there; false if none runs. */
  boolean stop();
}
