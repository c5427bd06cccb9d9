package org.optofit.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Undo and redo of immutable states, one entry per gesture.
 *
 * <p>A gesture is what happens between {@link #beginGesture} and {@link #endGesture}, or a run of
 * changes of the same name with no pause of {@value #PAUSE_MS} ms between them: a turn of the
 * wheel, a held arrow key. One thread at a time.
 *
 * @param <S> the state, immutable
 */
public final class UndoHistory<S> {
  /** Length of a pause that ends a gesture without a begin and an end, in milliseconds. */
  public static final long PAUSE_MS = 700;

  /** Entries kept; older ones are forgotten. */
  public static final int CAPACITY = 200;

  private record Entry<S>(String name, S before, S after) {}

  private final LongSupplier nanoTime;
  private final Deque<Entry<S>> done = new ArrayDeque<>();
  private final Deque<Entry<S>> undone = new ArrayDeque<>();
  private boolean inGesture;
  private boolean open;
  private long lastChange;

  /** A history with the system's clock. */
  public UndoHistory() {
    this(System::nanoTime);
  }

  /** A history with another clock, in nanoseconds. */
  UndoHistory(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** From here to {@link #endGesture} changes of one name are one entry, however long it takes. */
  public void beginGesture() {
    inGesture = true;
    open = false;
  }

  /** Ends a gesture; the next change is an entry of its own. */
  public void endGesture() {
    inGesture = false;
    open = false;
  }

  /**
   * Notes a change; forgets what was undone.
   *
   * @param name what was changed, as shown behind "Undo"
   */
  public void changed(String name, S before, S after) {
    undone.clear();
    long now = nanoTime.getAsLong();
    Entry<S> last = done.peekLast();
    if (last != null && open && last.name.equals(name) && (inGesture || pauseIsShort(now))) {
      done.removeLast();
      if (!last.before.equals(after)) {
        done.addLast(new Entry<>(name, last.before, after));
      }
    } else if (!before.equals(after)) {
      done.addLast(new Entry<>(name, before, after));
      if (done.size() > CAPACITY) {
        done.removeFirst();
      }
    }
    open = true;
    lastChange = now;
  }

  /** Name of the change that {@link #undo} would take back. */
  public Optional<String> undoName() {
    return Optional.ofNullable(done.peekLast()).map(Entry::name);
  }

  /** Name of the change that {@link #redo} would bring back. */
  public Optional<String> redoName() {
    return Optional.ofNullable(undone.peekLast()).map(Entry::name);
  }

  /** Takes the last change back: the state before it, if there is one. */
  public Optional<S> undo() {
    endGesture();
    Entry<S> entry = done.pollLast();
    if (entry == null) {
      return Optional.empty();
    }
    undone.addLast(entry);
    return Optional.of(entry.before);
  }

  /** Brings the last undone change back: the state after it, if there is one. */
  public Optional<S> redo() {
    endGesture();
    Entry<S> entry = undone.pollLast();
    if (entry == null) {
      return Optional.empty();
    }
    done.addLast(entry);
    return Optional.of(entry.after);
  }

  /** Puts other states in place of all kept ones; entries that then change nothing are gone. */
  public void replaceStates(UnaryOperator<S> how) {
    replaceStates(done, how);
    replaceStates(undone, how);
    endGesture();
  }

  private static <S> void replaceStates(Deque<Entry<S>> entries, UnaryOperator<S> how) {
    List<Entry<S>> replaced = new ArrayList<>();
    for (Entry<S> entry : entries) {
      S before = how.apply(entry.before);
      S after = how.apply(entry.after);
      if (!before.equals(after)) {
        replaced.add(new Entry<>(entry.name, before, after));
      }
    }
    entries.clear();
    entries.addAll(replaced);
  }

  private boolean pauseIsShort(long now) {
    return now - lastChange < TimeUnit.MILLISECONDS.toNanos(PAUSE_MS);
  }
}
