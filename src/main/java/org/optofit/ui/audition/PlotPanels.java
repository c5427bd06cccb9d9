package org.optofit.ui.audition;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.optofit.app.UnitSetting;
import org.optofit.model.CompressorParameters;
import org.optofit.model.PeakReductionMap;
import org.optofit.store.MeterSettings;
import org.optofit.ui.control.DropDown;
import org.optofit.ui.control.GainReductionHistory;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.IconToggle;
import org.optofit.ui.control.LevelBars;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.ParameterCurvePlot;
import org.optofit.ui.control.TransferCurvePlot;

/** What the unit does: history with bars, transfer curve, parameter curves. */
final class PlotPanels {
  private static final double SPAN_WIDTH = 56;
  private static final double RANGE_WIDTH = 62;

  private final GainReductionHistory history = new GainReductionHistory();
  private final LevelBars bars = new LevelBars();
  private final TransferCurvePlot transfer = new TransferCurvePlot();
  private final ParameterCurvePlot curves = new ParameterCurvePlot(MapCurves.rows());
  private final Panel historyPanel;
  private final Panel transferPanel;
  private final Panel curvesPanel;
  private @Nullable PeakReductionMap drawn;

  PlotPanels(AuditionViewModel viewModel) {
    MeterViewModel meters = viewModel.meters();
    BorderPane levels = new BorderPane(history);
    levels.setRight(bars);
    Tooltip.install(
        bars,
        new Tooltip(
            "Last line: peaks since the start; red when a sample reached 0 dBFS. Click to reset (P)"));
    bars.setMinWidth(LevelBars.WIDTH);
    bars.setPrefWidth(LevelBars.WIDTH);
    levels.getStyleClass().add("history-body");
    historyPanel = new Panel("Level and gain reduction", levels);
    IconToggle freeze = new IconToggle(Icon.FREEZE, "Freeze the history, playing goes on (F)");
    freeze.getStyleClass().addAll("small", "flat");
    freeze.selectedProperty().bindBidirectional(meters.frozenProperty());
    history.frozenProperty().bind(meters.frozenProperty());
    history.setOnZoom(meters::zoomTime, meters::zoomLevel);
    historyPanel
        .headerNodes()
        .addAll(
            new LegendItem("legend-input", "Input"),
            new LegendItem("legend-output", "Output"),
            new LegendItem("legend-reduction", "Gain reduction"),
            freeze,
            choice(
                MeterSettings.SPANS_SECONDS,
                meters.spanSecondsProperty(),
                seconds -> seconds + " s",
                "Time shown, in seconds (wheel)",
                SPAN_WIDTH),
            choice(
                MeterSettings.RANGES_DB,
                meters.rangeDbProperty(),
                db -> db + " dB",
                "Range of the level scale, in dB (Ctrl and wheel)",
                RANGE_WIDTH));
    transferPanel = new Panel("Transfer curve", body(transfer, "transfer-body"));
    transferPanel
        .headerNodes()
        .addAll(new LegendItem("legend-now", "now"), new LegendItem("legend-knob", "knob"));
    curvesPanel = new Panel("Parameters over Peak Reduction", body(curves, "curves-body"));
    curvesPanel
        .headerNodes()
        .addAll(new LegendItem("legend-dot", "now"), new LegendItem("legend-diamond", "knob"));
    meters.spanSecondsProperty().subscribe(span -> history.setSpanSeconds(span));
    meters
        .rangeDbProperty()
        .subscribe(
            range -> {
              history.setRangeDb(range);
              bars.setRangeDb(range);
              transfer.setRangeDb(range);
            });
    viewModel.unit().settingProperty().subscribe(this::show);
  }

  GainReductionHistory history() {
    return history;
  }

  LevelBars bars() {
    return bars;
  }

  TransferCurvePlot transfer() {
    return transfer;
  }

  Panel historyPanel() {
    return historyPanel;
  }

  Panel transferPanel() {
    return transferPanel;
  }

  Panel curvesPanel() {
    return curvesPanel;
  }

  private void show(UnitSetting now) {
    CompressorParameters inForce = now.parameters();
    CompressorParameters knob = now.knobParameters();
    history.setThresholdDb(inForce.thresholdDb());
    transfer.setCurve(inForce.thresholdDb(), inForce.ratio());
    transfer.setKnobCurve(knob.thresholdDb(), knob.ratio());
    if (now.map() != drawn) {
      drawn = now.map();
      draw(now.map());
    }
    curves.setNow(now.peakReduction(), MapCurves.values(inForce), MapCurves.values(knob));
  }

  private void draw(PeakReductionMap map) {
    MapCurves shown = MapCurves.of(map);
    curves.setCurves(shown.settings(), shown.fitted(), shown.positions(), shown.between());
  }

  private static BorderPane body(Region plot, String styleClass) {
    BorderPane body = new BorderPane(plot);
    body.getStyleClass().add(styleClass);
    return body;
  }

  private static DropDown<Integer> choice(
      List<Integer> values,
      ObjectProperty<Integer> chosen,
      Function<Integer, String> text,
      String name,
      double width) {
    DropDown<Integer> box = new DropDown<>(name, text);
    box.getItems().setAll(values);
    box.follow(chosen);
    box.getStyleClass().add("tight");
    box.setPrefWidth(width);
    box.setMinWidth(width);
    box.setTooltip(new Tooltip(name));
    return box;
  }
}
