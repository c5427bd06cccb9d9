package org.optofit.ui.fit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.optofit.ui.control.PopOvers;

/** The options of a fit: starts, iteration limit, part of the recordings. */
final class OptionsPopOver {
  private final RunViewModel run;
  private final PopOver popOver = new PopOver();
  private final TextField starts;
  private final TextField iterations;
  private final TextField from;
  private final TextField to;
  private final Label refusal = new Label();
  private final Button apply = new Button("Apply options");

  OptionsPopOver(RunViewModel run) {
    this.run = run;
    SettingsDraft draft = SettingsDraft.of(run.settingsProperty().get());
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form");
    starts = field(grid, 0, "Starts", draft.starts(), "", "Points the fit begins from, 1 to 32");
    iterations =
        field(
            grid,
            1,
            "Iteration limit",
            draft.iterations(),
            "",
            "Iterations of each start, 1 to 1000");
    from =
        field(grid, 2, "From, s", draft.from(), "beginning", "Where the part begins, in seconds");
    to = field(grid, 3, "To, s", draft.to(), "end", "Where the part ends, in seconds");
    refusal.getStyleClass().add("refusal");
    refusal.setWrapText(true);
    refusal.setMaxWidth(240);
    apply.getStyleClass().add("small");
    apply.setDefaultButton(true);
    apply.setOnAction(event -> apply());
    VBox content = new VBox(grid, refusal, apply);
    content.getStyleClass().add("pop-over-form");
    PopOvers.prepare(popOver, content);
    check();
  }

  /** Opens at a button. */
  void show(Node owner) {
    PopOvers.show(popOver, owner, FitView.STYLESHEET);
    starts.requestFocus();
  }

  private TextField field(
      GridPane grid, int row, String name, String value, String prompt, String help) {
    TextField field = new TextField(value);
    field.setPromptText(prompt);
    field.setTooltip(new Tooltip(help));
    field.setPrefColumnCount(8);
    field.textProperty().addListener(observable -> check());
    Label label = new Label(name);
    label.setLabelFor(field);
    grid.addRow(row, label, field);
    return field;
  }

  private SettingsDraft draft() {
    return new SettingsDraft(starts.getText(), iterations.getText(), from.getText(), to.getText());
  }

  private void check() {
    String problem = draft().refusal().orElse("");
    refusal.setText(problem);
    refusal.setVisible(!problem.isEmpty());
    refusal.setManaged(!problem.isEmpty());
    apply.setDisable(!problem.isEmpty());
  }

  private void apply() {
    draft()
        .apply(run.settingsProperty().get())
        .ifPresent(
            settings -> {
              run.settingsProperty().set(settings);
              popOver.hide();
            });
  }
}
