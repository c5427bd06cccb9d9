package org.optofit.ui.fit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.optofit.fit.SolverKind;
import org.optofit.ui.control.DropDown;
import org.optofit.ui.control.Icon;

/** Start, stop, choice of solver and options. */
final class ActionBar {
  private static final double SOLVER_WIDTH = 116;

  private final RunViewModel run;
  private final HBox bar = new HBox();

  ActionBar(RunViewModel run) {
    this.run = run;
    Button start = new Button("Start fit");
    start.setId("start-fit");
    start.getStyleClass().add("accent");
    start.disableProperty().bind(run.obstacleProperty().isNotEmpty());
    start.accessibleHelpProperty().bind(run.obstacleProperty());
    start.setTooltip(new Tooltip("Find the five parameters of the pair (Ctrl+Enter)"));
    start.setOnAction(event -> run.start());
    Button stop = new Button("Stop, keep best", Icon.STOP.node(12));
    stop.setId("stop-fit");
    stop.disableProperty().bind(run.runningProperty().not());
    stop.setTooltip(new Tooltip("End the fit; the best parameters so far are its result (Escape)"));
    stop.setOnAction(event -> run.stop());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getStyleClass().addAll("panel", "action-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(start, stop, space, solver(), options());
    for (Node each : bar.getChildren()) {
      if (each instanceof Region region && region != space) {
        region.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
  }

  Region node() {
    return bar;
  }

  private DropDown<SolverKind> solver() {
    DropDown<SolverKind> choice = new DropDown<>("Solver", SolverWords::name);
    choice.getItems().setAll(SolverKind.values());
    choice.setId("solver");
    choice.setPrefWidth(SOLVER_WIDTH);
    choice.getStyleClass().add("small");
    choice.setValue(run.settingsProperty().get().solver());
    choice
        .valueProperty()
        .addListener(
            (observable, before, now) ->
                run.settingsProperty().set(run.settingsProperty().get().withSolver(now)));
    run.settingsProperty().addListener((observable, before, now) -> choice.setValue(now.solver()));
    choice.disableProperty().bind(run.runningProperty());
    choice.setTooltip(
        new Tooltip(
            "Trust region: for every fit. Published procedure: as in the paper, one start"));
    return choice;
  }

  private Button options() {
    Button options = new Button("Options…");
    options.setId("fit-options");
    options.getStyleClass().add("small");
    options.setTooltip(new Tooltip("Starts, iteration limit, and the part of the files to fit"));
    options.disableProperty().bind(run.runningProperty());
    options.setOnAction(event -> new OptionsPopOver(run).show(options));
    return options;
  }
}
