package org.optofit.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.optofit.app.AuditionSession;
import org.optofit.app.Services;
import org.optofit.ui.HeaderBar.Page;
import org.optofit.ui.audition.AuditionView;
import org.optofit.ui.audition.AuditionViewModel;
import org.optofit.ui.audition.ListeningBar;
import org.optofit.ui.fit.FitView;
import org.optofit.ui.fit.FitViewModel;
import org.optofit.ui.models.ModelsView;
import org.optofit.ui.models.ModelsViewModel;

/** Header bar, pages and status bar. */
public final class MainWindow extends BorderPane {
  private final Services services;
  private final StackPane pages = new StackPane();
  private final AuditionViewModel audition;
  private final AuditionView auditionView;
  private final ModelsViewModel models;
  private final HeaderBar header;
  private final StatusPresenter status;
  private final WindowCommands commands;
  private Consumer<Path> onOpenFile = file -> {};

  /** The window on the given services. */
  public MainWindow(Services services) {
    this.services = services;
    audition = new AuditionViewModel(services);
    models = new ModelsViewModel(services);
    models.setOnList(audition.unit()::showLibrary);
    auditionView = new AuditionView(audition);
    status = new StatusPresenter(services.status(), audition.output());
    commands = new WindowCommands(services, audition, auditionView, status::showOutputMenu);
    header =
        new HeaderBar(commands.undo(), commands.redo(), new ListeningBar(audition.listening()));
    commands.fill(header.menu(), header.pageProperty());
    pages.getChildren().add(page(Page.AUDITION, auditionView));
    pages.getStyleClass().add("main-pages");
    header
        .pageProperty()
        .subscribe(
            page -> {
              if (page != Page.AUDITION) {
                makeFurtherPages();
              }
              if (page == Page.MODELS) {
                models.refresh();
              }
            });
    setTop(header);
    setCenter(pages);
    setBottom(status.node());
    bindVolume(services.audition());
    acceptFiles();
    services.everySecond(() -> audition.look(System.nanoTime() / 1e9));
  }

  /** Shows the window in a scene: its keys and the remembered theme. */
  void install(Scene scene) {
    KeyDispatcher.install(scene, commands.all());
    commands.themeProperty().subscribe(theme -> theme.apply(scene));
  }

  /** Takes up where the program was left, with a file of its own choice if one is given. */
  void restore(Optional<Path> file) {
    audition.restore(file);
  }

  /** Called with a file that the user wants to see with what the machine has for it. */
  void setOnOpenFile(Consumer<Path> handler) {
    onOpenFile = handler;
  }

  /** The Audition tab. */
  AuditionViewModel audition() {
    return audition;
  }

  /** Makes the other tabs, which the first sight of the window does not wait for. */
  void makeFurtherPages() {
    if (pages.getChildren().size() == Page.values().length) {
      return;
    }
    models.refresh();
    FitView fit = new FitView(new FitViewModel(services));
    fit.setOnAudition(
        (model, clip) -> {
          audition.audition(model, clip);
          header.pageProperty().set(Page.AUDITION);
        });
    fit.setOnKept(models::refresh);
    fit.setOnOpen(file -> onOpenFile.accept(file));
    ModelsView library = new ModelsView(models);
    library.setOnUse(
        model -> {
          audition.unit().setModel(model);
          header.pageProperty().set(Page.AUDITION);
        });
    pages.getChildren().addAll(page(Page.FIT, fit), page(Page.MODELS, library));
  }

  private Node page(Page page, Node content) {
    content.visibleProperty().bind(header.pageProperty().isEqualTo(page));
    return content;
  }

  private void bindVolume(AuditionSession session) {
    header.volumeProperty().set(session.setting().volumeDb());
    header
        .volumeProperty()
        .addListener((observable, before, now) -> session.setVolumeDb(now.doubleValue()));
    header
        .volumeSlider()
        .valueChangingProperty()
        .addListener((observable, before, now) -> audition.unit().held(now));
    session.addListener(() -> header.volumeProperty().set(session.setting().volumeDb()));
  }

  private void acceptFiles() {
    auditionView.addEventHandler(DragEvent.DRAG_ENTERED, event -> auditionView.setDropping(true));
    auditionView.addEventHandler(DragEvent.DRAG_EXITED, event -> auditionView.setDropping(false));
    auditionView.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().getFiles().size() == 1) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    auditionView.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
          if (files.size() == 1) {
            auditionView.actions().openAny(files.get(0));
          }
          event.setDropCompleted(files.size() == 1);
          event.consume();
        });
  }
}
