package org.optofit.ui.fit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.optofit.app.CaptureTake;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.dsp.PeakCache;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.CheckRow;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.WaveformView;

/** The last take: its waveform, what speaks against it, and the checks. */
final class TakePanel {
  private static final double WAVEFORM_HEIGHT = 64;

  private final RecordViewModel record;
  private final Panel panel = new Panel("Last take");
  private final WaveformView waveform = new WaveformView();
  private final VBox rows = new VBox();
  private final HBox refused;

  TakePanel(RecordViewModel record) {
    this.record = record;
    waveform.setMinHeight(WAVEFORM_HEIGHT);
    waveform.setPrefHeight(WAVEFORM_HEIGHT);
    waveform.setMaxHeight(WAVEFORM_HEIGHT);
    waveform.setMouseTransparent(true);
    waveform.setFocusTraversable(false);
    refused = refused();
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("checks");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    StackPane picture = new StackPane(waveform);
    picture.getStyleClass().add("take-waveform");
    VBox content = new VBox(picture, refused, scroll);
    panel.setCenter(content);
    record.takes().lastProperty().subscribe(this::show);
  }

  Region node() {
    return panel;
  }

  private HBox refused() {
    Label reason = new Label();
    reason.setId("take-objection");
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    reason.textProperty().bind(record.takes().objectionProperty());
    HBox.setHgrow(reason, Priority.ALWAYS);
    reason.setMaxWidth(Double.MAX_VALUE);
    Button keep = new Button("Keep anyway");
    keep.setId("keep-anyway");
    keep.getStyleClass().add("small");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setTooltip(new Tooltip("Write the take although a check forbids a fit of it"));
    keep.visibleProperty()
        .bind(record.takes().lastProperty().map(take -> take.whole()).orElse(false));
    keep.managedProperty().bind(keep.visibleProperty());
    keep.setOnAction(event -> record.takes().keepAnyway());
    HBox box = new HBox(8, Mark.BLOCKING.node(16), reason, keep);
    box.getStyleClass().add("take-objection");
    box.visibleProperty().bind(record.takes().objectionProperty().isNotEmpty());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private void show(@Nullable CaptureTake take) {
    CaptureReport report = take == null ? null : take.checks();
    AudioClip wet = take == null ? null : take.wet();
    if (wet == null) {
      waveform.setRecording(null, 1);
    } else {
      waveform.setRecording(PeakCache.of(wet.channels()), wet.sampleRateHz());
    }
    rows.getChildren().clear();
    if (report != null) {
      report.outcomes().forEach(outcome -> rows.getChildren().add(row(outcome)));
    }
    panel
        .noteProperty()
        .set(take == null ? "none yet" : "at " + RecordRow.position(take.peakReduction()));
  }

  private static CheckRow row(CheckOutcome outcome) {
    return new CheckRow(
        OutcomeMark.of(outcome),
        outcome.title(),
        outcome.value(),
        outcome.limit(),
        outcome.message());
  }
}
