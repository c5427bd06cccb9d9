package org.optofit.app;

/** Follows a sweep and may end it. All methods are called from the thread that runs it. */
public interface SweepMonitor {
  /** A capture has come further. */
  void pointChanged(int index, SweepPoint now);

  /** All captures are fitted; ways between the settings are compared. */
  void comparing();

  /** Something worth a sentence. */
  void notice(String sentence);

  /** Whether to end; what is finished is kept. Asked before every evaluation of the loss. */
  boolean stopRequested();
}
