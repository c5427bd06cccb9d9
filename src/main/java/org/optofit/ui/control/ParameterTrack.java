package org.optofit.ui.control;

import javafx.beans.Observable;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The slider of a {@link ParameterRow}, with the knob's own value marked while overridden. */
final class ParameterTrack extends ThemedRegion {
  /** Room left and right of the track for the handle and its focus ring, px. */
  static final double MARGIN = 12;

  private static final double KEY_STEP = 0.01;
  private static final double FINE_STEP = 0.001;
  private static final double PAGE_STEP = 0.1;
  private static final double THICKNESS = 4;
  private static final double HANDLE = 7;
  private static final double DOT = 2.5;

  private final ParameterRow row;
  private final Canvas canvas = new Canvas();

  ParameterTrack(ParameterRow row) {
    this.row = row;
    getStyleClass().add("parameter-track");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    getChildren().add(canvas);
    for (Observable each :
        new Observable[] {
          row.valueProperty(),
          row.knobValueProperty(),
          row.overriddenProperty(),
          row.disabledProperty(),
          focusVisibleProperty(),
          hoverProperty(),
          row.adjustingProperty()
        }) {
      each.addListener(observable -> draw());
    }
    row.valueProperty()
        .addListener(
            observable -> {
              notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
              notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            });
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> row.setAdjusting(false));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      row.setAdjusting(true);
      dragged(event);
    }
  }

  private void dragged(MouseEvent event) {
    if (row.adjustingProperty().get()) {
      choose((event.getX() - MARGIN) / length());
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    double step = event.isShiftDown() ? FINE_STEP : KEY_STEP;
    switch (event.getCode()) {
      case UP, RIGHT, KP_UP, KP_RIGHT -> move(step);
      case DOWN, LEFT, KP_DOWN, KP_LEFT -> move(-step);
      case PAGE_UP -> move(PAGE_STEP);
      case PAGE_DOWN -> move(-PAGE_STEP);
      case HOME -> choose(0);
      case END -> choose(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(double share) {
    choose(row.sliderScale().fraction(row.valueProperty().get()) + share);
  }

  private void choose(double fraction) {
    row.override(row.quantity().rounded(row.sliderScale().value(fraction)));
  }

  private double length() {
    return Math.max(1, canvas.getWidth() - 2 * MARGIN);
  }

  @Override
  protected void layoutContent(double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
    draw();
  }

  @Override
  protected void paletteChanged() {
    draw();
  }

  void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    SliderScale scale = row.sliderScale();
    double middle = Math.floor(canvas.getHeight() / 2);
    double top = middle - THICKNESS / 2;
    double value = MARGIN + length() * scale.fraction(row.valueProperty().get());
    double origin = MARGIN + length() * scale.origin();
    g.setFill(palette().of(Token.WELL));
    g.fillRoundRect(MARGIN, top, length(), THICKNESS, THICKNESS, THICKNESS);
    g.setStroke(palette().of(Token.CONTROL_LINE, 0.6));
    g.setLineWidth(1);
    g.strokeRoundRect(MARGIN, top, length(), THICKNESS, THICKNESS, THICKNESS);
    g.setFill(palette().of(Token.ACCENT));
    double from = Math.min(origin, value);
    g.fillRoundRect(from, top, Math.abs(value - origin), THICKNESS, THICKNESS, THICKNESS);
    if (row.overriddenProperty().get()) {
      double knob = MARGIN + length() * scale.fraction(row.knobValueProperty().get());
      g.setStroke(palette().of(Token.TEXT));
      g.setLineDashes(2, 2);
      g.strokeLine(knob, middle, value, middle);
      g.setLineDashes();
      KnobFace.diamond(g, knob, middle, palette().of(Token.PANEL), palette().of(Token.TEXT));
    }
    drawHandle(g, value, middle);
  }

  private void drawHandle(GraphicsContext g, double x, double y) {
    boolean own = row.overriddenProperty().get();
    boolean held = isHover() || row.adjustingProperty().get();
    g.setFill(palette().of(row.adjustingProperty().get() ? Token.WELL : Token.KNOB_TOP));
    g.fillOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
    g.setStroke(palette().of(own || held ? Token.TEXT : Token.CONTROL_LINE));
    g.setLineWidth(1.5);
    g.strokeOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
    if (own) {
      g.setFill(palette().of(Token.TEXT));
      g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }
    if (isFocusVisible()) {
      double ring = HANDLE + 3.5;
      g.setStroke(palette().of(Token.ACCENT));
      g.setLineWidth(2);
      g.strokeOval(x - ring, y - ring, 2 * ring, 2 * ring);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> row.accessibleSentence();
      case VALUE -> row.valueProperty().get();
      case MIN_VALUE -> row.sliderScale().lowest();
      case MAX_VALUE -> row.sliderScale().highest();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> move(KEY_STEP);
      case DECREMENT -> move(-KEY_STEP);
      case BLOCK_INCREMENT -> move(PAGE_STEP);
      case BLOCK_DECREMENT -> move(-PAGE_STEP);
      case SET_VALUE -> {
        if (parameters[0] instanceof Number number) {
          row.override(number.doubleValue());
        }
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
