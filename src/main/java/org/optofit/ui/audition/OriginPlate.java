package org.optofit.ui.audition;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.optofit.app.UnitSetting;
import org.optofit.ui.control.Icon;

/** The plate on the face that tells published, fitted and manual apart, by word and by shape. */
final class OriginPlate extends Label {
  private static final PseudoClass MANUAL = PseudoClass.getPseudoClass("manual");
  private static final double ICON_SIZE = 12;

  private final Tooltip explanation = new Tooltip();

  OriginPlate() {
    getStyleClass().add("origin-plate");
    setTextOverrun(OverrunStyle.ELLIPSIS);
    setTooltip(explanation);
  }

  /** Shows where the values of a setting come from. */
  void show(UnitSetting setting) {
    String text = UnitOrigin.describe(setting);
    if (text.equals(getText())) {
      return;
    }
    UnitOrigin origin = UnitOrigin.of(setting);
    setText(text);
    setAccessibleText(UnitOrigin.explain(setting));
    explanation.setText(UnitOrigin.explain(setting));
    setGraphic(icon(origin).node(ICON_SIZE));
    pseudoClassStateChanged(MANUAL, origin == UnitOrigin.MANUAL);
  }

  private static Icon icon(UnitOrigin origin) {
    return switch (origin) {
      case PUBLISHED -> Icon.TABLE;
      case FITTED -> Icon.FITTED;
      case MANUAL -> Icon.DIAMOND;
    };
  }
}
