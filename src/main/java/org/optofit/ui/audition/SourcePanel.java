package org.optofit.ui.audition;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.optofit.ui.control.Icon;
import org.optofit.ui.control.IconButton;
import org.optofit.ui.control.IconToggle;
import org.optofit.ui.control.SegmentedControl;

/** File and transport: what plays, from where, and the way out to a file. */
final class SourcePanel extends VBox {
  private static final double TALL_STRIP = 104;

  private final MenuButton file = new MenuButton();
  private final Button open = new Button("Open…");
  private final IconButton play = new IconButton(Icon.PLAY, "Play (Space)");
  private final IconToggle loop = new IconToggle(Icon.LOOP, "Loop (L)");
  private final Button render = new Button("Render…");
  private final AuditionActions actions;
  private final RenderPopOver renderPopOver;

  SourcePanel(AuditionViewModel viewModel, AuditionActions actions) {
    this.actions = actions;
    renderPopOver = new RenderPopOver(viewModel.render(), actions);
    getStyleClass().addAll("panel", "source-panel");
    setAlignment(Pos.CENTER_LEFT);
    HBox fileRow = fileRow(viewModel);
    HBox liveRow = new LiveRow(viewModel.live());
    liveRow.visibleProperty().bind(viewModel.live().onProperty());
    fileRow.visibleProperty().bind(viewModel.live().onProperty().not());
    getChildren().addAll(new StackPane(fileRow, liveRow), transportRow(viewModel));
    spacingProperty()
        .bind(
            Bindings.when(heightProperty().greaterThanOrEqualTo(TALL_STRIP))
                .then(20)
                .otherwise(12));
    showRecent(viewModel.source().recentFiles());
    viewModel.source().recentFiles().subscribe(() -> showRecent(viewModel.source().recentFiles()));
  }

  /** Asks how the source is to be rendered. */
  void askForRender() {
    renderPopOver.show(render);
  }

  /** Asks how files are to be rendered. */
  void askForRender(List<Path> files) {
    renderPopOver.show(render, files);
  }

  private HBox fileRow(AuditionViewModel viewModel) {
    SourceViewModel source = viewModel.source();
    file.getStyleClass().addAll("small", "choice");
    file.setMnemonicParsing(false);
    file.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    file.textProperty()
        .bind(source.sourceProperty().map(s -> s.map(o -> o.clip().name()).orElse("No file")));
    Tooltip full = new Tooltip();
    full.textProperty()
        .bind(
            source
                .sourceProperty()
                .map(s -> s.flatMap(Source::file).map(Path::toString).orElse("Recent files")));
    file.setTooltip(full);
    file.setAccessibleText("Audio file, recent files");
    open.getStyleClass().add("small");
    open.setMnemonicParsing(false);
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(event -> actions.askForSource());
    open.setTooltip(new Tooltip("Open an audio file (Ctrl+O)"));
    Label facts = new Label();
    facts.getStyleClass().add("secondary");
    facts.setMinWidth(Region.USE_PREF_SIZE);
    facts.textProperty().bind(source.factsProperty());
    HBox row = new HBox(Icon.AUDIO_FILE.node(), file, open, facts);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox transportRow(AuditionViewModel viewModel) {
    SourceViewModel source = viewModel.source();
    LiveViewModel live = viewModel.live();
    play.getStyleClass().add("accent");
    play.setOnAction(event -> source.playOrPause());
    source
        .playingProperty()
        .subscribe(
            on -> play.setIcon(on ? Icon.PAUSE : Icon.PLAY, on ? "Pause (Space)" : "Play (Space)"));
    IconButton stop = new IconButton(Icon.STOP, "Stop and go to the start");
    stop.setOnAction(event -> source.stop());
    loop.setOnAction(event -> source.toggleLoop());
    source.loopProperty().subscribe(l -> loop.setSelected(l.isPresent()));
    Label clock = new Label();
    clock.getStyleClass().add("clock");
    clock.setMinWidth(Region.USE_PREF_SIZE);
    clock.textProperty().bind(source.positionProperty());
    Label length = new Label();
    length.getStyleClass().add("muted");
    length.setMinWidth(Region.USE_PREF_SIZE);
    length.textProperty().bind(source.lengthProperty().map(text -> "/ " + text));
    length.visibleProperty().bind(live.onProperty().not());
    SegmentedControl<Boolean> kind =
        new SegmentedControl<>(List.of(false, true), on -> on ? "Live" : "File");
    kind.setId("source-kind");
    kind.setAccessibleText("Source: file or live input");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    live.onProperty().subscribe(on -> kind.valueProperty().set(on));
    kind.valueProperty().subscribe(live::setOn);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    render.getStyleClass().add("small");
    render.setMinWidth(Region.USE_PREF_SIZE);
    render.setMnemonicParsing(false);
    render.setOnAction(event -> askForRender());
    render.setTooltip(new Tooltip("Write the processed file as WAV (Ctrl+S), without the volume"));
    HBox row = new HBox(play, stop, loop, clock, length, space, kind, render);
    row.getStyleClass().add("row");
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setMargin(clock, new javafx.geometry.Insets(0, 0, 0, 8));
    BooleanBinding noFile =
        Bindings.createBooleanBinding(
            () -> source.sourceProperty().get().isEmpty(), source.sourceProperty());
    for (var control : new Region[] {play, stop}) {
      control.disableProperty().bind(noFile.and(live.onProperty().not()));
    }
    for (var control : new Region[] {loop, render}) {
      control.disableProperty().bind(noFile.or(live.onProperty()));
    }
    return row;
  }

  private void showRecent(ObservableList<Path> recent) {
    file.getItems().clear();
    for (Path path : recent) {
      MenuItem item =
          new MenuItem(
              path.getFileName() + (path.getParent() == null ? "" : "   " + path.getParent()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> actions.openSource(path));
      file.getItems().add(item);
    }
    if (recent.isEmpty()) {
      MenuItem none = new MenuItem("No recent files");
      none.setDisable(true);
      file.getItems().add(none);
    }
  }
}
