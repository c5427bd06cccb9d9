package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.optofit.audio.Progress;

final class LongWorkTest {
  @TempDir private Path folder;
  private Services services;
  private final List<String> reports = new ArrayList<>();

  @BeforeEach
  void open() {
    services = TestServices.inline(folder);
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Test
  void theResultIsReported() {
    start(progress -> "done");
    assertEquals(List.of("done"), reports);
  }

  @Test
  void aFailureIsReportedAsSuch() {
    start(
        progress -> {
          throw new IOException("disk full");
        });
    assertEquals(List.of("failed: disk full"), reports);
  }

  @Test
  void tooLittleMemoryIsReportedWithWhatToDo() {
    start(
        progress -> {
          workUntilShown(progress);
          throw new OutOfMemoryError("planted");
        });
    assertEquals(
        List.of("failed: Working needs more memory than there is. Choose a shorter recording."),
        reports);
    assertEquals("", services.status().current().text());
  }

  @Test
  void aFaultOfTheProgramIsReportedWithoutItsName() {
    start(
        progress -> {
          workUntilShown(progress);
          throw new IllegalStateException("planted");
        });
    assertEquals(
        List.of(
            "failed: Working ended by a fault of the program. Try again, or choose another file."),
        reports);
    assertEquals("", services.status().current().text());
  }

  @Test
  void quickWorkShowsNoLine() {
    List<String> lines = new ArrayList<>();
    services.status().addListener(() -> lines.add(services.status().current().text()));
    start(
        progress -> {
          progress.goOn(0.5);
          return "done";
        });
    assertEquals(List.of(), lines);
  }

  @Test
  void longWorkShowsALineWithItsShareUntilItIsDone() {
    List<StatusMessage> lines = new ArrayList<>();
    services.status().addListener(() -> lines.add(services.status().current()));
    start(
        progress -> {
          workUntilShown(progress);
          return "done";
        });
    assertEquals(StatusMessage.Kind.WORKING, lines.get(0).kind());
    assertTrue(lines.stream().anyMatch(line -> line.progress() == 0.25));
    assertEquals("", services.status().current().text());
  }

  @Test
  void stoppedWorkReportsNothing() {
    start(
        progress -> {
          long began = System.nanoTime();
          while (System.nanoTime() - began < 10_000_000 * LongWork.QUIET_MS) {
            if (!progress.goOn(0.5)) {
              throw new CancellationException();
            }
            StatusMessage.Action action = services.status().current().action();
            if (action != null) {
              action.run().run();
            }
          }
          return "not stopped";
        });
    assertEquals(List.of(), reports);
    assertFalse(services.status().current().kind() == StatusMessage.Kind.WORKING);
  }

  private static void workUntilShown(Progress progress) {
    long began = System.nanoTime();
    while (System.nanoTime() - began < 1_500_000 * LongWork.QUIET_MS) {
      assertTrue(progress.goOn(0.25));
    }
  }

  private void start(LongWork.Task<String> task) {
    LongWork.start(
        services, "Working", task, reports::add, e -> reports.add("failed: " + e.getMessage()));
  }
}
