package org.optofit.ui;

import org.optofit.app.StatusBoard;
import org.optofit.app.StatusMessage;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.OutputState;
import org.optofit.audio.PlaybackStatus;
import org.optofit.ui.audition.OutputViewModel;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.StatusLine;

/** Shows the status board and the sound device in the status line. */
final class StatusPresenter {
  private final StatusLine line = new StatusLine();
  private final OutputMenu menu;
  private final StatusBoard board;
  private final OutputViewModel output;

  StatusPresenter(StatusBoard board, OutputViewModel output) {
    this.board = board;
    this.output = output;
    menu = new OutputMenu(output);
    board.addListener(this::showMessage);
    showMessage();
    line.setOnDevice(this::showOutputMenu);
    output.playbackProperty().subscribe(this::showPlayback);
  }

  /** The status line. */
  StatusLine node() {
    return line;
  }

  private void showMessage() {
    StatusMessage now = board.current();
    StatusMessage.Action action = now.action();
    if (now.kind() == StatusMessage.Kind.WORKING && action != null) {
      line.showWork(now.text(), now.progress(), action.label(), action.run());
    } else if (action != null) {
      line.showMessage(mark(now.kind()), now.text(), action.label(), action.run());
    } else {
      line.showMessage(mark(now.kind()), now.text());
    }
  }

  private void showPlayback(PlaybackStatus now) {
    boolean present = now.output() == OutputState.READY;
    OutputDevice wanted = output.deviceProperty().get();
    line.setDevice(
        present
            ? wanted.equals(OutputDevice.SYSTEM_DEFAULT) ? wanted.name() : now.deviceName()
            : "None",
        present);
    line.setSampleRate(now.sampleRateHz());
    line.setLatency(present && now.latencyMs() > 0 ? now.latencyMs() : Double.NaN);
    line.setMissed(now.missedDeadlines());
    line.setLoad(now.load());
  }

  private static Mark mark(StatusMessage.Kind kind) {
    return switch (kind) {
      case INFO -> Mark.INFO;
      case PLAYING -> Mark.PLAYING;
      case DONE -> Mark.OK;
      case WORKING -> Mark.BUSY;
      case WARNING -> Mark.WARNING;
      case ERROR -> Mark.BLOCKING;
    };
  }

  /** Opens the output menu above the status line. */
  void showOutputMenu() {
    menu.show(line);
  }
}
