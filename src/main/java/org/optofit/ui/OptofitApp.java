package org.optofit.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.optofit.app.SampleAudio;
import org.optofit.app.Services;

/** The program with a window. */
public final class OptofitApp extends Application {
  private static final double FIRST_WIDTH = 1280;
  private static final double FIRST_HEIGHT = 800;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 700;

  private final Services services = Services.ofThisMachine(Platform::runLater);

  /** Made by the toolkit. */
  public OptofitApp() {}

  /** Opens the window and returns when it is closed. */
  public static void open() {
    Application.launch(OptofitApp.class);
  }

  @Override
  public void start(Stage stage) {
    MainWindow window = new MainWindow(services);
    Scene scene = new Scene(window, FIRST_WIDTH, FIRST_HEIGHT);
    window.install(scene);
    stage.setTitle("Optofit");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.show();
    SampleAudio.find()
        .map(folder -> folder.resolve(SampleAudio.DRY_MUSIC))
        .ifPresent(window.audition().source()::open);
  }

  @Override
  public void stop() {
    services.close();
  }
}
