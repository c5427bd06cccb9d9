package org.optofit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Short text table: columns as wide as their longest cell, two spaces between. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** Appends a row. */
  Table row(String... cells) {
    rows.add(Arrays.asList(cells));
    return this;
  }

  /** The rows as lines, without spaces at their ends. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width(column) - cell.length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
