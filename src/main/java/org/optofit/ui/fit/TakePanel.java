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
import org.optofit.capture.CheckOutcome;
import org.optofit.dsp.PeakCache;
import org.optofit.model.AudioClip;
import org.optofit.ui.control.CheckRow;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.WaveformView;

/** The last take: its waveform, what became of it, and the checks, the gravest first. */
final class TakePanel {
  private static final double WAVEFORM_HEIGHT = 64;
  private static final double MARK = 16;
  private static final double BUTTON = 104;

  private final RecordViewModel record;
  private final Panel panel = new Panel("Last take");
  private final WaveformView waveform = new WaveformView();
  private final VBox rows = new VBox();

  TakePanel(RecordViewModel record) {
    this.record = record;
    waveform.setMinHeight(WAVEFORM_HEIGHT);
    waveform.setPrefHeight(WAVEFORM_HEIGHT);
    waveform.setMaxHeight(WAVEFORM_HEIGHT);
    waveform.setMouseTransparent(true);
    waveform.setFocusTraversable(false);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("checks");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    StackPane picture = new StackPane(waveform);
    picture.getStyleClass().add("take-waveform");
    VBox content = new VBox(picture, verdict(), scroll);
    panel.setCenter(content);
    record.takes().lastProperty().subscribe(this::show);
    record.work().phaseProperty().subscribe(phase -> note());
  }

  Region node() {
    return panel;
  }

  /** Its place is kept free from the beginning, so that nothing moves when there is a verdict. */
  private HBox verdict() {
    RecordTakes takes = record.takes();
    StackPane mark = new StackPane();
    mark.setMinWidth(MARK);
    Label words = new Label();
    words.setId("take-verdict");
    words.setWrapText(true);
    words.setMinHeight(0);
    words.textProperty().bind(takes.wordsProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(words.textProperty());
    words.setTooltip(whole);
    Button again = button("Record again", "record-again");
    again.setTooltip(new Tooltip("Record this position once more"));
    again.disableProperty().bind(record.repeatableProperty().not());
    again.visibleProperty().bind(takes.verdictProperty().map(v -> waits(v)));
    again.setOnAction(event -> record.recordAgain());
    Button keep = button("Keep anyway", "keep-take");
    keep.disableProperty().bind(record.work().phaseProperty().isNotEqualTo(RecordPhase.IDLE));
    keep.setOnAction(event -> record.keep());
    Tooltip help = new Tooltip();
    keep.setTooltip(help);
    HBox box = new HBox(8, mark, words, keep, again);
    box.getStyleClass().add("take-verdict");
    takes
        .verdictProperty()
        .subscribe(
            now -> {
              boolean warned = now == TakeVerdict.WARNED;
              CaptureTake take = takes.lastProperty().get();
              mark.getChildren().setAll(mark(now).node(MARK));
              keep.setText(warned ? "Keep" : "Keep anyway");
              help.setText(
                  warned
                      ? "Leave it as it is and go on to the next position"
                      : "Write the take although a check forbids a fit of it");
              keep.setVisible(
                  warned || (now == TakeVerdict.REFUSED && take != null && take.whole()));
              box.getStyleClass().removeAll("warned", "refused");
              if (waits(now)) {
                box.getStyleClass().add(warned ? "warned" : "refused");
              }
            });
    return box;
  }

  private static boolean waits(TakeVerdict verdict) {
    return verdict == TakeVerdict.WARNED || verdict == TakeVerdict.REFUSED;
  }

  private static Mark mark(TakeVerdict verdict) {
    return switch (verdict) {
      case NONE -> Mark.NONE;
      case KEPT -> Mark.OK;
      case WARNED -> Mark.WARNING;
      case REFUSED -> Mark.BLOCKING;
    };
  }

  /** As wide whatever it says. */
  private static Button button(String longest, String id) {
    Button button = new Button(longest);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(BUTTON);
    button.setPrefWidth(BUTTON);
    return button;
  }

  private void show(@Nullable CaptureTake take) {
    AudioClip wet = take == null ? null : take.wet();
    if (wet == null) {
      waveform.setRecording(null, 1);
    } else {
      waveform.setRecording(PeakCache.of(wet.channels()), wet.sampleRateHz());
    }
    rows.getChildren().clear();
    if (take != null) {
      take.findings().forEach(outcome -> rows.getChildren().add(row(outcome)));
    }
    note();
  }

  private void note() {
    CaptureTake take = record.takes().lastProperty().get();
    String open =
        record.work().phaseProperty().get() == RecordPhase.RECORDING ? "being recorded" : "none";
    panel
        .noteProperty()
        .set(take == null ? open : "at " + RecordRow.position(take.peakReduction()));
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
