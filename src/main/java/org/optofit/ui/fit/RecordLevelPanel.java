package org.optofit.ui.fit;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;

/** The level of the return, and the latency of the loop. */
final class RecordLevelPanel {
  private static final double LOWEST_DB = -60;
  private static final double STEP_DB = 12;

  /** Four lines, which its longest text takes; the buttons below do not move. */
  private static final double WORDS_HEIGHT = 64;

  private final RecordViewModel record;
  private final Panel panel = new Panel("Level and latency");

  RecordLevelPanel(RecordViewModel record) {
    this.record = record;
    RecordWork work = record.work();
    ProgressBar meter = new ProgressBar(0);
    meter.setId("record-meter");
    meter.setMaxWidth(Double.MAX_VALUE);
    meter.setAccessibleText("Input level, from −60 to 0 dBFS");
    work.levelDbProperty()
        .subscribe(
            level ->
                meter.setProgress(Math.max(0, Math.min(1, 1 - level.doubleValue() / LOWEST_DB))));
    Label words = new Label();
    words.setId("level-words");
    words.setWrapText(true);
    words.setAlignment(Pos.TOP_LEFT);
    words.setMinHeight(WORDS_HEIGHT);
    words.setPrefHeight(WORDS_HEIGHT);
    words.textProperty().bind(record.level().wordsProperty());
    Label latency = new Label();
    latency.setId("record-latency");
    latency.getStyleClass().add("strong");
    latency.textProperty().bind(record.level().latencyProperty());
    Label name = new Label("Latency of the loop");
    name.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, name, space, latency);
    VBox content = new VBox(8, scale(), meter, words, line, buttons());
    content.getStyleClass().add("record-level");
    panel.setCenter(content);
  }

  Region node() {
    return panel;
  }

  /** Figures stand over their place on the meter, the outermost ones within it. */
  private static Pane scale() {
    Pane scale = new Pane();
    scale.getStyleClass().add("record-scale");
    for (double db = LOWEST_DB; db <= 0; db += STEP_DB) {
      double share = 1 - db / LOWEST_DB;
      Label mark = new Label(Numbers.fixed(db, 0) + (db < 0 ? "" : " dBFS"));
      mark.layoutXProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () ->
                      Math.max(
                          0,
                          Math.min(
                              scale.getWidth() - mark.getWidth(),
                              Math.rint(share * scale.getWidth() - mark.getWidth() / 2))),
                  scale.widthProperty(),
                  mark.widthProperty()));
      scale.getChildren().add(mark);
    }
    return scale;
  }

  private HBox buttons() {
    Button level = button("Set level", "set-level", "Play part of the signal and show the level");
    level.setOnAction(event -> record.level().set());
    Button latency =
        button("Measure latency", "measure-latency", "Play a short burst and find it again");
    latency.setOnAction(event -> record.level().measureLatency());
    for (Button each : new Button[] {level, latency}) {
      each.disableProperty()
          .bind(
              record
                  .settings()
                  .input
                  .isNull()
                  .or(record.work().phaseProperty().isNotEqualTo(RecordPhase.IDLE)));
    }
    Button stop = new Button("Stop", Icon.STOP.node(12));
    stop.setId("stop-level");
    stop.setTooltip(new Tooltip("End it (Escape)"));
    stop.disableProperty()
        .bind(
            record
                .work()
                .phaseProperty()
                .isNotEqualTo(RecordPhase.LEVEL)
                .and(record.work().phaseProperty().isNotEqualTo(RecordPhase.LATENCY)));
    stop.setOnAction(event -> record.stop());
    HBox row = new HBox(8, level, latency, stop);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Button button(String text, String id, String help) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(help));
    return button;
  }
}
