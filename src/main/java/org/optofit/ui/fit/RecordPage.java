package org.optofit.ui.fit;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.optofit.ui.control.Column;

/** Recording a unit: what is set at the left; what to do, what is there and the last take right. */
final class RecordPage extends HBox {
  private final RecordViewModel record;

  RecordPage(FitViewModel viewModel) {
    record = viewModel.record();
    getStyleClass().addAll("fit-page", "record-page");
    Column left =
        new Column()
            .growing(new RecordSetupPanel(viewModel).node(), 340, 62)
            .growing(new RecordLevelPanel(record).node(), 190, 38);
    left.getStyleClass().add("left-column");
    Column right =
        new Column()
            .growing(new PositionsPanel(record).node(), 260, 55)
            .growing(new TakePanel(record).node(), 200, 45);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    getChildren().addAll(left, right);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    visibleProperty()
        .addListener(
            (observable, before, shown) -> {
              if (shown) {
                record.lookForDevices();
              }
            });
  }

  /** Enter records, wherever the focus is but in a field. */
  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof TextInputControl)) {
      record.start();
      event.consume();
    }
  }
}
