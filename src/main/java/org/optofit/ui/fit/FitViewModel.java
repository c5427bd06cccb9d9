package org.optofit.ui.fit;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * State and commands of the Fit tab.
 *
 * <p>All properties change on the window's thread only.
 */
public final class FitViewModel {
  private final Executor background;
  private final Executor window;
  private final ReadOnlyObjectWrapper<FitStatus> status =
      new ReadOnlyObjectWrapper<>(FitStatus.NONE);

  /**
   * Makes the view model of an empty tab.
   *
   * @param background runs long work
   * @param window runs its argument on the window's thread
   */
  public FitViewModel(Executor background, Executor window) {
    this.background = background;
    this.window = window;
  }

  /** The message for the status line. */
  public ReadOnlyObjectProperty<FitStatus> statusProperty() {
    return status.getReadOnlyProperty();
  }

  Executor background() {
    return background;
  }

  Executor window() {
    return window;
  }
}
