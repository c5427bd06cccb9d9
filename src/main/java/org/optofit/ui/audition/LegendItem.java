package org.optofit.ui.audition;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One entry of a legend in a panel's header: a sample of the mark, drawn by the stylesheet. */
final class LegendItem extends HBox {
  /**
   * An entry.
   *
   * @param styleClass style of the sample: {@code legend-input}
   * @param text what it stands for
   */
  LegendItem(String styleClass, String text) {
    this(sample(styleClass), new Label(text));
  }

  /** An entry with a text of its own life. */
  LegendItem(String styleClass, Label label) {
    this(sample(styleClass), label);
  }

  private LegendItem(Node sample, Label label) {
    super(sample, label);
    getStyleClass().add("legend-item");
    setAlignment(Pos.CENTER_LEFT);
    label.setMinWidth(USE_PREF_SIZE);
  }

  private static Region sample(String styleClass) {
    Region sample = new Region();
    sample.getStyleClass().addAll("legend-sample", styleClass);
    return sample;
  }
}
