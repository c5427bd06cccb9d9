package org.optofit.ui.fit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.optofit.ui.control.Icon;

/** Parameters after each iteration; the newest row stays in view. */
final class IterationTable {
  /** Narrower than this, the Step column goes and units stand on a second header line. */
  private static final double NARROW = 740;

  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
  private static final int STEP = 6;

  /**
   * A column of numbers.
   *
   * @param name its quantity
   * @param unit its unit, may be empty
   * @param share its share of the width
   */
  private record Quantity(String name, String unit, double share) {}

  private static final double FIRST_SHARE = 140;
  private static final List<Quantity> QUANTITIES =
      List.of(
          new Quantity("Threshold", "dB", 116),
          new Quantity("Ratio", "", 80),
          new Quantity("Attack", "ms", 100),
          new Quantity("Release", "ms", 112),
          new Quantity("Make-up", "dB", 115),
          new Quantity("Loss", "", 82),
          new Quantity("Step", "", 69));

  private final TableView<IterationRow> table = new TableView<>();
  private final List<TableColumn<IterationRow, IterationRow>> columns = new ArrayList<>();

  IterationTable() {
    table.setId("iterations");
    table.getStyleClass().add("iteration-table");
    table.setPlaceholder(new Label("Each iteration adds a row with its parameters and its loss."));
    table.setFixedCellSize(28);
    table.setRowFactory(view -> new Row());
    table.setAccessibleText("Parameters per iteration");
    addColumn(new FirstCell.Column());
    for (int i = 0; i < QUANTITIES.size(); i++) {
      TableColumn<IterationRow, IterationRow> column = new TableColumn<>();
      column.getStyleClass().add("number-column");
      int index = i;
      column.setCellFactory(c -> new NumberCell(index));
      addColumn(column);
    }
    table.widthProperty().addListener(observable -> fit());
    fit();
  }

  TableView<IterationRow> node() {
    return table;
  }

  /** Shows rows in place of those before and brings the last one into view. */
  void show(List<IterationRow> rows) {
    table.getItems().setAll(rows);
    if (!rows.isEmpty()) {
      table.scrollTo(rows.size() - 1);
    }
  }

  /** The table as text, one line per row, tabs between the cells. */
  String text() {
    StringBuilder text = new StringBuilder("Iteration");
    for (Quantity quantity : QUANTITIES) {
      text.append('\t').append(quantity.name);
      if (!quantity.unit.isEmpty()) {
        text.append(", ").append(quantity.unit);
      }
    }
    for (IterationRow row : table.getItems()) {
      if (!row.computing()) {
        text.append('\n').append(row.text());
      }
    }
    return text.append('\n').toString();
  }

  private void addColumn(TableColumn<IterationRow, IterationRow> column) {
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    columns.add(column);
    table.getColumns().add(column);
  }

  private void fit() {
    boolean narrow = table.getWidth() < NARROW;
    columns.get(STEP + 1).setVisible(!narrow);
    double shares = FIRST_SHARE;
    for (int i = 0; i < QUANTITIES.size(); i++) {
      Quantity quantity = QUANTITIES.get(i);
      shares += narrow && i == STEP ? 0 : quantity.share;
      String unit =
          quantity.unit.isEmpty() ? "" : narrow ? ",\n" + quantity.unit : ", " + quantity.unit;
      columns.get(i + 1).setText(quantity.name + unit);
    }
    columns.get(0).setText("Iteration");
    double width = Math.floor(table.getWidth());
    double right = 0;
    for (int i = QUANTITIES.size(); i > 0; i--) {
      double share = Math.floor(width * QUANTITIES.get(i - 1).share / shares);
      columns.get(i).setPrefWidth(share);
      right += columns.get(i).isVisible() ? share : 0;
    }
    columns.get(0).setPrefWidth(Math.max(0, width - right));
  }

  /** A row that shows whether it is the best. */
  private static final class Row extends TableRow<IterationRow> {
    @Override
    protected void updateItem(@Nullable IterationRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(BEST, row != null && row.best());
    }
  }

  /** Number of the iteration and what is special about it. */
  private static final class FirstCell extends TableCell<IterationRow, IterationRow> {
    /** The first column. */
    static final class Column extends TableColumn<IterationRow, IterationRow> {
      Column() {
        getStyleClass().add("first-column");
        setCellFactory(column -> new FirstCell());
      }
    }

    private final Label number = new Label();
    private final Label note = new Label();
    private final HBox box = new HBox(number, note);

    FirstCell() {
      box.setAlignment(Pos.CENTER_LEFT);
      box.getStyleClass().add("first-cell");
      note.getStyleClass().add("note");
    }

    @Override
    protected void updateItem(@Nullable IterationRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      number.setText(row.computing() ? row.number() + "," : Integer.toString(row.number()));
      number.setGraphic(row.computing() ? Icon.BUSY.node(14) : null);
      note.setText(row.note());
      setGraphic(box);
    }
  }

  /** One number. */
  private static final class NumberCell extends TableCell<IterationRow, IterationRow> {
    private final int index;

    NumberCell(int index) {
      this.index = index;
      getStyleClass().add("number-cell");
      if (index == QUANTITIES.size() - 2) {
        getStyleClass().add("strong");
      }
    }

    @Override
    protected void updateItem(@Nullable IterationRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(row == null || empty ? null : row.cells().get(index));
    }
  }
}
