package org.optofit.ui.fit;

import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.optofit.fit.Finding;
import org.optofit.fit.FitFindings;
import org.optofit.fit.Identifiability;
import org.optofit.ui.control.CorrelationGrid;
import org.optofit.ui.control.Mark;
import org.optofit.ui.control.Panel;

/** Which of the values hang together, as a sentence and as a grid. */
final class KnownPanel {
  private static final List<String> SHORT_NAMES =
      List.of("Thres.", "Ratio", "Attack", "Rel.", "Make-up");

  private final Text lead = new Text();
  private final Text rest = new Text();
  private final CorrelationGrid grid = new CorrelationGrid(SHORT_NAMES, Identifiability.TOGETHER);
  private final TextFlow sentence = new TextFlow(lead, rest);
  private final Tooltip foundation = new Tooltip();
  private final Panel panel = new Panel("How well each value is known");

  KnownPanel(ResultViewModel result) {
    lead.getStyleClass().addAll("text", "strong");
    rest.getStyleClass().add("text");
    sentence.getStyleClass().add("known-sentence");
    sentence.setId("correlation");
    Tooltip.install(sentence, foundation);
    Tooltip.install(grid, foundation);
    Region mark = Mark.INFO.node(16);
    mark.getStyleClass().add("accent-mark");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox content = new HBox(mark, sentence, grid);
    content.getStyleClass().add("known");
    panel.setCenter(content);
    result
        .fittedProperty()
        .addListener(
            (observable, before, now) -> {
              if (now != null) {
                show(now);
              }
            });
  }

  Panel node() {
    return panel;
  }

  private void show(FittedPair fitted) {
    Finding finding = FitFindings.correlation(fitted.result());
    lead.setText(finding.lead());
    rest.setText(" " + finding.rest());
    sentence.setAccessibleText(finding.lead() + " " + finding.rest());
    foundation.setText(FitFindings.foundation(fitted.result().uncertainty()));
    grid.setMatrix(
        fitted.result().termination().converged()
            ? fitted.result().uncertainty().correlation()
            : List.of());
    grid.setAccessibleText("Correlation of the five values. " + finding.lead());
  }
}
