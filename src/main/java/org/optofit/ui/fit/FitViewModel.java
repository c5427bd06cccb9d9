package org.optofit.ui.fit;

import org.optofit.app.Services;

/**
 * State and commands of the Fit tab.
 *
 * <p>All properties change on the window's thread only.
 */
public final class FitViewModel {
  private final Services services;

  /** Makes the view model of an empty tab. */
  public FitViewModel(Services services) {
    this.services = services;
  }

  Services services() {
    return services;
  }
}
