package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The captures of a sweep below a fixed header; rows are 32 px high. */
/*
 * Not a TableView: the reason of a blocked capture and its button stand across four columns.
 */
final class SweepTable {
  private final SweepViewModel sweep;
  private final VBox rows = new VBox();
  private final HBox header = new HBox();
  private final BorderPane node = new BorderPane();
  private final Label empty = new Label("Captures appear here, highest knob position first.");
  private final List<SweepRowView> views = new ArrayList<>();
  private boolean narrow;

  SweepTable(SweepViewModel sweep) {
    this.sweep = sweep;
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().addAll("bare-scroll", "sweep-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    header.getStyleClass().add("sweep-header");
    header.setAlignment(Pos.CENTER_LEFT);
    empty.getStyleClass().add("sweep-empty");
    node.setTop(header);
    node.setCenter(scroll);
    node.getStyleClass().add("sweep-table");
    node.setMinHeight(96);
    sweep.rowsProperty().addListener(observable -> show());
    fillHeader();
    show();
  }

  Region node() {
    return node;
  }

  /** Whether the last column makes room. */
  void setNarrow(boolean now) {
    if (narrow != now) {
      narrow = now;
      fillHeader();
      views.forEach(view -> view.setNarrow(now));
    }
  }

  private void fillHeader() {
    header.getChildren().setAll(SweepColumns.header(narrow));
  }

  private void show() {
    List<SweepRow> now = sweep.rowsProperty().get();
    while (views.size() > now.size()) {
      views.remove(views.size() - 1);
    }
    while (views.size() < now.size()) {
      views.add(new SweepRowView(sweep, narrow));
    }
    for (int i = 0; i < now.size(); i++) {
      views.get(i).show(now.get(i));
    }
    if (now.isEmpty()) {
      rows.getChildren().setAll(empty);
    } else if (!rows.getChildren().equals(views)) {
      rows.getChildren().setAll(views);
    }
  }
}
