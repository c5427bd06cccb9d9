package org.optofit.ui.audition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MissedDeadlinesTest {
  private final MissedDeadlines missed = new MissedDeadlines();

  @Test
  void whatWasMissedBeforeTheFirstLookDoesNotCount() {
    missed.note(40, 0);
    assertEquals(0, missed.recent());
  }

  @Test
  void missesOfTheLastTenSecondsCount() {
    missed.note(0, 0);
    missed.note(5, 1);
    missed.note(12, 5);
    assertEquals(12, missed.recent());
    missed.note(12, 11.5);
    assertEquals(7, missed.recent());
    missed.note(12, 15.5);
    assertEquals(0, missed.recent());
  }

  @Test
  void forgettingStartsAnew() {
    missed.note(0, 0);
    missed.note(5, 1);
    missed.forget();
    missed.note(6, 2);
    assertEquals(1, missed.recent());
  }
}
