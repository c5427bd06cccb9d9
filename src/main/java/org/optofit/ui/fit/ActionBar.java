package org.optofit.ui.fit;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.optofit.fit.SolverKind;
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

  private ComboBox<SolverKind> solver() {
    ComboBox<SolverKind> choice =
        new ComboBox<>(FXCollections.observableArrayList(SolverKind.values()));
    choice.setId("solver");
    choice.setPrefWidth(SOLVER_WIDTH);
    choice.getStyleClass().add("small");
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(SolverKind solver) {
            return SolverWords.name(solver);
          }

          @Override
          public SolverKind fromString(String text) {
            throw new UnsupportedOperationException("the choice is not edited");
          }
        });
    choice.setValue(run.settingsProperty().get().solver());
    choice
        .valueProperty()
        .addListener(
            (observable, before, now) ->
                run.settingsProperty().set(run.settingsProperty().get().withSolver(now)));
    run.settingsProperty().addListener((observable, before, now) -> choice.setValue(now.solver()));
    choice.disableProperty().bind(run.runningProperty());
    choice.setAccessibleText("Solver");
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
