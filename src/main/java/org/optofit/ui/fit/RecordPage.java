package org.optofit.ui.fit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.optofit.ui.control.Column;

/** Recording a unit: what is set at the left; what to do, what is there and the last take right. */
final class RecordPage extends HBox {
  RecordPage(FitViewModel viewModel) {
    RecordViewModel record = viewModel.record();
    getStyleClass().addAll("fit-page", "record-page");
    Column left =
        new Column()
            .fixed(new RecordSetupPanel(viewModel).node(), 308)
            .growing(new RecordLevelPanel(record).node(), 190, 1);
    left.getStyleClass().add("left-column");
    Column right =
        new Column()
            .growing(new PositionsPanel(record).node(), 260, 55)
            .growing(new TakePanel(record).node(), 200, 45);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    getChildren().addAll(left, right);
    visibleProperty()
        .addListener(
            (observable, before, shown) -> {
              if (shown) {
                // The segment that was pressed went away with its page, and the focus with it.
                requestFocus();
                record.level().lookForDevices();
              }
            });
  }
}
