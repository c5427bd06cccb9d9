package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State and commands of a sweep. */
final class SweepViewModel implements TaskCommands {
  private final ObservableList<Path> files = FXCollections.observableArrayList();

  /** Wet recordings, in the order they came. */
  ObservableList<Path> files() {
    return FXCollections.unmodifiableObservableList(files);
  }

  @Override
  public void drop(List<Path> dropped) {
    dropped.stream().filter(file -> !files.contains(file)).forEach(files::add);
  }

  @Override
  public void start() {}

  @Override
  public boolean stop() {
    return false;
  }
}
