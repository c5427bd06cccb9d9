package org.optofit.store;

import org.jspecify.annotations.Nullable;

/**
 * How the window looks.
 *
 * @param scheme light or dark
 * @param size its size
 * @param place where it stands, or null for where the desktop puts it
 * @param page id of the tab in front, empty for the first
 */
public record WindowSettings(
    ColourScheme scheme, WindowSize size, @Nullable WindowPlace place, String page) {
  /** Dark, 1280 x 800, the first tab. */
  public static final WindowSettings DEFAULTS =
      new WindowSettings(ColourScheme.DARK, new WindowSize(1280, 800, false), null, "");

  /** The same in another colour scheme. */
  public WindowSettings withScheme(ColourScheme other) {
    return new WindowSettings(other, size, place, page);
  }

  /** The same of another size at another place. */
  public WindowSettings withBounds(WindowSize otherSize, @Nullable WindowPlace otherPlace) {
    return new WindowSettings(scheme, otherSize, otherPlace, page);
  }

  /** The same with another tab in front. */
  public WindowSettings withPage(String other) {
    return new WindowSettings(scheme, size, place, other);
  }
}
