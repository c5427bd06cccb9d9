package org.optofit.ui;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.optofit.app.StatusBoard;
import org.optofit.app.StatusMessage;
import org.optofit.audio.BufferSize;
import org.optofit.audio.OutputDevice;
import org.optofit.audio.OutputState;
import org.optofit.audio.PlaybackStatus;
import org.optofit.ui.audition.OutputViewModel;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.StatusLine;

/** Shows the status board and the sound device in the status line. */
final class StatusPresenter {
  private final StatusLine line = new StatusLine();
  private final ContextMenu menu = new ContextMenu();
  private final StatusBoard board;
  private final OutputViewModel output;

  StatusPresenter(StatusBoard board, OutputViewModel output) {
    this.board = board;
    this.output = output;
    board.addListener(this::showMessage);
    showMessage();
    line.setOnDevice(this::showOutputMenu);
    output.devices().subscribe(this::fill);
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

  private void fill() {
    menu.getItems().clear();
    ToggleGroup devices = new ToggleGroup();
    for (OutputDevice device : output.devices()) {
      RadioMenuItem item = new RadioMenuItem(device.name());
      item.setMnemonicParsing(false);
      item.setToggleGroup(devices);
      item.setSelected(device.equals(output.deviceProperty().get()));
      item.setOnAction(event -> output.deviceProperty().set(device));
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    ToggleGroup buffers = new ToggleGroup();
    for (BufferSize size : BufferSize.values()) {
      RadioMenuItem item = new RadioMenuItem(output.describe(size));
      item.setToggleGroup(buffers);
      item.setSelected(size == output.bufferProperty().get());
      item.setOnAction(event -> output.bufferProperty().set(size));
      menu.getItems().add(item);
    }
  }

  /** Opens the output menu above the status line. */
  void showOutputMenu() {
    output.refreshDevices();
    fill();
    menu.show(line, Side.TOP, line.getWidth() / 2, 0);
  }
}
