package org.optofit.ui.fit;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.optofit.model.ParameterRange;
import org.optofit.ui.control.LegendKey;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.ParameterCurve;
import org.optofit.ui.control.SweepCurvePlot;

/** The five parameters over the knob as a sweep finds them, beside the published table. */
final class CurvesPanel {
  private final Panel panel = new Panel("Curves so far");

  CurvesPanel(SweepViewModel sweep) {
    panel
        .headerNodes()
        .addAll(
            new LegendKey(LegendKey.Sample.MODEL, "fitted"),
            new LegendKey(LegendKey.Sample.OTHERS, "published table"),
            new LegendKey(LegendKey.Sample.RUNNING, "running"));
    List<ParameterCurve> rows =
        Arrays.stream(ParameterRange.values()).map(CurvesPanel::curve).toList();
    SweepCurvePlot plot =
        new SweepCurvePlot(rows, SweepCurves.of(sweep.published(sweep.modeProperty().get())));
    sweep
        .modeProperty()
        .addListener(
            (observable, before, now) -> plot.setReference(SweepCurves.of(sweep.published(now))));
    sweep.curvesProperty().addListener((observable, before, now) -> plot.show(now));
    plot.show(sweep.curvesProperty().get());
    Label interpolation = new Label();
    interpolation.setId("interpolation");
    interpolation.getStyleClass().add("curves-note");
    interpolation.setWrapText(true);
    interpolation.setMinHeight(Region.USE_PREF_SIZE);
    interpolation.textProperty().bind(sweep.interpolationProperty());
    interpolation.visibleProperty().bind(sweep.interpolationProperty().isNotEmpty());
    interpolation.managedProperty().bind(interpolation.visibleProperty());
    BorderPane content = new BorderPane(plot);
    content.setBottom(interpolation);
    content.getStyleClass().add("curves");
    panel.setCenter(content);
  }

  Panel node() {
    return panel;
  }

  private static ParameterCurve curve(ParameterRange parameter) {
    String name =
        switch (parameter) {
          case THRESHOLD -> "Threshold";
          case RATIO -> "Ratio";
          case ATTACK -> "Attack";
          case RELEASE -> "Release";
          case MAKE_UP -> "Make-up";
        };
    return new ParameterCurve(name, parameter.unit(), value -> Numbers.fixed(value, 1), "");
  }
}
