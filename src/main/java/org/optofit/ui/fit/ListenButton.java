package org.optofit.ui.fit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.optofit.ui.control.Icon;

/** Plays the residual, or stops it; says by how much it is raised. */
final class ListenButton extends Button {
  private static final double ICON_SIZE = 12;

  private final ResultViewModel result;

  ListenButton(ResultViewModel result) {
    this.result = result;
    setId("listen-residual");
    getStyleClass().add("small");
    setOnAction(
        event -> {
          FittedPair fitted = result.fittedProperty().get();
          if (fitted != null) {
            result.listening().playOrStop(fitted);
          }
        });
    result.fittedProperty().addListener(observable -> show());
    result.listening().playingProperty().addListener(observable -> show());
    show();
  }

  private void show() {
    FittedPair fitted = result.fittedProperty().get();
    boolean playing = result.listening().playingProperty().get();
    double gainDb = fitted == null ? FittedPair.MOST_LISTENING_GAIN_DB : fitted.listeningGainDb();
    String help = playing ? "Stop playing the residual" : "Play " + FitWords.raisedResidual(gainDb);
    setMinWidth(playing ? getWidth() : USE_PREF_SIZE);
    setText(playing ? "Stop" : "Listen, " + FitWords.raise(gainDb) + " dB");
    setGraphic((playing ? Icon.STOP : Icon.PLAY).node(ICON_SIZE));
    setAccessibleText(help);
    setTooltip(new Tooltip(help));
  }
}
