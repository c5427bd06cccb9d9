package org.optofit.ui.fit;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.optofit.fit.FitFigures;
import org.optofit.fit.Interval;
import org.optofit.model.ParameterRange;
import org.optofit.ui.control.IntervalBar;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;

/** The five numbers a fit found, with their 95 % intervals. */
final class ResultPanel {
  private static final String INTERVALS = "95 % intervals; bar spans ±1 dB or ±20 %";
  private static final String NO_INTERVALS = "No intervals: they hold at a minimum only.";

  /** Half the span of a bar: dB values, and the others as a share of the value. */
  private static final double SPAN_DB = 1;

  private static final double SPAN_SHARE = 0.2;

  private static final Map<ParameterRange, String> NAMES =
      Map.of(
          ParameterRange.THRESHOLD, "Threshold",
          ParameterRange.RATIO, "Ratio",
          ParameterRange.ATTACK, "Attack",
          ParameterRange.RELEASE, "Release",
          ParameterRange.MAKE_UP, "Make-up");

  private final Panel panel = new Panel("Result");
  private final VBox rows = new VBox();
  private final Label note = new Label();

  ResultPanel(ResultViewModel result) {
    note.setId("intervals-note");
    panel.headerNodes().add(note);
    panel.setCenter(rows);
    rows.getStyleClass().add("result-rows");
    result
        .fittedProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                show(now);
              }
            });
  }

  Panel node() {
    return panel;
  }

  private void show(FittedPair fitted) {
    boolean minimum = fitted.result().termination().converged();
    note.setText(minimum ? INTERVALS : NO_INTERVALS);
    rows.getChildren().clear();
    for (ParameterRange parameter : ParameterRange.values()) {
      double value = fitted.result().parameters().get(parameter);
      rows.getChildren()
          .add(
              row(
                  parameter,
                  value,
                  minimum && fitted.result().uncertainty().determined(parameter)
                      ? fitted.result().uncertainty().interval(parameter)
                      : null));
    }
    rows.getChildren().get(rows.getChildren().size() - 1).getStyleClass().add("last");
  }

  private static GridPane row(ParameterRange parameter, double value, @Nullable Interval interval) {
    GridPane row = new GridPane();
    row.getStyleClass().add("result-row");
    row.getColumnConstraints()
        .addAll(
            column(76, HPos.LEFT),
            column(148, HPos.RIGHT),
            column(84, HPos.LEFT),
            column(106, HPos.RIGHT));
    Label name = new Label(NAMES.get(parameter));
    Label number = new Label(FitFigures.value(parameter, value));
    number.getStyleClass().add("result-number");
    Label unit = new Label(parameter.unit());
    unit.getStyleClass().add("result-unit");
    HBox figure = new HBox(number, unit);
    figure.setAlignment(Pos.BASELINE_RIGHT);
    figure.setMaxHeight(HBox.USE_PREF_SIZE);
    figure.getStyleClass().add("result-figure");
    Label width =
        new Label(
            interval == null ? Numbers.NONE : FitFigures.interval(parameter, value, interval));
    width.getStyleClass().add("result-interval");
    IntervalBar bar = new IntervalBar();
    if (interval != null) {
      double span = inDecibels(parameter) ? SPAN_DB : SPAN_SHARE * value;
      bar.setInterval((value - interval.low()) / span, (interval.high() - value) / span);
    }
    row.addRow(0, name, figure, width, bar);
    String figureSpoken =
        "%s %s %s".formatted(NAMES.get(parameter), number.getText(), parameter.unit());
    String spoken =
        interval == null
            ? figureSpoken + ", no interval"
            : "%s, 95 %% interval %s to %s %s"
                .formatted(
                    figureSpoken,
                    FitFigures.value(parameter, interval.low()),
                    FitFigures.value(parameter, interval.high()),
                    parameter.unit());
    row.setAccessibleText(spoken);
    number.setAccessibleText(spoken);
    number.setId("result-" + parameter.name().toLowerCase(Locale.ROOT));
    Tooltip.install(row, new Tooltip(spoken));
    return row;
  }

  private static boolean inDecibels(ParameterRange parameter) {
    return parameter == ParameterRange.THRESHOLD || parameter == ParameterRange.MAKE_UP;
  }

  private static ColumnConstraints column(double width, HPos alignment) {
    return new ColumnConstraints(width, width, width, Priority.NEVER, alignment, false);
  }
}
