package org.optofit.ui.fit;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.optofit.ui.control.DropDown;
import org.optofit.ui.control.LegendKey;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.ResidualStrip;
import org.optofit.ui.control.TraceChart;

/** Gain reduction, its difference and the residual: three plots of one part of the recording. */
final class TracePanels {
  /** Narrower than this, the legend says less. */
  private static final double NARROW = 640;

  private static final double TOOLTIP_WIDTH = 320;
  private static final String MEASURED = "measured, from levels";

  private static final String LEVEL =
      "As heard, the residual lies %s dB below the wet signal. The ESR weighs both with"
          + " pre-emphasis, which raises the treble, so it is another figure.";

  private final ResultViewModel result;
  private final Tooltip level = new Tooltip();
  private final LegendKey measured = new LegendKey(LegendKey.Sample.MEASURED, MEASURED);
  private final TraceChart overlay = new TraceChart(TraceChart.Kind.GAIN_REDUCTION);
  private final TraceChart difference = new TraceChart(TraceChart.Kind.DIFFERENCE);
  private final ResidualStrip strip = new ResidualStrip();
  private final Panel gainReductionPanel =
      new Panel("Gain reduction, measured and modelled", overlay);
  private final Panel differencePanel = new Panel("Difference", difference);
  private final Panel residualPanel = new Panel("Residual", strip);

  TracePanels(ResultViewModel result) {
    this.result = result;
    gainReductionPanel
        .widthProperty()
        .addListener(
            (observable, before, now) ->
                measured.setName(now.doubleValue() < NARROW ? "measured" : MEASURED));
    gainReductionPanel
        .headerNodes()
        .addAll(measured, new LegendKey(LegendKey.Sample.MODEL, "model"), windowChoice());
    differencePanel.headerNodes().add(new Label("model minus measured, dB"));
    residualPanel
        .headerNodes()
        .addAll(
            new LegendKey(LegendKey.Sample.RECORDING, "wet"),
            new LegendKey(LegendKey.Sample.RESIDUAL, "residual"),
            new ListenButton(result));
    level.setWrapText(true);
    level.setMaxWidth(TOOLTIP_WIDTH);
    Tooltip.install(residualPanel, level);
    result.windowProperty().addListener((observable, before, now) -> show(now));
  }

  /** Measured and modelled gain reduction. */
  Panel gainReduction() {
    return gainReductionPanel;
  }

  /** Modelled minus measured. */
  Panel difference() {
    return differencePanel;
  }

  /** Wet and what the model leaves of it. */
  Panel residual() {
    return residualPanel;
  }

  private void show(@Nullable TimeWindow window) {
    FittedPair fitted = result.fittedProperty().get();
    if (window == null || fitted == null) {
      return;
    }
    GainReductionPlotData data =
        GainReductionPlotData.of(
            window, fitted.agreement().measured(), fitted.agreement().modelled());
    double from = window.fromSeconds();
    double to = window.toSeconds();
    overlay.show(data.seconds(), from, to, data.measuredDb(), data.modelledDb());
    difference.show(data.seconds(), from, to, data.differenceDb());
    strip.setSignals(fitted.wetPeaks(), fitted.residualPeaks(), fitted.checks().sampleRateHz());
    strip.setWindow(from, to);
    String below = Numbers.fixed(-fitted.residualDb(), 1);
    residualPanel.noteProperty().set("wet minus model, as heard " + below + " dB below wet");
    level.setText(LEVEL.formatted(below));
    String part = " from " + window.label();
    overlay.setAccessibleText("Gain reduction, measured and modelled," + part);
    difference.setAccessibleText("Modelled minus measured gain reduction," + part);
    strip.setAccessibleText("Residual, " + below + " dB below the wet signal," + part);
  }

  private DropDown<TimeWindow> windowChoice() {
    DropDown<TimeWindow> choice = new DropDown<>("Part of the recording shown", TimeWindow::label);
    choice.setId("time-window");
    choice.getStyleClass().add("small");
    choice.setTooltip(new Tooltip("Part of the recording shown, minutes and seconds"));
    result
        .windowsProperty()
        .addListener((observable, before, now) -> choice.getItems().setAll(now));
    choice.valueProperty().bindBidirectional(result.windowProperty());
    return choice;
  }
}
