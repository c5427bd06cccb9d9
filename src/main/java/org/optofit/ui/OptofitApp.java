package org.optofit.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
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
    Scene scene = new Scene(new MainWindow(services), FIRST_WIDTH, FIRST_HEIGHT);
    Theme.DARK.apply(scene);
    stage.setTitle("Optofit");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.show();
  }

  @Override
  public void stop() {
    services.close();
  }
}
