package dev.kakehashi.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mistakes that do not keep a table from being used but make it worse than it looks. */
final class Lint {
  private static final List<String> NAME_COLUMNS =
      List.of("en", "ja", "abbreviation", "demonym", "capital", "government");

  private final List<Mistake> mistakes = new ArrayList<>();

  private Lint() {}

  static List<Mistake> mistakesIn(List<Row> rows) {
    Lint lint = new Lint();
    for (Table table : Table.values()) {
      List<Row> ofTable = rows.stream().filter(row -> row.table() == table).toList();
      if (table
          != Table.CUES) { // one word may tell several things: 署名 of cooperation and of a stage
        lint.findClashes(ofTable);
      }
      lint.findUnknownBroader(table, ofTable);
    }
    return lint.mistakes;
  }

  private void findClashes(List<Row> rows) {
    Map<String, Row> owners = new HashMap<>();
    for (Row row : rows) {
      Set<String> own = new HashSet<>();
      for (String column : NAME_COLUMNS) {
        for (String name : row.names(column)) {
          checkName(row, name, owners, own);
        }
      }
    }
  }

  private void checkName(Row row, String name, Map<String, Row> owners, Set<String> own) {
    if (name.isBlank() || !name.equals(name.strip())) {
      mistakes.add(row.mistake("a name is empty or has blanks around it"));
      return;
    }
    String folded = FoldedText.of(name).toString();
    if (!own.add(folded)) {
      return;
    }
    Optional.ofNullable(owners.putIfAbsent(folded, row))
        .ifPresent(
            other ->
                mistakes.add(
                    row.mistake(
                        name
                            + " also names "
                            + other.cell("code")
                            + " (line "
                            + other.line()
                            + ")")));
  }

  private void findUnknownBroader(Table table, List<Row> rows) {
    Set<String> codes = new HashSet<>();
    rows.forEach(row -> codes.add(row.cell("code")));
    for (Row row : rows) {
      String broader = row.cell("broader");
      if (!broader.isEmpty() && !codes.contains(broader)) {
        mistakes.add(row.mistake("the broader code " + broader + " is not in " + table.fileName()));
      }
    }
  }
}
