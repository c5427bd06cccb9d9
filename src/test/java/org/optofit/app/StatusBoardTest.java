package org.optofit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.optofit.app.StatusMessage.Kind;

final class StatusBoardTest {
  private final StatusBoard board = new StatusBoard();

  @Test
  void aNoticeCoversTheTransportUntilItIsCleared() {
    board.setBase(StatusMessage.of(Kind.PLAYING, "Playing a.wav"));
    board.say(StatusMessage.of(Kind.ERROR, "b.wav is not an audio file."));
    assertEquals("b.wav is not an audio file.", board.current().text());
    board.clear();
    assertEquals("Playing a.wav", board.current().text());
  }

  @Test
  void runningWorkComesBeforeANotice() {
    StatusBoard.Work work = board.start("Rendering", "Stop", () -> {});
    board.say(StatusMessage.of(Kind.WARNING, "Nothing was changed."));
    assertEquals("Rendering", board.current().text());
    work.done();
    assertEquals("Nothing was changed.", board.current().text());
  }

  @Test
  void theLatestOfTwoWorksIsShownAndTheOtherComesBack() {
    StatusBoard.Work first = board.start("Fitting", "Stop, keep best", () -> {});
    StatusBoard.Work second = board.start("Reading", "Stop", () -> {});
    first.progress(0.25);
    assertEquals("Reading", board.current().text());
    second.done();
    assertEquals(0.25, board.current().progress());
    first.done();
    assertEquals("", board.current().text());
  }

  @Test
  void listenersHearOnlyChangesOfTheShownLine() {
    AtomicInteger calls = new AtomicInteger();
    board.addListener(calls::incrementAndGet);
    StatusBoard.Work work = board.start("Rendering", "Stop", () -> {});
    board.setBase(StatusMessage.of(Kind.PLAYING, "Playing"));
    work.progress(0.5);
    work.progress(0.5);
    work.done();
    assertEquals(3, calls.get());
  }
}
