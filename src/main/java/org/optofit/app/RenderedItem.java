package org.optofit.app;

import org.jspecify.annotations.Nullable;

/**
 * What became of one file of a batch.
 *
 * @param item what was to be rendered
 * @param outcome what was written, or null if nothing was
 * @param failure why nothing was written, one sentence for the user; empty otherwise
 */
public record RenderedItem(RenderItem item, @Nullable RenderOutcome outcome, String failure) {
  /** What is said of those that were not begun or not finished when the batch was stopped. */
  public static final String STOPPED = "Stopped; nothing was written.";

  /** Whether the batch was stopped before the file was written. */
  public boolean stopped() {
    return failure.equals(STOPPED);
  }

  /** Whether the file was written. */
  public boolean done() {
    return outcome != null;
  }
}
