package org.optofit.ui.fit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.optofit.ui.control.Column;

/** Recordings, checks and the fit as it runs. */
final class RunPage extends HBox {
  RunPage(FitViewModel viewModel) {
    getStyleClass().add("fit-page");
    Column left =
        new Column()
            .fixed(new RecordingsPanel(viewModel).node(), 148)
            .growing(new ChecksPanel(viewModel.pair(), viewModel.run()).node(), 64, 1)
            .fixed(new ActionBar(viewModel.run()).node(), 64);
    left.getStyleClass().add("left-column");
    Column right =
        new Column()
            .growing(
                new LossPanel(
                        viewModel.run(),
                        viewModel.result().fittedProperty().isNotNull(),
                        viewModel::showResult)
                    .node(),
                160,
                45)
            .growing(new IterationPanel(viewModel.run()).node(), 160, 55);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    getChildren().addAll(left, right);
  }
}
