package org.optofit.ui;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.optofit.app.Services;
import org.optofit.store.WindowSize;

/** The program with a window. */
public final class OptofitApp extends Application {
  /** Kept here: a logger nobody holds forgets its level. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 700;

  private final Services services = Services.ofThisMachine(Platform::runLater);

  /** Made by the toolkit. */
  public OptofitApp() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @return nothing, or why there is no window, for the user
   */
  public static Optional<String> open() {
    TOOLKIT_LOG.setLevel(Level.SEVERE);
    try {
      Application.launch(OptofitApp.class);
      return Optional.empty();
    } catch (UnsupportedOperationException e) {
      return Optional.of(
          "There is no display for the window. Set DISPLAY, or give a command:"
              + " --help lists them.");
    } catch (UnsatisfiedLinkError e) {
      return Optional.of(
          "The window needs a system library that is missing ("
              + e.getMessage()
              + "). Install GTK 3, or give a command: --help lists them.");
    }
  }

  @Override
  public void start(Stage stage) {
    MainWindow window = new MainWindow(services);
    WindowSize size = services.preferences().current().window();
    Scene scene = new Scene(window, size.width(), size.height());
    window.install(scene);
    stage.setTitle("Optofit");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.setMaximized(size.maximized());
    for (var observable :
        List.of(scene.widthProperty(), scene.heightProperty(), stage.maximizedProperty())) {
      observable.subscribe(() -> remember(stage, scene));
    }
    stage.show();
    window.audition().restore();
  }

  private void remember(Stage stage, Scene scene) {
    WindowSize before = services.preferences().current().window();
    boolean maximized = stage.isMaximized();
    WindowSize now =
        new WindowSize(
            maximized ? before.width() : scene.getWidth(),
            maximized ? before.height() : scene.getHeight(),
            maximized);
    services.preferences().change(settings -> settings.withWindow(now));
  }

  @Override
  public void stop() {
    services.close();
  }
}
