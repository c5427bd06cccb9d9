package org.optofit.audio;

/**
 * Hears how far long work has come, and may end it.
 *
 * <p>Called on the thread that works, about a hundred times per file.
 */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing and never ends the work. */
  Progress NONE = done -> true;

  /**
   * Takes the share of the work that is done.
   *
   * @param done 0 to 1
   * @return whether to go on; false ends the work with a {@link
   *     java.util.concurrent.CancellationException}
   */
  boolean goOn(double done);
}
