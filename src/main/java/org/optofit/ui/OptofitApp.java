package org.optofit.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.optofit.app.Preferences;
import org.optofit.app.Services;
import org.optofit.store.WindowPlace;
import org.optofit.store.WindowSettings;
import org.optofit.store.WindowSize;

/** The program with a window. */
public final class OptofitApp extends Application {
  /** Kept here: a logger nobody holds forgets its level. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  private static final int[] ICON_SIZES = {16, 32, 48, 128};

  /** The other tabs are made once the first one has long been seen and can be used. */
  private static final Duration FURTHER_PAGES_AFTER = Duration.seconds(2);

  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 700;

  private @Nullable Services services;

  /** Made by the toolkit. */
  public OptofitApp() {}

  /**
   * Opens the window and returns when it is closed.
   *
   * @param file a model or an audio file to begin with
   * @return nothing, or why there is no window, for the user
   */
  public static Optional<String> open(Optional<String> file) {
    TOOLKIT_LOG.setLevel(Level.SEVERE);
    try {
      Application.launch(OptofitApp.class, file.stream().toArray(String[]::new));
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

  /** Settings, model and sound engine are made while the toolkit starts. */
  @Override
  public void init() {
    services = Services.ofThisMachine(Platform::runLater);
  }

  @Override
  public void start(Stage stage) {
    Services made = Objects.requireNonNull(services);
    Theme.of(made.preferences().current().window().scheme()).prepare();
    MainWindow window = new MainWindow(made);
    window.setOnOpenFile(file -> getHostServices().showDocument(file.toUri().toString()));
    window.restore(getParameters().getRaw().stream().findFirst().map(Path::of));
    WindowSize size = made.preferences().current().window().size();
    Scene scene = new Scene(window, size.width(), size.height());
    window.install(scene);
    stage.setTitle("Optofit");
    for (int pixels : ICON_SIZES) {
      stage.getIcons().add(icon(pixels));
    }
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    WindowPlaces.visible(made.preferences().current().window(), screens())
        .ifPresent(
            place -> {
              stage.setX(place.x());
              stage.setY(place.y());
            });
    stage.setMaximized(size.maximized());
    made.beforeSaving(() -> remember(made.preferences(), stage, scene));
    stage.show();
    PauseTransition settled = new PauseTransition(FURTHER_PAGES_AFTER);
    settled.setOnFinished(event -> window.makeFurtherPages());
    settled.play();
  }

  private static Image icon(int pixels) {
    String name = "icon/optofit-" + pixels + ".png";
    return new Image(
        Objects.requireNonNull(OptofitApp.class.getResource(name), name).toExternalForm());
  }

  private static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  /** A maximized or iconified window has no bounds of its own; those it had before are kept. */
  private static void remember(Preferences preferences, Stage stage, Scene scene) {
    if (!stage.isShowing() || stage.isIconified()) {
      return;
    }
    WindowSettings before = preferences.current().window();
    WindowSize size =
        stage.isMaximized()
            ? new WindowSize(before.size().width(), before.size().height(), true)
            : new WindowSize(scene.getWidth(), scene.getHeight(), false);
    WindowPlace place =
        stage.isMaximized() ? before.place() : new WindowPlace(stage.getX(), stage.getY());
    preferences.change(all -> all.withWindow(window -> window.withBounds(size, place)));
  }

  @Override
  public void stop() {
    if (services != null) {
      services.close();
    }
  }
}
