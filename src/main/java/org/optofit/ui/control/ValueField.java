package org.optofit.ui.control;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A number that can be typed over. Enter or leaving takes the entry, Escape leaves the value as it
 * was. An entry that is no value in range is refused on Enter: the field keeps the focus and says
 * why; left like that, it goes back to the value.
 */
final class ValueField extends TextField {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final EntryRule rule;
  private final DoubleConsumer onEntry;
  private final Consumer<String> onRefused;
  private Runnable onLeft = () -> {};
  private String shown = "";
  private boolean refused;

  /**
   * An empty field.
   *
   * @param onEntry called with a value typed, within the limits
   * @param onRefused called with the reason, a sentence, or with "" once it no longer applies
   */
  ValueField(EntryRule rule, DoubleConsumer onEntry, Consumer<String> onRefused) {
    this.rule = rule;
    this.onEntry = onEntry;
    this.onRefused = onRefused;
    getStyleClass().add("value-field");
    setAccessibleText(rule.name() + " value");
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    textProperty().addListener(observable -> setRefused(false));
    focusedProperty().addListener(observable -> focusChanged());
  }

  /** Called after Enter took an entry or Escape left it: the focus has nothing to do here. */
  void setOnLeft(Runnable handler) {
    onLeft = handler;
  }

  /** Shows a value; an entry being typed stays. */
  void show(double value) {
    boolean typing = isFocused() && !getText().equals(shown);
    shown = rule.quantity().format(value);
    if (!typing) {
      setText(shown);
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      enter();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      setText(shown);
      selectAll();
      event.consume();
      onLeft.run();
    }
  }

  private void focusChanged() {
    if (isFocused()) {
      // A click that enters the field also sets the caret, after this.
      Platform.runLater(this::selectIfFocused);
    } else if (!getText().equals(shown)) {
      String typed = getText();
      setText(shown);
      rule.accept(typed).ifPresent(onEntry);
    }
  }

  private void selectIfFocused() {
    if (isFocused()) {
      selectAll();
    }
  }

  private void enter() {
    String typed = getText();
    if (typed.equals(shown)) {
      onLeft.run();
      return;
    }
    var value = rule.accept(typed);
    if (value.isPresent()) {
      setText(shown);
      onEntry.accept(value.getAsDouble());
      onLeft.run();
    } else {
      setRefused(true);
      onRefused.accept(rule.refusal(typed));
    }
  }

  private void setRefused(boolean now) {
    if (refused != now) {
      refused = now;
      pseudoClassStateChanged(REFUSED, now);
      if (!now) {
        onRefused.accept("");
      }
    }
  }
}
