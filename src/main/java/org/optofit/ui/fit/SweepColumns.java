package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Widths of the sweep table's columns, for its header and its rows alike. */
final class SweepColumns {
  /** The knob's field with its margins, px. */
  static final double KNOB = 72;

  /** State with its icon, px. */
  static final double STATE = 176;

  /** Threshold, ratio, ESR, iterations, px. */
  static final List<Double> FIGURES = List.of(72.0, 58.0, 62.0, 80.0);

  private static final List<String> NAMES = List.of("Threshold", "Ratio", "ESR", "Iterations");

  private SweepColumns() {}

  /** How many figures there is room for. */
  static int figures(boolean narrow) {
    return narrow ? FIGURES.size() - 1 : FIGURES.size();
  }

  /** Labels over the columns. */
  static List<Node> header(boolean narrow) {
    List<Node> labels = new ArrayList<>();
    labels.add(fixed(label("Knob", "number"), KNOB));
    Label wet = label("Wet recording", "text");
    labels.add(growing(wet));
    labels.add(fixed(label("State", "text"), STATE));
    for (int i = 0; i < figures(narrow); i++) {
      labels.add(fixed(label(NAMES.get(i), "number"), FIGURES.get(i)));
    }
    return labels;
  }

  /** Gives a node one width for good. */
  static Region fixed(Region node, double width) {
    node.setMinWidth(width);
    node.setPrefWidth(width);
    node.setMaxWidth(width);
    return node;
  }

  /** Gives a node what is left. */
  static Region growing(Region node) {
    node.setMinWidth(0);
    node.setPrefWidth(0);
    node.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
