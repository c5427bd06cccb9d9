package org.optofit.ui.fit;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.optofit.ui.control.Column;

/** The last finished fit: numbers at the left, plots at the right. */
final class ResultPage extends HBox {
  /** What is left for the last panel of the left column in a window 780 px high. */
  private static final double KNOWN_HEIGHT = 148;

  ResultPage(FitViewModel viewModel, Runnable onAudition, Consumer<Path> onOpen) {
    getStyleClass().addAll("fit-page", "result-page");
    ResultViewModel result = viewModel.result();
    Column left =
        new Column()
            .fixed(new ResultPanel(result).node(), 268)
            .fixed(new AgreementPanel(result).node(), 264)
            .growing(new KnownPanel(result).node(), KNOWN_HEIGHT, 1);
    left.getStyleClass().add("left-column");
    ScrollPane scroll = new ScrollPane(left);
    scroll.getStyleClass().add("bare-scroll");
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    TracePanels traces = new TracePanels(result);
    Column right =
        new Column()
            .growing(traces.gainReduction(), 120, 5)
            .fixed(traces.difference(), 140)
            .growing(traces.residual(), 100, 3)
            .fixed(new ResultBar(viewModel, onAudition, onOpen).node(), 64);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    getChildren().addAll(scroll, right);
  }
}
