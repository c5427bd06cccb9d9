package org.optofit.ui.fit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.optofit.fit.Finding;
import org.optofit.fit.FitFindings;
import org.optofit.fit.FitResult;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;
import org.optofit.ui.control.PopOvers;
import org.optofit.ui.control.RangeScale;

/** How close the model comes, in words and in figures. */
final class AgreementPanel {
  private static final String WHAT_IS_ESR =
      "Error-to-signal ratio: the energy of wet minus model divided by the energy of wet, both"
          + " pre-emphasised, over the whole part that was fitted without its first second."
          + " Pre-emphasis raises the treble, so it is not the level named beside the residual,"
          + " which is that of the signals as heard."
          + " 0 is a perfect match, 1 is as good as silence. Models published for such units reach"
          + " 0.03 to 0.20 (Yu and Fazekas 2025). Scales made for neural captures do not apply.";

  private final Label lead = new Label();
  private final Label sentence = new Label();
  private final RangeScale scale =
      new RangeScale(
          FitFindings.PUBLISHED_LOW_ESR,
          FitFindings.PUBLISHED_HIGH_ESR,
          "published range",
          "this fit");
  private final Label loudness = value("Loudness dynamic range of the model less that of wet");
  private final Label gainReduction =
      value("Root mean square difference of the two gain-reduction curves");
  private final Label starts = value("Starts that reached the same loss as the best one");
  private final Label stopped = value("Why the best start ended");
  private final Panel panel = new Panel("Agreement");

  AgreementPanel(ResultViewModel result) {
    Button what = new Button("What is ESR?");
    what.getStyleClass().add("small");
    what.setOnAction(event -> explain(what));
    panel.headerNodes().add(what);
    lead.getStyleClass().add("finding");
    lead.setId("agreement");
    sentence.setId("agreement-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(VBox.USE_PREF_SIZE);
    GridPane facts = new GridPane();
    facts.getStyleClass().add("facts");
    facts.addRow(0, name("ΔLDR"), loudness);
    facts.addRow(1, name("Gain-reduction error"), gainReduction);
    facts.addRow(2, name("Starts that agree"), starts);
    facts.addRow(3, name("Stopped"), stopped);
    VBox content = new VBox(lead, sentence, scale, facts);
    content.getStyleClass().add("agreement");
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
    FitResult result = fitted.result();
    Finding finding = FitFindings.agreement(result.termination(), fitted.agreement().esr());
    lead.setText(finding.lead());
    sentence.setText(finding.rest());
    scale.setValue(fitted.agreement().esr());
    scale.setAccessibleText(finding.rest());
    loudness.setText(Numbers.decibelsFine(fitted.agreement().ldrDifferenceDb()));
    gainReduction.setText(Numbers.fixed(fitted.agreement().gainReductionErrorDb(), 2) + " dB rms");
    starts.setText(
        result.starts().size() == 1
            ? "only one was run"
            : result.startsAgreeing() + " of " + result.starts().size());
    stopped.setText(FitWords.stopped(result));
    stopped.setTooltip(new Tooltip(result.termination().sentence()));
  }

  private static Label name(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Label value(String help) {
    Label label = new Label();
    label.getStyleClass().add("strong");
    label.setTooltip(new Tooltip(help));
    return label;
  }

  private static void explain(Button owner) {
    Label text = new Label(WHAT_IS_ESR);
    text.setWrapText(true);
    text.setPrefWidth(320);
    text.getStyleClass().add("pop-over-text");
    PopOver popOver = new PopOver();
    PopOvers.prepare(popOver, text);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    PopOvers.show(popOver, owner, FitView.STYLESHEET);
  }
}
