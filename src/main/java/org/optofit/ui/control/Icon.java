package org.optofit.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/**
 * The program's icons, drawn in a box of 16. They take the colour {@code -opto-icon-color} of where
 * they stand (text colour unless the stylesheet says otherwise).
 */
public enum Icon {
  PLAY(fill("M4 2.5v11l9-5.5z")),
  PAUSE(fill("M4 3h3v10H4zM9 3h3v10H9z")),
  STOP(fill("M4.5 3.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z")),
  LOOP(
      stroke(
          1.5,
          "M3 9V7a3 3 0 0 1 3-3h6M10 1.5 12.5 4 10 6.5M13 7v2a3 3 0 0 1-3 3H4M6 14.5 3.5 12 6 9.5")),
  UNDO(stroke(1.4, "M5 3 2 6l3 3M2.5 6H10a4 4 0 0 1 0 8H7")),
  REDO(stroke(1.4, "M11 3l3 3-3 3M13.5 6H6a4 4 0 0 0 0 8h3")),
  SNAP_BACK(stroke(1.6, "M6 2.5 2.5 6 6 9.5M3 6h6.5a3.75 3.75 0 0 1 0 7.5H6")),
  MENU(stroke(1.5, "M2 4h12M2 8h12M2 12h12")),
  CLOSE(stroke(1.5, "M4 4l8 8M12 4l-8 8")),
  FREEZE(
      stroke(1.3, "M8 1.5v13M2.4 4.75l11.2 6.5M2.4 11.25l11.2-6.5"),
      stroke(1.1, "M6 2.5l2 1.8 2-1.8M6 13.5l2-1.8 2 1.8")),
  TABLE(stroke(1.6, "M2 2.5h12v11H2zM2 6.2h12M2 9.9h12M6.5 2.5v11")),
  FITTED(stroke(1.8, "M1.5 13.5C6 13 8 4 14.5 3.5"), fill("M8 5.6a2.6 2.6 0 1 0 .01 0z")),
  DIAMOND(stroke(1.8, "M8 1.8 14.2 8 8 14.2 1.8 8z")),
  OPEN(stroke(1.5, "M8 2v8M4.5 7 8 10.5 11.5 7M2 11v3h12v-3")),
  EXPORT(stroke(1.4, "M8 10V2M5 4.5 8 1.5l3 3M3 8v6h10V8")),
  SAVE(stroke(1.3, "M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5v-4M5 13.5v-4h6v4")),
  AUDIO_FILE(
      stroke(1.3, "M3.5 1.5h6l3.5 3.5v9.5H3.5zM9.5 1.5V5H13"),
      stroke(1.2, "M5.5 10h1V8.5M7.5 11.5v-4M9.5 10.5V9")),
  MICROPHONE(
      stroke(1.3, "M6 4a2 2 0 0 1 4 0v4a2 2 0 0 1-4 0z"),
      stroke(1.3, "M3.5 7.5V8a4.5 4.5 0 0 0 9 0v-.5M8 12.5V15M5.5 15h5")),
  DEVICE(stroke(1.4, "M2 6v4h2.5L8 13V3L4.5 6z")),
  NO_DEVICE(stroke(1.4, "M2 6v4h2.5L8 13V3L4.5 6zM11 6l4 4M15 6l-4 4")),
  VOLUME(stroke(1.4, "M2 6v4h2.5L8 13V3L4.5 6zM10.5 5.5a3.5 3.5 0 0 1 0 5M12.3 3.5a6 6 0 0 1 0 9")),
  INFO(stroke(1.4, circle(6.3)), stroke(1.5, "M8 7v4.5M8 4.3v1.5")),
  OK(stroke(1.4, circle(6.3)), stroke(1.5, "M5 8.2 7.2 10.4 11.2 5.9")),
  WARNING(stroke(1.4, "M8 1.8 15 14H1z"), stroke(1.5, "M8 6v4M8 11.3v1.5")),
  BLOCKING(
      fill("M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z"),
      cut(1.6, "M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2")),
  DASH(stroke(1.6, "M4.5 8h7")),
  WAITING(dotted(1.4, circle(5.8))),
  BUSY(faint(1.3, circle(5.8)), stroke(2, "M8 2.2A5.8 5.8 0 0 1 13.8 8"));

  private static final double BOX = 16;

  @SuppressWarnings("Immutable") // written once, never handed out
  private final Stroke[] strokes;

  Icon(Stroke... strokes) {
    this.strokes = strokes;
  }

  /** A new node showing this icon, 16 px wide and high. */
  public Region node() {
    return node(BOX);
  }

  /**
   * A new node showing this icon.
   *
   * @param size width and height, px
   */
  public Region node(double size) {
    Box box = new Box();
    box.getStyleClass().add("icon");
    box.setMinSize(size, size);
    box.setPrefSize(size, size);
    box.setMaxSize(size, size);
    box.setMouseTransparent(true);
    for (Stroke stroke : strokes) {
      SVGPath path = new SVGPath();
      path.setContent(stroke.content);
      path.getStyleClass().add(stroke.styleClass);
      path.setStrokeWidth(stroke.width);
      path.setStrokeLineJoin(StrokeLineJoin.ROUND);
      path.getTransforms().add(new Scale(size / BOX, size / BOX));
      path.setManaged(false);
      box.add(path);
    }
    return box;
  }

  private static Stroke fill(String content) {
    return new Stroke(content, 0, "icon-fill");
  }

  private static Stroke stroke(double width, String content) {
    return new Stroke(content, width, "icon-stroke");
  }

  private static Stroke faint(double width, String content) {
    return new Stroke(content, width, "icon-faint");
  }

  /** A dotted line. */
  private static Stroke dotted(double width, String content) {
    return new Stroke(content, width, "icon-dotted");
  }

  /** A line in the colour of the ground. */
  private static Stroke cut(double width, String content) {
    return new Stroke(content, width, "icon-cut");
  }

  private static String circle(double radius) {
    double d = 2 * radius;
    return "M"
        + (8 - radius)
        + " 8a"
        + radius
        + " "
        + radius
        + " 0 1 0 "
        + d
        + " 0a"
        + radius
        + " "
        + radius
        + " 0 1 0 "
        + -d
        + " 0z";
  }

  private record Stroke(String content, double width, String styleClass) {}

  private static final class Box extends Region {
    private void add(SVGPath path) {
      getChildren().add(path);
    }
  }
}
