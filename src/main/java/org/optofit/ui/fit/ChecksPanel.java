package org.optofit.ui.fit;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.optofit.capture.CaptureReport;
import org.optofit.capture.CheckOutcome;
import org.optofit.ui.control.CheckRow;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.Panel;

/** What the checks found, all of them in the order of causes, and why no fit can start. */
final class ChecksPanel {
  private static final String ALL_RAN = "Every check ran. A warning never stops a fit.";
  private static final String NOT_YET = "Checks run as soon as both recordings are here.";

  private final Panel panel = new Panel("Checks");
  private final VBox rows = new VBox();
  private final Label hint = new Label();
  private final RunViewModel run;
  private final PairViewModel pair;

  ChecksPanel(PairViewModel pair, RunViewModel run) {
    this.pair = pair;
    this.run = run;
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("checks");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    hint.getStyleClass().add("hint");
    hint.setId("fit-obstacle");
    hint.setWrapText(true);
    BorderPane content = new BorderPane(scroll);
    content.setBottom(hint);
    panel.setCenter(content);
    pair.checksProperty().addListener(observable -> refresh());
    rows.disableProperty().bind(pair.checkingProperty());
    run.obstacleProperty().addListener(observable -> refresh());
    refresh();
  }

  Panel node() {
    return panel;
  }

  private void refresh() {
    CaptureReport report = pair.checksProperty().get();
    List<CheckOutcome> outcomes = report == null ? List.of() : report.outcomes();
    rows.getChildren().setAll(outcomes.stream().map(this::row).toList());
    panel.headerNodes().clear();
    count(outcomes, Mark.OK, "passed", "passed");
    count(outcomes, Mark.WARNING, "warning", "warnings");
    count(outcomes, Mark.BLOCKING, "blocking", "blocking");
    count(outcomes, Mark.NOT_MEASURED, "not measured", "not measured");
    hint.setText(hint(report, run.obstacleProperty().get(), run.runningProperty().get()));
  }

  private static String hint(@Nullable CaptureReport report, String obstacle, boolean running) {
    if (report != null && (obstacle.isEmpty() || running)) {
      return ALL_RAN;
    }
    return report == null && !running ? NOT_YET + " " + obstacle : obstacle;
  }

  private void count(List<CheckOutcome> outcomes, Mark mark, String one, String many) {
    long count = outcomes.stream().filter(o -> OutcomeMark.of(o) == mark).count();
    if (count > 0) {
      Label label = new Label(count + " " + (count == 1 ? one : many), mark.node(16));
      label.getStyleClass().add("check-count");
      label.setAlignment(Pos.CENTER_LEFT);
      panel.headerNodes().add(label);
    }
  }

  private CheckRow row(CheckOutcome outcome) {
    CheckRow row =
        new CheckRow(
            OutcomeMark.of(outcome),
            outcome.title(),
            outcome.value(),
            outcome.limit(),
            outcome.message());
    row.setAccessibleText(
        "%s: %s%s, wanted %s. %s"
            .formatted(
                outcome.title(),
                outcome.notMeasured()
                    ? ""
                    : outcome.severity().name().toLowerCase(Locale.ROOT) + ", ",
                outcome.value(),
                outcome.limit(),
                outcome.message()));
    outcome.remedy().ifPresent(remedy -> row.setAction(remedy.label(), () -> pair.apply(remedy)));
    if (outcome.remedy().isEmpty()) {
      pair.undoable(outcome).ifPresent(done -> row.setWayBack("Undo", () -> pair.undo(done)));
    }
    return row;
  }
}
