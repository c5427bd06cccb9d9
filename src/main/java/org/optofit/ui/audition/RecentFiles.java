package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.optofit.app.Services;
import org.optofit.store.Settings;

/** Files that were opened last, as they are remembered. Window's thread. */
final class RecentFiles {
  private final Services services;
  private final ObservableList<Path> files = FXCollections.observableArrayList();

  /** Those of last time. */
  RecentFiles(Services services) {
    this.services = services;
    show();
  }

  /** The files, newest first. */
  ObservableList<Path> files() {
    return files;
  }

  /** Folder to look in first: that of the file opened last, else the user's own. */
  Optional<Path> folder() {
    return files.stream()
        .findFirst()
        .map(Path::getParent)
        .or(() -> Optional.ofNullable(System.getProperty("user.home")).map(Path::of));
  }

  /** Puts a file first. */
  void remember(Path file) {
    change(settings -> settings.withRecentFile(file));
  }

  /** Takes a file off the list. */
  void forget(Path file) {
    change(settings -> settings.withoutRecentFile(file));
  }

  private void change(UnaryOperator<Settings> how) {
    services.preferences().change(how);
    show();
  }

  private void show() {
    files.setAll(services.preferences().current().recentFiles());
  }
}
