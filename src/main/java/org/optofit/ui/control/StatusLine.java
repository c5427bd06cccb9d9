package org.optofit.ui.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;

/**
 * The bar at the window's foot: a message with at most one button left, the sound's facts right.
 */
public final class StatusLine extends StatusBar {
  private static final double ICON = 14;
  private static final double WORK_WIDTH = 96;
  private static final double LOAD_WIDTH = 48;

  private final HBox message = new HBox(8);
  private final Label text = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final ProgressBar progress = new ProgressBar();
  private final Button button = new Button();
  private final StatusFact device = new StatusFact("");
  private final StatusFact sampleRate = new StatusFact("");
  private final StatusFact latency = new StatusFact("Latency");
  private final StatusFact missed = new StatusFact("Missed");
  private final StatusFact load = new StatusFact("DSP");
  private final ProgressBar loadBar = new ProgressBar(0);

  /** An empty line; no fact is shown before it is known. */
  public StatusLine() {
    getStyleClass().add("status-line");
    setText("");
    text.getStyleClass().add("status-message");
    text.setTextOverrun(OverrunStyle.ELLIPSIS);
    text.setTooltip(tooltip);
    progress.setPrefWidth(WORK_WIDTH);
    progress.setMinWidth(WORK_WIDTH);
    button.getStyleClass().addAll("small", "status-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    message.setAlignment(Pos.CENTER_LEFT);
    message.getStyleClass().add("status-left");
    getLeftItems().add(message);
    loadBar.setPrefWidth(LOAD_WIDTH);
    loadBar.setMinWidth(LOAD_WIDTH);
    loadBar.setFocusTraversable(false);
    load.getChildren().add(loadBar);
    sampleRate.getStyleClass().add("plain");
    getRightItems().addAll(device, sampleRate, latency, missed, load);
  }

  /** Shows a message. */
  public void showMessage(Mark mark, String message) {
    show(mark, message);
  }

  /** Shows a message and one button. */
  public void showMessage(Mark mark, String message, String buttonText, Runnable action) {
    show(mark, message, button(buttonText, action));
  }

  /**
   * Shows long work.
   *
   * @param share 0 to 1, or negative when it is not known
   * @param stopText text of the button, such as {@code Stop, keep best}
   */
  public void showWork(String message, double share, String stopText, Runnable stop) {
    progress.setProgress(share < 0 ? ProgressBar.INDETERMINATE_PROGRESS : Math.min(1, share));
    String line = share < 0 ? message : message + " " + Numbers.percent(share);
    show(Mark.BUSY, line, progress, button(stopText, stop));
  }

  /** Shows the output device; {@code present} false crosses the loudspeaker out. */
  public void setDevice(String name, boolean present) {
    device.show(name);
    device.setIcon(present ? Icon.DEVICE : Icon.NO_DEVICE);
  }

  /** Called on a click, Enter or Space on the output device: offer others. */
  public void setOnDevice(Runnable handler) {
    device.setOnPressed(handler);
  }

  /** Shows the sample rate, Hz; NaN for none. */
  public void setSampleRate(double hz) {
    sampleRate.show(Double.isFinite(hz) ? Numbers.sampleRate(hz) : "");
  }

  /** Shows the latency, ms; NaN for none. */
  public void setLatency(double ms) {
    latency.show(Double.isFinite(ms) ? Numbers.fixed(ms, 1) + " ms" : "");
  }

  /** Shows the number of deadlines missed. */
  public void setMissed(long count) {
    missed.show(Long.toString(count));
    missed.warn(count > 0);
  }

  /**
   * Shows the share of time the sound takes.
   *
   * @param share 0 to 1
   */
  public void setLoad(double share) {
    load.show(Numbers.percent(share));
    loadBar.setProgress(Math.min(1, Math.max(0, share)));
  }

  private Button button(String buttonText, Runnable action) {
    button.setText(buttonText);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void show(Mark mark, String line, Node... more) {
    boolean sameShape =
        message.getChildren().size() == 2 + more.length && mark == message.getUserData();
    text.setText(line);
    tooltip.setText(line);
    if (sameShape && List.of(more).equals(message.getChildren().subList(2, 2 + more.length))) {
      return;
    }
    message.setUserData(mark);
    message.getChildren().setAll(mark.node(mark == Mark.NONE ? 0 : ICON), text);
    message.getChildren().addAll(more);
  }
}
