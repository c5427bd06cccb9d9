package org.optofit.ui.fit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.optofit.fit.Finding;
import org.optofit.ui.control.Numbers;
import org.optofit.ui.control.Panel;

/** The iteration table and, below it, how far the fit is. */
final class IterationPanel {
  private final IterationTable table = new IterationTable();
  private final Label lead = new Label();
  private final Label rest = new Label();
  private final Label starts = new Label();
  private final Label seconds = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Panel panel = new Panel("Parameters per iteration");

  IterationPanel(RunViewModel run) {
    Button copy = new Button("Copy table");
    copy.getStyleClass().add("small");
    copy.setTooltip(new Tooltip("Copy the rows as text, with tabs between the columns"));
    copy.setOnAction(event -> copy());
    copy.setDisable(true);
    panel.headerNodes().add(copy);
    lead.getStyleClass().add("strong");
    lead.setMinWidth(Region.USE_PREF_SIZE);
    rest.getStyleClass().add("muted");
    starts.getStyleClass().add("muted");
    seconds.getStyleClass().add("muted");
    starts.setMinWidth(Region.USE_PREF_SIZE);
    seconds.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox words = new HBox(lead, rest, space, starts, seconds);
    words.getStyleClass().add("progress-words");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText("Progress of the fit");
    VBox foot = new VBox(words, progress);
    foot.getStyleClass().add("progress-foot");
    BorderPane content = new BorderPane(table.node());
    content.setBottom(foot);
    panel.setCenter(content);
    run.snapshotProperty()
        .addListener(
            (observable, before, now) -> {
              show(now);
              copy.setDisable(now.current().isEmpty());
            });
    show(run.snapshotProperty().get());
  }

  Panel node() {
    return panel;
  }

  private void show(FitSnapshot snapshot) {
    table.show(IterationRow.of(snapshot));
    Finding finding = FitWords.loss(snapshot);
    lead.setText(finding.lead());
    rest.setText(finding.rest());
    starts.setText(FitWords.starts(snapshot));
    seconds.setText(
        snapshot.current().isEmpty() ? "" : Numbers.fixed(snapshot.seconds(), 1) + " s");
    progress.setProgress(snapshot.progress());
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(table.text());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
