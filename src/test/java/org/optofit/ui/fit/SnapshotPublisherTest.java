package org.optofit.ui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SnapshotPublisherTest {
  private static final long MILLISECOND = 1_000_000;

  private final List<String> received = new ArrayList<>();
  private final Deque<Runnable> due = new ArrayDeque<>();
  private final List<Long> delays = new ArrayList<>();
  private long clock;
  private final SnapshotPublisher<String> publisher =
      new SnapshotPublisher<>(
          (task, nanos) -> {
            due.add(task);
            delays.add(nanos);
          },
          () -> clock,
          received::add);

  @Test
  void theFirstSnapshotGoesOutAtOnce() {
    publisher.offer("a");
    assertEquals(List.of(0L), delays);
  }

  @Test
  void snapshotsOfOneTenthOfASecondAreReplacedByTheLast() {
    publisher.offer("a");
    due.remove().run();
    clock = 30 * MILLISECOND;
    publisher.offer("b");
    publisher.offer("c");
    publisher.offer("d");
    assertEquals(List.of(0L, 70 * MILLISECOND), delays);
    clock = 100 * MILLISECOND;
    due.remove().run();
    assertEquals(List.of("a", "d"), received);
    assertEquals(0, due.size());
  }

  @Test
  void aSlowFitIsShownWithoutDelay() {
    publisher.offer("a");
    due.remove().run();
    clock = 2_000 * MILLISECOND;
    publisher.offer("b");
    assertEquals(0, delays.get(1));
    due.remove().run();
    assertEquals(List.of("a", "b"), received);
  }
}
