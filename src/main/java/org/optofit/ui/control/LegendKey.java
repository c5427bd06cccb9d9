package org.optofit.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One entry of a legend: a sample of the line or area, and its name. */
public final class LegendKey extends HBox {
  /** What the sample looks like; the stylesheet colours it. */
  public enum Sample {
    /** Solid accent line: fit, model. */
    MODEL("legend-model"),
    /** Solid grey line: measured. */
    MEASURED("legend-measured"),
    /** Dashed line in the text's colour: what is compared. */
    REFERENCE("legend-reference"),
    /** Dashed grey line: others. */
    OTHERS("legend-others"),
    /** Hollow accent circle: what runs now. */
    RUNNING("legend-running"),
    /** Grey area with an edge: recording. */
    RECORDING("legend-recording"),
    /** Accent bar: residual. */
    RESIDUAL("legend-residual");

    private final String styleClass;

    Sample(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  private final Label label;

  /** An entry. */
  public LegendKey(Sample sample, String name) {
    label = new Label(name);
    label.setMinWidth(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("legend-key");
    setAlignment(Pos.CENTER_LEFT);
    Region region = new Region();
    region.getStyleClass().addAll("legend-sample", sample.styleClass);
    getChildren().addAll(region, label);
  }

  /** Says the name shorter or longer, as there is room. */
  public void setName(String name) {
    label.setText(name);
  }
}
