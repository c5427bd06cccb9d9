package org.optofit.ui.fit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.optofit.ui.control.Panel;

/** A sweep: captures at the left, the curves they give at the right. */
final class SweepPage extends HBox {
  SweepPage(FitViewModel viewModel) {
    getStyleClass().addAll("fit-page", "sweep-page");
    Panel captures = new Panel("Captures");
    captures.headerNodes().add(TaskSegments.of(viewModel));
    captures.getStyleClass().add("captures");
    Panel curves = new Panel("Curves so far");
    HBox.setHgrow(curves, Priority.ALWAYS);
    curves.setMinWidth(0);
    getChildren().addAll(captures, curves);
  }
}
