package org.optofit.ui.fit;

import java.util.List;
import javafx.scene.Node;
import org.optofit.ui.control.SegmentedControl;

/** The choice of task, which stands in the header of every task's first panel. */
final class TaskSegments {
  private TaskSegments() {}

  /** New segments that follow and set the tab's task. */
  static Node of(FitViewModel viewModel) {
    SegmentedControl<FitTask> segments =
        new SegmentedControl<>(List.of(FitTask.values()), FitTask::label);
    segments.valueProperty().bindBidirectional(viewModel.taskProperty());
    segments.setAccessibleText("What to fit");
    return segments;
  }
}
