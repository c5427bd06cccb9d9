package org.optofit.ui.fit;

import org.jspecify.annotations.Nullable;

/**
 * One message of the Fit tab for the status line.
 *
 * @param kind what the icon says
 * @param text finding, number, next step; empty when there is nothing to say
 * @param progress 0 to 1 while work runs and its length is known, else NaN
 * @param action label of the one button beside the message, null for none
 * @param onAction what the button does, null for none
 */
public record FitStatus(
    Kind kind, String text, double progress, @Nullable String action, @Nullable Runnable onAction) {

  /** Nothing to say. */
  public static final FitStatus NONE = of(Kind.INFORMATION, "");

  /** What the message is about. */
  public enum Kind {
    /** Plain information. */
    INFORMATION,
    /** Work runs. */
    WORKING,
    /** Work is done. */
    DONE,
    /** Something to know; nothing is stopped. */
    WARNING,
    /** Something did not happen. */
    ERROR
  }

  /** A message without progress and button. */
  public static FitStatus of(Kind kind, String text) {
    return new FitStatus(kind, text, Double.NaN, null, null);
  }

  /** The same message with a button. */
  public FitStatus withAction(String label, Runnable command) {
    return new FitStatus(kind, text, progress, label, command);
  }

  /** The same message with progress, 0 to 1. */
  public FitStatus withProgress(double share) {
    return new FitStatus(kind, text, share, action, onAction);
  }
}
