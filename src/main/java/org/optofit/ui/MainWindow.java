package org.optofit.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.optofit.app.Services;
import org.optofit.ui.HeaderBar.Page;
import org.optofit.ui.control.StatusLine;
import org.optofit.ui.fit.FitView;
import org.optofit.ui.fit.FitViewModel;

/** Header bar, pages and status bar. */
public final class MainWindow extends BorderPane {
  private final HeaderBar header;
  private final StatusLine status = new StatusLine();

  /** The window on the given services. */
  public MainWindow(Services services) {
    Command undo = new Command("Undo", KeyCombination.keyCombination("Shortcut+Z"), () -> {});
    Command redo = new Command("Redo", KeyCombination.keyCombination("Shortcut+Shift+Z"), () -> {});
    header = new HeaderBar(undo, redo);
    FitView fit = new FitView(new FitViewModel(services));
    StackPane pages = new StackPane(page(Page.AUDITION, new Region()), page(Page.FIT, fit));
    pages.getStyleClass().add("main-pages");
    setTop(header);
    setCenter(pages);
    setBottom(status);
  }

  private Node page(Page page, Node content) {
    content.visibleProperty().bind(header.pageProperty().isEqualTo(page));
    return content;
  }
}
