package dev.kakehashi.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a table: comment lines, one header line, then rows of tab-separated cells. */
final class TableReader {
  private final String file;
  private final Consumer<Mistake> mistakes;
  private final List<Row> rows = new ArrayList<>();
  private Optional<Table> table = Optional.empty();
  private List<String> columns = List.of();

  private TableReader(String file, Consumer<Mistake> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /**
   * The rows that can be used; of the others a mistake is told.
   *
   * @param file path of the file, whose name may tell its table; it is repeated in mistakes
   */
  static List<Row> read(String file, List<String> lines, Consumer<Mistake> mistakes) {
    TableReader reader = new TableReader(file, mistakes);
    for (int i = 0; i < lines.size(); i++) {
      reader.readLine(lines.get(i), i + 1);
    }
    if (reader.columns.isEmpty()) {
      mistakes.accept(new Mistake(file, 1, "the file has no header line with column names"));
    }
    return reader.rows;
  }

  private void readLine(String line, int number) {
    String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    if (text.isBlank() || text.startsWith("#")) {
      return;
    }
    List<String> cells = List.of(text.split("\t", -1));
    if (columns.isEmpty()) {
      readHeader(cells, number);
    } else if (table.isPresent()) {
      readRow(table.get(), cells, number);
    }
  }

  private void readHeader(List<String> cells, int number) {
    columns = cells.stream().map(String::strip).toList();
    table = Table.of(file.substring(file.lastIndexOf('/') + 1), columns);
    if (table.isEmpty()) {
      mistake(
          number,
          "cannot tell which table this is: name the file after one, such as organisations-….tsv");
      return;
    }
    for (String column : columns) {
      if (!table.get().columns().contains(column)) {
        mistake(number, "unknown column " + column + "; known are " + table.get().columns());
      }
    }
  }

  private void readRow(Table of, List<String> cells, int number) {
    if (cells.size() != columns.size()) {
      mistake(number, "has " + cells.size() + " cells where the header has " + columns.size());
      return;
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(columns.get(i), cells.get(i).strip());
    }
    Row row = new Row(of, file, number, byColumn);
    List<String> flawed = columns.stream().filter(column -> hasFlawedName(row, column)).toList();
    if (flawed.isEmpty()) {
      rows.add(row);
    }
    flawed.forEach(c -> mistake(number, c + " has an empty name, or one with blanks around it"));
  }

  private static boolean hasFlawedName(Row row, String column) {
    return row.names(column).stream()
        .anyMatch(name -> !name.equals(name.strip()) || FoldedText.of(name).toString().isBlank());
  }

  private void mistake(int line, String reason) {
    mistakes.accept(new Mistake(file, line, reason));
  }
}
