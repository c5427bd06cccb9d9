package org.optofit.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What the status bar says, from everyone who has something to say: running work before the latest
 * notice, a notice before the state of the transport.
 *
 * <p>Everything is called on the window's thread.
 */
public final class StatusBoard {
  /** Running work with its line. */
  public final class Work {
    private StatusMessage message;

    private Work(StatusMessage message) {
      this.message = message;
    }

    /** Says more exactly what is being done: "Fitting, start 3 of 8". */
    public void text(String text) {
      message = new StatusMessage(message.kind(), text, message.progress(), message.action());
      changed();
    }

    /** Share done, 0 to 1; negative while unknown. */
    public void progress(double share) {
      message = new StatusMessage(message.kind(), message.text(), share, message.action());
      changed();
    }

    /** Takes the line off; calling it again does nothing. */
    public void done() {
      works.remove(this);
      changed();
    }
  }

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Deque<Work> works = new ArrayDeque<>();
  private StatusMessage base = StatusMessage.of(StatusMessage.Kind.INFO, "");
  private @Nullable StatusMessage notice;
  private @Nullable StatusMessage told;

  /** Calls a listener after every change of {@link #current}. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** The line to show now. */
  public StatusMessage current() {
    Work work = works.peekLast();
    if (work != null) {
      return work.message;
    }
    return notice != null ? notice : base;
  }

  /** Sets the line shown when there is nothing else to say. */
  public void setBase(StatusMessage message) {
    base = message;
    changed();
  }

  /** Shows a notice until the next one or {@link #clear}. */
  public void say(StatusMessage message) {
    notice = message;
    changed();
  }

  /** Takes the notice off. */
  public void clear() {
    notice = null;
    changed();
  }

  /**
   * Starts work: takes the notice off and shows a line with a Stop button.
   *
   * @param text what is being done, without the share: "Rendering"
   * @param stopLabel what the button says: "Stop", "Stop, keep best"
   * @param stop asks the work to end
   */
  public Work start(String text, String stopLabel, Runnable stop) {
    return start(text, new StatusMessage.Action(stopLabel, stop));
  }

  /** Starts work too short to be stopped: takes the notice off and shows a line. */
  public Work start(String text) {
    return start(text, null);
  }

  private Work start(String text, StatusMessage.@Nullable Action stop) {
    notice = null;
    Work work = new Work(new StatusMessage(StatusMessage.Kind.WORKING, text, -1, stop));
    works.addLast(work);
    changed();
    return work;
  }

  private void changed() {
    StatusMessage now = current();
    if (!Objects.equals(now, told)) {
      told = now;
      listeners.forEach(Runnable::run);
    }
  }
}
