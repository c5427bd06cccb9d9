package org.optofit.ui.fit;

import java.util.function.BiConsumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.optofit.model.AudioClip;
import org.optofit.model.UnitModel;

/** A sweep: captures at the left, the curves they give at the right. */
final class SweepPage extends HBox {
  private static final double WIDE_FROM = 1200;
  private static final double WIDE = 680;
  private static final double NARROW = 584;

  private final CapturesPanel captures;

  SweepPage(FitViewModel viewModel, BiConsumer<UnitModel, AudioClip> onAudition) {
    getStyleClass().addAll("fit-page", "sweep-page");
    captures = new CapturesPanel(viewModel, onAudition);
    Region curves = new CurvesPanel(viewModel.sweep()).node();
    HBox.setHgrow(curves, Priority.ALWAYS);
    curves.setMinWidth(0);
    getChildren().addAll(captures.node(), curves);
    widthProperty().addListener(observable -> fit());
    fit();
  }

  private void fit() {
    boolean wide = getWidth() >= WIDE_FROM;
    double side = wide ? WIDE : NARROW;
    captures.node().setMinWidth(side);
    captures.node().setPrefWidth(side);
    captures.node().setMaxWidth(side);
    captures.setNarrow(!wide);
  }
}
