package org.optofit.ui.audition;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.optofit.dsp.Slot;
import org.optofit.ui.control.SegmentedControl;
import org.optofit.ui.control.Toggle;

/** Equal loudness with its trim, and the two slots: the part of the header that compares. */
public final class ListeningBar extends HBox {
  private static final double TOOLTIP_WIDTH = 340;

  /** Shows a view model. */
  public ListeningBar(ListeningViewModel listening) {
    getStyleClass().add("listening-bar");
    setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(loudness(listening), slots(listening));
  }

  private static HBox loudness(ListeningViewModel listening) {
    Toggle toggle = new Toggle("Equal loudness");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.selectedProperty().bindBidirectional(listening.equalLoudnessProperty());
    toggle.disableProperty().bind(listening.availableProperty().not());
    toggle.accessibleHelpProperty().bind(listening.explanationProperty());
    Label trim = new Label();
    trim.getStyleClass().add("trim-value");
    trim.setMinWidth(USE_PREF_SIZE);
    trim.textProperty().bind(listening.trimProperty());
    HBox box = new HBox(toggle, trim);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("loudness-box");
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    tooltip.textProperty().bind(listening.explanationProperty());
    // A disabled toggle shows no tooltip; the box around it does.
    Tooltip.install(box, tooltip);
    return box;
  }

  private static SegmentedControl<Slot> slots(ListeningViewModel listening) {
    SegmentedControl<Slot> choice = new SegmentedControl<>(List.of(Slot.values()), Slot::name);
    choice.setAccessibleText("Slot");
    choice.getChildren().stream()
        .map(ToggleButton.class::cast)
        .forEach(button -> button.setAccessibleText("Slot " + button.getText()));
    choice.valueProperty().bindBidirectional(listening.slotProperty());
    choice.setAlignment(Pos.CENTER);
    MenuItem copy = new MenuItem();
    copy.textProperty().bind(listening.slotProperty().map(ListeningBar::copyText));
    copy.setOnAction(event -> listening.copyToOther());
    MenuItem swap = new MenuItem("Swap A and B");
    swap.setOnAction(event -> listening.swap());
    ContextMenu menu = new ContextMenu(copy, swap);
    choice.setOnContextMenuRequested(
        event -> menu.show(choice, event.getScreenX(), event.getScreenY()));
    Tooltip.install(
        choice, new Tooltip("Setting heard: A (1) or B (2); right click copies or swaps them"));
    return choice;
  }

  /** What copying does now. */
  public static String copyText(Slot inUse) {
    return "Copy " + inUse + " to " + inUse.other();
  }
}
