package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.store.SessionSettings;
import org.optofit.store.SettingsStore;
import org.optofit.store.SourcePlace;

/** What is on disk while the program runs, as a program that is killed leaves it. */
final class SavingTest {
  /** The last second, and what a busy machine takes to get round to it. */
  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000 + 500);

  @TempDir private Path folder;

  @Test
  void aChangeIsOnDiskWithinASecondWithoutAnEndOfTheProgram() throws InterruptedException {
    try (Services services = TestServices.inline(folder)) {
      services.audition().setPeakReduction(33);
      long changed = System.nanoTime();
      while (onDisk().face().peakReduction() != 33) {
        assertTrue(System.nanoTime() - changed < MOST_NANOS, "not written within a second");
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  @Test
  void whatMovesByItselfIsWrittenOnceASecondAndNotMore() throws Exception {
    AtomicLong frame = new AtomicLong();
    AtomicLong asked = new AtomicLong();
    try (Services services = TestServices.inline(folder)) {
      services.beforeSaving(
          () -> {
            asked.incrementAndGet();
            services
                .preferences()
                .change(
                    all ->
                        all.withSession(
                            now ->
                                now.withSource(
                                    new SourcePlace(null, frame.incrementAndGet(), null))));
          });
      long begin = System.nanoTime();
      while (onDisk().source().frame() < 3) {
        assertTrue(System.nanoTime() - begin < 4 * MOST_NANOS, "stands still");
        TimeUnit.MILLISECONDS.sleep(20);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      assertTrue(asked.get() <= seconds / 0.9 + 1, asked + " writes in " + seconds + " s");
    }
  }

  @Test
  void nothingIsWrittenWhileNothingChanges() throws IOException, InterruptedException {
    try (Services services = TestServices.inline(folder)) {
      services.audition().setGainDb(2);
      Path file = new SettingsStore(folder).file();
      while (onDisk().face().gainDb() != 2) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      Object before = Files.getAttribute(file, "lastModifiedTime");
      TimeUnit.MILLISECONDS.sleep(2_000);
      assertEquals(before, Files.getAttribute(file, "lastModifiedTime"));
    }
  }

  private SessionSettings onDisk() {
    return new SettingsStore(folder).load().settings().session();
  }
}
