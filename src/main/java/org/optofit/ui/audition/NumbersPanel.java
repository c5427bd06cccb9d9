package org.optofit.ui.audition;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optofit.app.UnitSetting;
import org.optofit.model.CompressorParameters;
import org.optofit.model.ParameterRange;
import org.optofit.model.UnitModel;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.ParameterRow;

/** The five values behind the knob, each to be overridden and snapped back. */
final class NumbersPanel {
  private final Panel panel = new Panel("Numbers behind the knob");
  private final UnitViewModel unit;
  private final Map<ParameterRange, ParameterRow> rows = new EnumMap<>(ParameterRange.class);
  private UnitModel ranged;

  NumbersPanel(UnitViewModel unit) {
    this.unit = unit;
    VBox box = new VBox();
    for (ParameterRange parameter : ParameterRange.values()) {
      ParameterRow row = row(parameter);
      rows.put(parameter, row);
      box.getChildren().add(row);
    }
    panel.setCenter(box);
    Label note = new Label();
    note.textProperty().bind(unit.overrideNoteProperty());
    LegendItem overridden = new LegendItem("legend-diamond", note);
    overridden.visibleProperty().bind(note.textProperty().isNotEmpty());
    Button snapAll = new Button("Snap all back");
    snapAll.getStyleClass().add("small");
    snapAll.setMinWidth(Region.USE_PREF_SIZE);
    snapAll.setTooltip(new Tooltip("Let all values follow the knob again"));
    snapAll.disableProperty().bind(note.textProperty().isEmpty());
    snapAll.setOnAction(event -> unit.snapAllBack());
    panel.headerNodes().addAll(overridden, snapAll);
    ranged = unit.settingProperty().get().model();
    setRanges();
    unit.settingProperty().subscribe(this::show);
  }

  /** The panel's node. */
  Panel node() {
    return panel;
  }

  /** Height of each row. */
  void setRowHeight(double height) {
    for (ParameterRow row : rows.values()) {
      row.setMinHeight(height);
      row.setPrefHeight(height);
      row.setMaxHeight(height);
    }
  }

  private ParameterRow row(ParameterRange parameter) {
    ParameterRow row =
        new ParameterRow(
            ParameterNames.of(parameter),
            ParameterNames.quantity(parameter),
            parameter.lowest(),
            parameter.highest(),
            ParameterNames.logarithmic(parameter));
    row.setOnOverride(value -> unit.override(parameter, value));
    row.setOnSnapBack(() -> unit.snapBack(parameter));
    row.setOnRefused(unit::refused);
    row.adjustingProperty().addListener((observable, before, now) -> unit.held(now));
    row.setMaxWidth(Double.MAX_VALUE);
    return row;
  }

  private void show(UnitSetting now) {
    if (!now.model().equals(ranged)) {
      ranged = now.model();
      setRanges();
    }
    CompressorParameters inForce = now.parameters();
    CompressorParameters knob = now.knobParameters();
    rows.forEach(
        (parameter, row) -> {
          row.knobValueProperty().set(knob.get(parameter));
          row.overriddenProperty().set(now.overrides().containsKey(parameter));
          row.valueProperty().set(inForce.get(parameter));
        });
  }

  private void setRanges() {
    rows.forEach(
        (parameter, row) -> {
          double[] range = unit.sliderRange(parameter);
          row.setSliderRange(range[0], range[1]);
        });
  }
}
