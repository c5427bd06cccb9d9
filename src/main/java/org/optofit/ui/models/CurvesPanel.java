package org.optofit.ui.models;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.optofit.model.CompressionMode;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;
import org.optofit.ui.audition.MapCurves;
import org.optofit.ui.control.DropDown;
import org.optofit.ui.control.LegendKey;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.ParameterCurvePlot;
import org.optofit.ui.control.SegmentedControl;

/** Curves of the model that is looked at, and of another one behind them. */
final class CurvesPanel {
  /** Stands in the list of choices for no comparison. */
  private static final ModelRow NOTHING = new ModelRow(null, null);

  private static final double CHOICE_WIDTH = 148;

  private final ModelsViewModel viewModel;
  private final ParameterCurvePlot plot = new ParameterCurvePlot(MapCurves.rows());
  private final Label nothing = new Label();
  private final LegendKey first = new LegendKey(LegendKey.Sample.MODEL, "this model");
  private final LegendKey second = new LegendKey(LegendKey.Sample.REFERENCE, "");
  private final DropDown<ModelRow> other =
      new DropDown<>("Compare with", row -> row.equals(NOTHING) ? "Nothing" : row.name());
  private final SegmentedControl<CompressionMode> mode =
      new SegmentedControl<>(List.of(CompressionMode.values()), ModelRow::name);
  private final Panel panel;
  private boolean filling;

  CurvesPanel(ModelsViewModel viewModel) {
    this.viewModel = viewModel;
    nothing.getStyleClass().add("hint");
    BorderPane body = new BorderPane(new StackPane(plot, nothing));
    body.getStyleClass().add("model-curves");
    panel = new Panel("Parameters", body);
    prepareChoice();
    mode.valueProperty().bindBidirectional(viewModel.modeProperty());
    panel.headerNodes().addAll(first, second, other, mode);
    viewModel.selectedProperty().addListener(this::changed);
    viewModel.comparedProperty().addListener(this::changed);
    viewModel.modeProperty().addListener(this::changed);
    viewModel.rows().addListener(this::changed);
    show();
  }

  Panel node() {
    return panel;
  }

  private void prepareChoice() {
    other.setId("compare-with");
    other.setPrefWidth(CHOICE_WIDTH);
    other.getStyleClass().add("small");
    other.setPromptText("Compare with…");
    other.setTooltip(new Tooltip("Another model, drawn dashed behind this one"));
    other
        .valueProperty()
        .addListener(
            (observable, before, now) -> {
              if (!filling) {
                viewModel.comparedProperty().set(now == null || now.equals(NOTHING) ? null : now);
              }
            });
  }

  private void changed(Observable observable) {
    show();
  }

  private void show() {
    fill();
    CompressionMode now = mode.valueProperty().get();
    mode.getChildren()
        .forEach(segment -> segment.setDisable(!viewModel.modes().contains(segment.getUserData())));
    ModelRow row = viewModel.selectedProperty().get();
    MapCurves curves = curves(row, now);
    ModelRow behind = viewModel.comparedProperty().get();
    MapCurves reference = behind == null ? null : curves(behind, now);
    plot.setVisible(curves != null);
    nothing.setText(
        curves != null
            ? ""
            : row.model() == null
                ? "The file cannot be read; it is left as it is."
                : row.name() + " has no settings for " + ModelRow.name(now) + ".");
    if (curves != null) {
      plot.setCurves(curves.settings(), curves.fitted(), curves.positions(), curves.between());
    }
    plot.setReference(
        reference == null ? new double[0] : reference.positions(),
        reference == null ? new double[ParameterRange.values().length][0] : reference.between());
    first.setVisible(behind != null);
    first.setManaged(behind != null);
    second.setVisible(behind != null);
    second.setManaged(behind != null);
    panel
        .noteProperty()
        .set(behind != null && reference == null ? "the other has none of this mode" : "");
  }

  private void fill() {
    filling = true;
    other
        .getItems()
        .setAll(
            viewModel.rows().stream()
                .filter(row -> row.model() != null)
                .filter(row -> !row.equals(viewModel.selectedProperty().get()))
                .toList());
    if (viewModel.comparedProperty().get() != null) {
      other.getItems().add(0, NOTHING);
    }
    other.setValue(viewModel.comparedProperty().get());
    filling = false;
  }

  private static @Nullable MapCurves curves(ModelRow row, CompressionMode mode) {
    UnitModel model = row.model();
    return model == null ? null : model.map(mode).map(MapCurves::of).orElse(null);
  }
}
