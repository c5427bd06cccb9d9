package org.optofit.ui.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A card: a header of 32 px with title, note and nodes at its right end, and the content below. */
public final class Panel extends BorderPane {
  private final StringProperty title = new SimpleStringProperty(this, "title", "");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final HBox right = new HBox();

  /** An empty panel. */
  public Panel(String title) {
    this.title.set(title);
    getStyleClass().add("panel");
    Label titleLabel = new Label();
    titleLabel.getStyleClass().add("panel-title");
    titleLabel.textProperty().bind(this.title);
    titleLabel.setMinWidth(USE_PREF_SIZE);
    Label noteLabel = new Label();
    noteLabel.getStyleClass().add("panel-note");
    noteLabel.textProperty().bind(note);
    noteLabel.visibleProperty().bind(note.isNotEmpty());
    noteLabel.managedProperty().bind(note.isNotEmpty());
    right.getStyleClass().add("panel-right");
    right.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox header = new HBox(titleLabel, noteLabel, right);
    header.getStyleClass().add("panel-header");
    setTop(header);
  }

  /** A panel around a content. */
  public Panel(String title, Node content) {
    this(title);
    setCenter(content);
  }

  /** The title. */
  public StringProperty titleProperty() {
    return title;
  }

  /** Secondary text behind the title; none if empty. */
  public StringProperty noteProperty() {
    return note;
  }

  /** Nodes at the right end of the header. */
  public ObservableList<Node> headerNodes() {
    return right.getChildren();
  }
}
