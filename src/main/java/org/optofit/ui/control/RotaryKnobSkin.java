package org.optofit.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Turns a {@link RotaryKnob} by mouse, wheel and keys, and lays out face, value field and name. */
final class RotaryKnobSkin extends SkinBase<RotaryKnob> {
  private static final double FIELD_HEIGHT = 22;
  private static final double FIELD_WIDTH = 48;
  private static final double FIELD_WIDTH_WITH_UNIT = 60;
  private static final double FIELD_BELOW_BODY = 4;
  private static final double NAME_HEIGHT = 20;
  private static final double ROOM_FOR_LABELS = 17;

  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final KnobFace face;
  private final ValueField field;
  private final Label name = new Label();
  private final Tooltip tooltip = new Tooltip();
  private KnobMotion motion;
  private double handY;

  RotaryKnobSkin(RotaryKnob knob) {
    super(knob);
    face = new KnobFace(knob);
    motion = new KnobMotion(knob.getMin(), knob.getMax());
    field =
        new ValueField(
            new EntryRule(knob.name(), knob.quantity(), knob.getMin(), knob.getMax()),
            knob::setValue,
            knob::refuse);
    field.setOnLeft(knob::requestFocus);
    field.setAlignment(Pos.CENTER);
    field.getStyleClass().add("knob-field");
    name.setText(knob.name());
    name.getStyleClass().add("knob-name");
    name.setAlignment(Pos.CENTER);
    name.setMouseTransparent(true);
    getChildren().addAll(face, field, name);
    registerChangeListener(knob.markerProperty(), observable -> markerChanged());
    markerChanged();
    Tooltip.install(face, tooltip);
    registerChangeListener(knob.valueProperty(), observable -> valueChanged());
    registerChangeListener(knob.bodyProperty(), observable -> knob.requestLayout());
    registerChangeListener(knob.labelsProperty(), observable -> knob.requestLayout());
    face.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    face.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    face.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> knob.setValueChanging(false));
    face.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    knob.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    valueChanged();
  }

  private void valueChanged() {
    RotaryKnob knob = getSkinnable();
    field.show(knob.getValue());
    knob.setAccessibleText(knob.name() + " " + knob.quantity().format(knob.getValue()));
    tooltip.setText(knob.description());
  }

  private void markerChanged() {
    RotaryKnob knob = getSkinnable();
    knob.pseudoClassStateChanged(MARKED, !Double.isNaN(knob.markerProperty().get()));
  }

  private void pressed(MouseEvent event) {
    RotaryKnob knob = getSkinnable();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    knob.requestFocus();
    if (event.getClickCount() == 2) {
      knob.setValue(knob.defaultValueProperty().get());
    }
    motion = new KnobMotion(knob.getMin(), knob.getMax());
    motion.grip(knob.getValue());
    handY = event.getScreenY();
    knob.setValueChanging(true);
    event.consume();
  }

  private void dragged(MouseEvent event) {
    RotaryKnob knob = getSkinnable();
    if (knob.isValueChanging()) {
      knob.setValue(motion.drag(handY - event.getScreenY(), event.isShiftDown()));
      handY = event.getScreenY();
      event.consume();
    }
  }

  private void scrolled(ScrollEvent event) {
    // With Shift held some systems report a turn of the wheel sideways.
    double distance = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    turn(distance / KnobMotion.NOTCH, event.isShiftDown());
    event.consume();
  }

  private void keyPressed(KeyEvent event) {
    RotaryKnob knob = getSkinnable();
    if (event.getTarget() == field || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP, RIGHT, KP_UP, KP_RIGHT -> turn(1, event.isShiftDown());
      case DOWN, LEFT, KP_DOWN, KP_LEFT -> turn(-1, event.isShiftDown());
      case PAGE_UP -> turn(10, event.isShiftDown());
      case PAGE_DOWN -> turn(-10, event.isShiftDown());
      case HOME -> knob.setValue(knob.getMin());
      case END -> knob.setValue(knob.getMax());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void turn(double units, boolean fine) {
    RotaryKnob knob = getSkinnable();
    knob.setValue(new KnobMotion(knob.getMin(), knob.getMax()).turn(knob.getValue(), units, fine));
  }

  private double halfWidth() {
    boolean labelsAtTheSide =
        getSkinnable().labelsProperty().get().stream()
            .anyMatch(label -> Math.abs(face.scale().angle(label)) > 0.5);
    return labelsAtTheSide
        ? Math.ceil(face.scale().labelRadius() + ROOM_FOR_LABELS)
        : Math.ceil(face.scale().tickTo() + 2);
  }

  private double above() {
    return Math.ceil(face.scale().labelRadius() + 7);
  }

  /** Field's top below the pivot: clear of the body and of the lowest marks of the scale. */
  private double fieldDrop() {
    KnobScale scale = face.scale();
    double lowestMark = -scale.tickTo() * Math.cos(KnobScale.SWEEP / 2);
    return Math.rint(Math.max(scale.bodyRadius() + FIELD_BELOW_BODY, lowestMark));
  }

  private double fieldWidth() {
    return getSkinnable().quantity().unit().isEmpty() ? FIELD_WIDTH : FIELD_WIDTH_WITH_UNIT;
  }

  @Override
  protected double computePrefWidth(double h, double top, double right, double low, double left) {
    double width = Math.max(2 * halfWidth(), fieldWidth());
    return left + Math.max(width, Math.ceil(name.prefWidth(-1))) + right;
  }

  @Override
  protected double computePrefHeight(double w, double top, double right, double low, double left) {
    return top + above() + fieldDrop() + FIELD_HEIGHT + NAME_HEIGHT + low;
  }

  @Override
  protected double computeMinWidth(double h, double top, double right, double low, double left) {
    return computePrefWidth(h, top, right, low, left);
  }

  @Override
  protected double computeMinHeight(double w, double top, double right, double low, double left) {
    return computePrefHeight(w, top, right, low, left);
  }

  @Override
  protected double computeMaxWidth(double h, double top, double right, double low, double left) {
    return computePrefWidth(h, top, right, low, left);
  }

  @Override
  protected double computeMaxHeight(double w, double top, double right, double low, double left) {
    return computePrefHeight(w, top, right, low, left);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double centre = Math.floor(x + width / 2);
    double half = Math.max(halfWidth(), above());
    double pivot = y + above();
    face.resizeRelocate(centre - half, pivot - half, 2 * half, 2 * half);
    double fieldTop = Math.rint(pivot + fieldDrop());
    field.resizeRelocate(
        centre - Math.rint(fieldWidth() / 2), fieldTop, fieldWidth(), FIELD_HEIGHT);
    name.resizeRelocate(x, fieldTop + FIELD_HEIGHT, width, NAME_HEIGHT);
  }
}
