package org.optofit.ui.fit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.Panel;

/** What to do now, the positions with what is recorded of them, and the buttons. */
final class PositionsPanel {
  /** Two lines, so that what is below does not move. */
  private static final double INSTRUCTION_HEIGHT = 52;

  private final RecordViewModel record;
  private final Panel panel = new Panel("Recordings");
  private final FlowPane positions = new FlowPane();

  PositionsPanel(RecordViewModel record) {
    this.record = record;
    Label instruction = new Label();
    instruction.setId("record-instruction");
    instruction.getStyleClass().add("record-instruction");
    instruction.setWrapText(true);
    instruction.setAlignment(Pos.TOP_LEFT);
    instruction.setMinHeight(INSTRUCTION_HEIGHT);
    instruction.setPrefHeight(INSTRUCTION_HEIGHT);
    instruction.textProperty().bind(record.instructionProperty());
    positions.getStyleClass().add("record-positions");
    ScrollPane scroll = new ScrollPane(positions);
    scroll.getStyleClass().add("bare-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar(0);
    bar.progressProperty().bind(record.work().progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Progress of the recording");
    VBox content = new VBox(12, instruction, scroll, buttons(), bar);
    content.getStyleClass().add("record-content");
    panel.setCenter(content);
    record.rowsProperty().subscribe(this::show);
  }

  Region node() {
    return panel;
  }

  private void show(List<RecordRow> rows) {
    positions.getChildren().setAll(rows.stream().map(this::button).toList());
    long there = rows.stream().filter(RecordRow::recorded).count();
    long missing = rows.stream().filter(row -> row.state() == RecordState.MISSING).count();
    panel
        .noteProperty()
        .set(
            there
                + " of "
                + rows.size()
                + " recorded"
                + (missing > 0 ? ", " + missing + " missing" : ""));
  }

  private ToggleButton button(RecordRow row) {
    ToggleButton button = new ToggleButton(row.position());
    button.getStyleClass().add("record-position");
    button.setGraphic(mark(row.state()).node(14));
    button.setSelected(row.next());
    button.setAccessibleText("Peak Reduction " + row.position() + ", " + row.state().words());
    button.setTooltip(
        new Tooltip(
            switch (row.state()) {
              case OPEN -> "Record this position next";
              case RECORDED, WARNED -> "Record this position again; the former take is kept";
              case MISSING -> "The file of this recording is missing; record it again";
            }));
    button.disableProperty().bind(record.work().phaseProperty().isNotEqualTo(RecordPhase.IDLE));
    button.setOnAction(event -> record.choose(row.peakReduction()));
    return button;
  }

  private static Mark mark(RecordState state) {
    return switch (state) {
      case OPEN -> Mark.WAITING;
      case RECORDED -> Mark.OK;
      case WARNED -> Mark.WARNING;
      case MISSING -> Mark.BLOCKING;
    };
  }

  private HBox buttons() {
    Button start = new Button("Record");
    start.setId("record");
    start.getStyleClass().add("accent");
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setTooltip(new Tooltip("Play the signal and record what comes back (Enter)"));
    start
        .disableProperty()
        .bind(
            record
                .obstacleProperty()
                .isNotEmpty()
                .or(record.work().phaseProperty().isNotEqualTo(RecordPhase.IDLE)));
    start.accessibleHelpProperty().bind(record.obstacleProperty());
    start.setOnAction(event -> record.start());
    Button stop = new Button("Stop, keep nothing", Icon.STOP.node(12));
    stop.setId("stop-record");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setTooltip(new Tooltip("End the recording; earlier ones stay (Escape)"));
    stop.disableProperty().bind(record.work().phaseProperty().isNotEqualTo(RecordPhase.RECORDING));
    stop.setOnAction(event -> record.stop());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button fit = new Button("Fit this sweep");
    fit.setId("fit-recorded");
    fit.setMinWidth(Region.USE_PREF_SIZE);
    fit.setTooltip(new Tooltip("Take the recordings over to Sweep"));
    fit.disableProperty().bind(record.fittableProperty().not());
    fit.setOnAction(event -> record.fitSweep());
    HBox row = new HBox(8, start, stop, space, fit);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
