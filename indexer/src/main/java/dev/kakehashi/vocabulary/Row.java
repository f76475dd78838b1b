package dev.kakehashi.vocabulary;

import java.util.List;
import java.util.Map;

/** One row of a table as it stands in its file. */
record Row(Table table, String file, int line, Map<String, String> cells) {
  Row {
    cells = Map.copyOf(cells);
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The names in a cell; none for an empty one. */
  List<String> names(String column) {
    String cell = cell(column);
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  Mistake mistake(String reason) {
    return new Mistake(file, line, reason);
  }
}
