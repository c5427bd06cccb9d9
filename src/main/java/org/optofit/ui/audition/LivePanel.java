package org.optofit.ui.audition;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optofit.ui.control.LevelMeterBar;
import org.optofit.ui.control.Toggle;

/**
 * The live input at a glance, in the place of the waveform: level, whether it is heard, latency.
 */
final class LivePanel extends VBox {
  private static final double NANOS = 1e9;

  private final LevelMeterBar meter = new LevelMeterBar();
  private long lastMoved;

  LivePanel(LiveViewModel live) {
    getStyleClass().addAll("panel", "live-panel");
    setAlignment(Pos.CENTER_LEFT);
    meter.setId("live-meter");
    getChildren().addAll(meter, row(live));
  }

  /** Shows the highest level in dBFS since the last call. */
  void move(double peakDbfs) {
    long now = System.nanoTime();
    double elapsed = lastMoved == 0 ? 0 : Math.min(1, (now - lastMoved) / NANOS);
    lastMoved = now;
    meter.update(peakDbfs, elapsed);
  }

  private static Node row(LiveViewModel live) {
    Toggle listen = new Toggle("Listen");
    listen.setId("live-listen");
    listen.setMinWidth(Region.USE_PREF_SIZE);
    listen.setTooltip(new Tooltip("Hear the input through the output, faded in"));
    live.listeningProperty().subscribe(listen::setSelected);
    listen.setOnAction(
        event -> {
          live.setListening(listen.isSelected());
          // While somebody else has the device nothing can be heard.
          listen.setSelected(live.listeningProperty().get());
        });
    Label why = new Label(LiveViewModel.WHY);
    why.getStyleClass().add("secondary");
    why.setWrapText(true);
    why.setMinWidth(0);
    why.setTooltip(new Tooltip(LiveViewModel.WHY));
    HBox.setHgrow(why, Priority.ALWAYS);
    why.setMaxWidth(Double.MAX_VALUE);
    VBox figures =
        new VBox(
            figure("Latency, buffers", live.latencyProperty(), "live-latency"),
            figure("Latency, measured", live.measurement().resultProperty(), "live-measured"));
    figures.setAlignment(Pos.CENTER);
    figures.setMinWidth(Region.USE_PREF_SIZE);
    Button measure = new Button("Measure latency");
    measure.setId("live-measure");
    measure.getStyleClass().add("small");
    measure.setMinWidth(Region.USE_PREF_SIZE);
    measure.setTooltip(
        new Tooltip("Play a short burst over a cable from output to input and find it again"));
    measure.setOnAction(event -> live.measure());
    measure.disableProperty().bind(live.measurement().runningProperty());
    HBox row = new HBox(listen, why, figures, measure);
    row.getStyleClass().add("live-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Node figure(
      String name, javafx.beans.value.ObservableValue<String> text, String id) {
    Label label = new Label(name);
    label.getStyleClass().add("secondary");
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label value = new Label();
    value.setId(id);
    value.getStyleClass().add("live-figure");
    value.textProperty().bind(text);
    value.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(8, label, space, value);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
