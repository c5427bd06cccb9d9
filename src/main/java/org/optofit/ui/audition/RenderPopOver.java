package org.optofit.ui.audition;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.optofit.audio.SampleFormat;
import org.optofit.ui.control.PopOvers;
import org.optofit.ui.control.SegmentedControl;
import org.optofit.ui.control.Toggle;

/** What is rendered, how and where to, and how far it is. */
final class RenderPopOver {
  private static final double WIDTH = 480;
  private static final double ROW = 28;
  private static final int MOST_ROWS = 8;

  private final RenderViewModel viewModel;
  private final AuditionActions actions;
  private final PopOver popOver = new PopOver();
  private final SegmentedControl<RenderPart> part =
      new SegmentedControl<>(List.of(RenderPart.values()), RenderPart::label);
  private final Label partNote = note("");
  private final Button run = new Button();
  private final Button runAs = new Button("Render as…");
  private final Button stop = new Button("Stop, keep finished files");

  RenderPopOver(RenderViewModel viewModel, AuditionActions actions) {
    this.viewModel = viewModel;
    this.actions = actions;
    SegmentedControl<SampleFormat> format =
        new SegmentedControl<>(List.of(SampleFormat.values()), SampleFormat::label);
    format.valueProperty().bindBidirectional(viewModel.formatProperty());
    part.valueProperty().bindBidirectional(viewModel.partProperty());
    Label folder = new Label();
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.textProperty().bind(viewModel.folderProperty().map(Path::toString));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(folder.textProperty());
    folder.setTooltip(whole);
    folder.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(folder, Priority.ALWAYS);
    Button choose = new Button("Choose…");
    choose.getStyleClass().add("small");
    choose.setMinWidth(Button.USE_PREF_SIZE);
    choose.setOnAction(event -> chooseFolder());
    HBox folderRow = new HBox(folder, choose);
    folderRow.getStyleClass().add("row");
    folderRow.setAlignment(Pos.CENTER_LEFT);
    folderRow.setPrefWidth(WIDTH - 100);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form");
    grid.addRow(0, new Label("Part"), part);
    grid.addRow(1, new Label("Format"), format);
    grid.addRow(2, new Label("Folder"), folderRow);
    for (Node each : List.of(part, format)) {
      GridPane.setFillWidth(each, false);
    }
    Toggle trim = new Toggle("");
    trim.setId("render-trim");
    trim.textProperty().bind(viewModel.trimText());
    trim.selectedProperty().bindBidirectional(viewModel.trimmedProperty());
    trim.setTooltip(new Tooltip("Makes the files as loud as the slot in use is heard now"));
    Label level = new Label("Level");
    grid.addRow(3, level, trim);
    for (Node each : List.of(level, trim)) {
      each.visibleProperty().bind(viewModel.trimOffered());
      each.managedProperty().bind(viewModel.trimOffered());
    }
    for (Node each : List.of(part, format, choose, trim)) {
      each.disableProperty().bind(viewModel.runningProperty());
    }
    VBox content =
        new VBox(
            grid,
            partNote,
            files(),
            note("16 and 24 bit are rounded without dither. No file is replaced."),
            buttons());
    content.getStyleClass().add("pop-over-form");
    content.setPrefWidth(WIDTH);
    PopOvers.prepare(popOver, content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    viewModel.partProperty().subscribe(this::showPart);
  }

  /** Opens at a node for the source. */
  void show(Node owner) {
    viewModel.offerSource();
    open(owner);
  }

  /** Opens at a node for files. */
  void show(Node owner, List<Path> files) {
    viewModel.offer(files);
    open(owner);
  }

  private void open(Node owner) {
    // Disabled segments of a control that is not: the loop may be set while this is closed.
    for (Node segment : part.getChildren()) {
      segment.setDisable(
          segment.getUserData() == RenderPart.SELECTION && !viewModel.hasSelection());
    }
    runAs.setVisible(viewModel.aboutSource());
    runAs.setManaged(viewModel.aboutSource());
    PopOvers.show(popOver, owner);
    run.requestFocus();
  }

  private ListView<RenderRow> files() {
    ListView<RenderRow> list = new ListView<>(viewModel.rows());
    list.setCellFactory(view -> new Row());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText("Files to render");
    list.prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> ROW * Math.max(1, Math.min(MOST_ROWS, viewModel.rows().size())) + 2,
                viewModel.rows()));
    list.minHeightProperty().bind(list.prefHeightProperty());
    return list;
  }

  private HBox buttons() {
    run.setId("run-render");
    run.textProperty().bind(viewModel.actionProperty());
    run.getStyleClass().addAll("small", "accent");
    run.setDefaultButton(true);
    run.setOnAction(event -> viewModel.run());
    runAs.getStyleClass().addAll("small", "flat");
    runAs.setOnAction(
        event -> {
          popOver.hide();
          actions.render(viewModel.formatProperty().get());
        });
    stop.setId("stop-render");
    stop.getStyleClass().add("small");
    stop.setOnAction(event -> viewModel.stop());
    run.disableProperty().bind(viewModel.runningProperty());
    runAs.disableProperty().bind(viewModel.runningProperty());
    stop.disableProperty().bind(viewModel.runningProperty().not());
    HBox row = new HBox(run, runAs, stop);
    row.getStyleClass().add("row");
    return row;
  }

  private void showPart(RenderPart now) {
    partNote.setText(
        now == RenderPart.SELECTION
            ? "The unit begins at rest, with a fade of 5 ms, as when the loop is played from Stop."
            : "The unit begins at rest, as when the file is played from Stop.");
  }

  private void chooseFolder() {
    Window owner = popOver.getOwnerWindow();
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Render to folder");
    File now = viewModel.folderProperty().get().toFile();
    if (now.isDirectory()) {
      chooser.setInitialDirectory(now);
    }
    File chosen = chooser.showDialog(owner);
    if (chosen != null) {
      viewModel.folderProperty().set(chosen.toPath());
    }
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("secondary");
    note.setWrapText(true);
    return note;
  }

  /** Name of the file to be written at the left, how it fares at the right. */
  private static final class Row extends ListCell<RenderRow> {
    private final Label name = new Label();
    private final Label state = new Label();
    private final HBox box = new HBox(8, name, state);

    Row() {
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(120);
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      HBox.setHgrow(name, Priority.ALWAYS);
      box.setAlignment(Pos.CENTER_LEFT);
      box.setMaxWidth(WIDTH - 56);
      box.setPrefWidth(WIDTH - 56);
    }

    @Override
    protected void updateItem(@Nullable RenderRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      name.setText(row.target());
      state.setText(row.state());
      state.getStyleClass().setAll("label", row.failed() ? "refusal" : "secondary");
      setTooltip(
          new Tooltip(
              row.source()
                  + " becomes "
                  + row.target()
                  + (row.state().isEmpty() ? "" : ": " + row.state())));
      setGraphic(box);
    }
  }
}
