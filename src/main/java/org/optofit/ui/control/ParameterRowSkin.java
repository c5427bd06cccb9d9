package org.optofit.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Lays out a {@link ParameterRow}: name, slider, field, and a dot or the snap-back button. */
final class ParameterRowSkin extends SkinBase<ParameterRow> {
  private static final PseudoClass OVERRIDDEN = PseudoClass.getPseudoClass("overridden");

  private static final double EDGE = 12;
  private static final double TRACK_FROM = 88;
  private static final double FIELD_WIDTH = 88;
  private static final double FIELD_HEIGHT = 26;
  private static final double FIELD_RIGHT = 48;
  private static final double BUTTON_WIDTH = 32;
  private static final double BUTTON_RIGHT = 8;
  private static final double GAP = 12;
  private static final double DOT = 5;
  private static final double HEIGHT = 40;
  private static final double LEAST_HEIGHT = 32;
  private static final double LEAST_TRACK = 100;

  private final Label name = new Label();
  private final ParameterTrack track;
  private final ValueField field;
  private final Button snapBack = new Button();
  private final Region dot = new Region();
  private final Tooltip tooltip = new Tooltip();
  private final Tooltip backTooltip = new Tooltip();

  ParameterRowSkin(ParameterRow row) {
    super(row);
    name.setText(row.name());
    name.getStyleClass().add("parameter-name");
    track = new ParameterTrack(row);
    field =
        new ValueField(
            new EntryRule(row.name(), row.quantity(), row.lowest(), row.highest()),
            row::override,
            row::refuse);
    field.setOnLeft(track::requestFocus);
    field.setAlignment(Pos.CENTER_RIGHT);
    snapBack.getStyleClass().addAll("icon-button", "snap-back");
    snapBack.setGraphic(Icon.SNAP_BACK.node());
    snapBack.setOnAction(event -> snapBack());
    dot.getStyleClass().add("parameter-dot");
    dot.setMouseTransparent(true);
    getChildren().addAll(name, track, field, snapBack, dot);
    row.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    registerChangeListener(row.valueProperty(), observable -> valueChanged());
    registerChangeListener(row.overriddenProperty(), observable -> follow());
    registerChangeListener(row.knobValueProperty(), observable -> follow());
    // Not on the whole row: it would lie over field and button when the hand goes there.
    Tooltip.install(track, tooltip);
    snapBack.setTooltip(backTooltip);
    valueChanged();
    follow();
  }

  private void valueChanged() {
    ParameterRow row = getSkinnable();
    field.show(row.valueProperty().get());
    tooltip.setText(row.description());
  }

  private void follow() {
    ParameterRow row = getSkinnable();
    boolean own = row.overriddenProperty().get();
    row.pseudoClassStateChanged(OVERRIDDEN, own);
    snapBack.setVisible(own);
    dot.setVisible(!own);
    String back = "Snap back to " + row.quantity().format(row.knobValueProperty().get());
    snapBack.setAccessibleText(row.name() + ": " + back);
    backTooltip.setText(back);
    tooltip.setText(row.description());
  }

  private void keyPressed(KeyEvent event) {
    boolean delete = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
    if (delete && event.getTarget() != field && getSkinnable().overriddenProperty().get()) {
      snapBack();
      event.consume();
    }
  }

  private void snapBack() {
    if (snapBack.isFocused()) {
      track.requestFocus();
    }
    getSkinnable().snapBack();
  }

  @Override
  protected double computePrefWidth(double h, double top, double right, double low, double left) {
    return computeMinWidth(h, top, right, low, left) + LEAST_TRACK;
  }

  @Override
  protected double computeMinWidth(double h, double top, double right, double low, double left) {
    return TRACK_FROM + LEAST_TRACK + GAP + FIELD_WIDTH + FIELD_RIGHT;
  }

  @Override
  protected double computePrefHeight(double w, double top, double right, double low, double left) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double w, double top, double right, double low, double left) {
    return LEAST_HEIGHT;
  }

  @Override
  protected double computeMaxWidth(double h, double top, double right, double low, double left) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computeMaxHeight(double w, double top, double right, double low, double left) {
    return Double.MAX_VALUE;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double whole = getSkinnable().getWidth();
    double tall = getSkinnable().getHeight();
    double fieldLeft = whole - FIELD_RIGHT - FIELD_WIDTH;
    double fieldTop = Math.rint((tall - FIELD_HEIGHT) / 2);
    name.resizeRelocate(EDGE, 0, TRACK_FROM - EDGE - 4, tall);
    double margin = ParameterTrack.MARGIN;
    track.resizeRelocate(TRACK_FROM - margin, 0, fieldLeft - GAP - TRACK_FROM + margin, tall);
    field.resizeRelocate(fieldLeft, fieldTop, FIELD_WIDTH, FIELD_HEIGHT);
    snapBack.resizeRelocate(
        whole - BUTTON_RIGHT - BUTTON_WIDTH, fieldTop, BUTTON_WIDTH, FIELD_HEIGHT);
    dot.resizeRelocate(whole - BUTTON_RIGHT - (BUTTON_WIDTH + DOT) / 2, (tall - DOT) / 2, DOT, DOT);
  }
}
