package org.optofit.ui.audition;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.optofit.app.UnitSetting;
import org.optofit.model.CompressorParameters;
import org.optofit.model.KnobSetting;
import org.optofit.model.ParameterRange;
import org.optofit.model.PeakReductionMap;
import org.optofit.ui.control.GainReductionHistory;
import org.optofit.ui.control.LevelBars;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.ParameterCurve;
import org.optofit.ui.control.ParameterCurvePlot;
import org.optofit.ui.control.TransferCurvePlot;

/** What the unit does: history with bars, transfer curve, parameter curves. */
final class PlotPanels {
  private static final int CURVE_POINTS = 201;

  /** The one setting of a single fit holds everywhere; its flat line starts here. */
  private static final double SINGLE_FROM = 40;

  private static final double CHOICE_WIDTH = 68;

  private final GainReductionHistory history = new GainReductionHistory();
  private final LevelBars bars = new LevelBars();
  private final TransferCurvePlot transfer = new TransferCurvePlot();
  private final ParameterCurvePlot curves =
      new ParameterCurvePlot(
          Arrays.stream(ParameterRange.values()).map(PlotPanels::curve).toList());
  private final Panel historyPanel;
  private final Panel transferPanel;
  private final Panel curvesPanel;
  private @Nullable PeakReductionMap drawn;

  PlotPanels(AuditionViewModel viewModel) {
    BorderPane levels = new BorderPane(history);
    levels.setRight(bars);
    bars.setMinWidth(LevelBars.WIDTH);
    bars.setPrefWidth(LevelBars.WIDTH);
    levels.getStyleClass().add("history-body");
    historyPanel = new Panel("Level and gain reduction", levels);
    historyPanel
        .headerNodes()
        .addAll(
            new LegendItem("legend-input", "Input"),
            new LegendItem("legend-output", "Output"),
            new LegendItem("legend-reduction", "Gain reduction"),
            choice(
                AuditionViewModel.SPANS_SECONDS,
                viewModel.spanSecondsProperty(),
                seconds -> seconds + " s",
                "Time shown, in seconds"),
            choice(
                AuditionViewModel.RANGES_DB,
                viewModel.rangeDbProperty(),
                db -> db + " dB",
                "Range of the level scale, in dB"));
    transferPanel = new Panel("Transfer curve", body(transfer, "transfer-body"));
    transferPanel
        .headerNodes()
        .addAll(new LegendItem("legend-now", "now"), new LegendItem("legend-knob", "knob"));
    curvesPanel = new Panel("Parameters over Peak Reduction", body(curves, "curves-body"));
    curvesPanel
        .headerNodes()
        .addAll(new LegendItem("legend-dot", "now"), new LegendItem("legend-diamond", "knob"));
    viewModel.spanSecondsProperty().subscribe(span -> history.setSpanSeconds(span));
    viewModel
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
    curves.setNow(now.peakReduction(), values(inForce), values(knob));
  }

  private void draw(PeakReductionMap map) {
    List<KnobSetting> settings = map.settings();
    boolean single = settings.size() == 1;
    double from = single ? Math.min(SINGLE_FROM, map.firstSetting()) : map.firstSetting();
    double to = single ? PeakReductionMap.HIGHEST : map.lastSetting();
    double[] positions =
        IntStream.range(0, CURVE_POINTS)
            .mapToDouble(i -> from + (to - from) * i / (CURVE_POINTS - 1))
            .toArray();
    int rows = ParameterRange.values().length;
    double[][] fitted = new double[rows][];
    double[][] between = new double[rows][];
    int row = 0;
    for (ParameterRange parameter : ParameterRange.values()) {
      fitted[row] = settings.stream().mapToDouble(s -> s.parameters().get(parameter)).toArray();
      between[row] = Arrays.stream(positions).map(p -> map.at(p).get(parameter)).toArray();
      row++;
    }
    curves.setCurves(
        settings.stream().mapToDouble(KnobSetting::peakReduction).toArray(),
        fitted,
        positions,
        between);
  }

  private static BorderPane body(Region plot, String styleClass) {
    BorderPane body = new BorderPane(plot);
    body.getStyleClass().add(styleClass);
    return body;
  }

  private static double[] values(CompressorParameters parameters) {
    return Arrays.stream(ParameterRange.values()).mapToDouble(parameters::get).toArray();
  }

  private static ParameterCurve curve(ParameterRange parameter) {
    String name = ParameterNames.of(parameter);
    String unit = parameter.unit();
    return switch (parameter) {
      case THRESHOLD -> new ParameterCurve(name, unit, v -> Numbers.fixed(v, 1), " dB");
      case RATIO -> new ParameterCurve(name, unit, v -> Numbers.fixed(v, 2), " : 1");
      case ATTACK, RELEASE -> new ParameterCurve(name, unit, Numbers::plainMilliseconds, " ms");
      case MAKE_UP -> new ParameterCurve(name, unit, v -> Numbers.signed(v, 2), " dB");
    };
  }

  private static ComboBox<Integer> choice(
      List<Integer> values,
      ObjectProperty<Integer> chosen,
      Function<Integer, String> text,
      String name) {
    ComboBox<Integer> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.valueProperty().bindBidirectional(chosen);
    box.setPrefWidth(CHOICE_WIDTH);
    box.setMinWidth(CHOICE_WIDTH);
    box.setButtonCell(cell(text));
    box.setCellFactory(list -> cell(text));
    box.setAccessibleText(name);
    box.setTooltip(new Tooltip(name));
    return box;
  }

  private static ListCell<Integer> cell(Function<Integer, String> text) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : text.apply(item));
      }
    };
  }
}
