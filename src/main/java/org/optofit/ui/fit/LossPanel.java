package org.optofit.ui.fit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.optofit.fit.FitFigures;
import org.optofit.fit.FitIteration;
import org.optofit.fit.StepOutcome;
import org.optofit.ui.control.LegendKey;
import org.optofit.ui.control.LossChart;
import org.optofit.ui.control.Panel;

/** The loss after every iteration of every start. */
final class LossPanel {
  private final LossChart chart = new LossChart("loss, log scale");
  private final Label start = new Label();
  private final Panel panel = new Panel("Loss per iteration", chart);

  LossPanel(RunViewModel run, ObservableValue<Boolean> resultThere, Runnable showResult) {
    Button result = new Button("Show result");
    result.setId("show-result");
    result.getStyleClass().add("small");
    result.setTooltip(new Tooltip("Back to the last finished fit"));
    result.setOnAction(event -> showResult.run());
    result.visibleProperty().bind(resultThere);
    result.managedProperty().bind(resultThere);
    start.getStyleClass().add("strong");
    start.setTooltip(
        new Tooltip(
            "Starts after the first run on an excerpt until it is clear where they lead;"
                + " their losses are scaled so that starts which agree end at the same level"));
    chart.setId("loss-chart");
    panel
        .headerNodes()
        .addAll(
            new LegendKey(LegendKey.Sample.MODEL, "this start"),
            new LegendKey(LegendKey.Sample.OTHERS, "other starts"),
            start,
            result);
    run.snapshotProperty().addListener((observable, before, now) -> show(now));
    show(run.snapshotProperty().get());
  }

  Panel node() {
    return panel;
  }

  private void show(FitSnapshot snapshot) {
    List<LossChart.Curve> others = snapshot.others().stream().map(LossPanel::curve).toList();
    List<FitIteration> current = snapshot.current();
    String last = current.isEmpty() ? "" : FitFigures.loss(current.get(current.size() - 1).loss());
    chart.show(curve(current), others, snapshot.running(), last);
    boolean several = snapshot.starts() > 1 && !current.isEmpty();
    start.setText(
        several ? "Start %d of %d".formatted(snapshot.currentStart(), snapshot.starts()) : "");
    chart.setAccessibleText(
        current.isEmpty()
            ? "Loss per iteration, empty"
            : "Loss per iteration, %d iterations, last %s".formatted(current.size() - 1, last));
  }

  private static LossChart.Curve curve(List<FitIteration> iterations) {
    Set<Integer> failed = new HashSet<>();
    for (int i = 0; i < iterations.size(); i++) {
      if (iterations.get(i).outcome() == StepOutcome.REJECTED) {
        failed.add(i);
      }
    }
    return new LossChart.Curve(iterations.stream().map(FitIteration::loss).toList(), failed);
  }
}
