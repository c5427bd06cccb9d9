package org.optofit.ui;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** The program's sign, 24 px: a meter with its needle. */
final class Logo extends Region {
  private static final double SIZE = 24;
  private static final double RADIUS = 10.5;

  Logo() {
    getStyleClass().add("logo");
    setMinSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    Circle rim = new Circle(SIZE / 2, SIZE / 2, RADIUS);
    rim.getStyleClass().add("logo-rim");
    getChildren()
        .addAll(
            rim, path("M5 15a8 8 0 0 1 14 0", "logo-scale"), path("M12 18 8 8.5", "logo-needle"));
    setAccessibleText("Optofit");
  }

  private static SVGPath path(String content, String styleClass) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(styleClass);
    return path;
  }
}
