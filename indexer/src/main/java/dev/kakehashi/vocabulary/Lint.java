package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Organisation;
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

  private final Vocabulary vocabulary;
  private final List<Mistake> mistakes = new ArrayList<>();

  private Lint(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param told what was found so far; rows that have a mistake already are not looked at again
   */
  static List<Mistake> mistakesIn(List<Row> rows, Vocabulary vocabulary, List<Mistake> told) {
    Set<String> places = new HashSet<>();
    told.forEach(mistake -> places.add(mistake.file() + ":" + mistake.line()));
    Lint lint = new Lint(vocabulary);
    for (Table table : Table.values()) {
      List<Row> all = rows.stream().filter(row -> row.table() == table).toList();
      lint.check(table, all.stream().filter(row -> !places.contains(place(row))).toList(), all);
    }
    return lint.mistakes;
  }

  private void check(Table table, List<Row> rows, List<Row> all) {
    switch (table) {
      case COUNTRIES, SECTORS, AGREEMENTS, ORGANISATIONS, TERMS -> checkTerms(rows, all);
      case LONGER_NAMES -> {
        findRepeated(rows, List.of("name"));
        rows.forEach(this::findOwnMeaning);
      }
      case AMBIGUOUS -> {
        findRepeated(rows, List.of("name", "code"));
        rows.forEach(this::findMissingCondition);
      }
      case PAIR_KANJI -> findRepeated(rows, List.of("kanji"));
      case CUES -> {} // a word may well be a cue of several things
    }
  }

  private void checkTerms(List<Row> rows, List<Row> all) {
    Set<String> codes = new HashSet<>();
    all.forEach(row -> codes.add(row.cell("code")));
    Map<String, Row> owners = new HashMap<>();
    for (Row row : rows) {
      findUnknownCodes(row, codes);
      for (String column : NAME_COLUMNS) {
        for (String name : row.names(column)) {
          findClash(row, name, owners);
          checkReach(row, name);
        }
      }
    }
  }

  private void findUnknownCodes(Row row, Set<String> codes) {
    String broader = row.cell("broader");
    if (broader.contains(":")) {
      if (!isKnown(broader)) {
        tell(row, "the broader " + broader + " is in no table");
      }
    } else if (!broader.isEmpty() && !codes.contains(broader)) {
      tell(row, "the broader code " + broader + " is not in " + row.table().fileName());
    }
    for (String column : List.of("country", "parties")) {
      row.names(column).stream()
          .filter(code -> vocabulary.term(new Country(code)).isEmpty())
          .forEach(code -> tell(row, "the country " + code + " is not in countries.tsv"));
    }
  }

  private boolean isKnown(String key) {
    try {
      return vocabulary.term(Concept.ofKey(key)).isPresent();
    } catch (IllegalArgumentException noKey) {
      return false;
    }
  }

  private void findClash(Row row, String name, Map<String, Row> owners) {
    Row owner = owners.computeIfAbsent(FoldedText.of(name).toString(), key -> row);
    if (!owner.equals(row)) {
      tell(row, name + " also names " + owner.cell("code") + " (" + place(owner) + ")");
    }
  }

  /** A name must be found where it is written just so, and must not be found everywhere. */
  private void checkReach(Row row, String name) {
    Optional<Concept> concept = Optional.of(row.table().concept(row.cell("code")));
    Optional<Name> own =
        namesCovering(name).stream().filter(n -> n.concept().equals(concept)).findFirst();
    if (own.isEmpty()) {
      tell(row, name + " is never found, another name hides it");
    } else if (isShort(FoldedText.of(name)) && own.get().guard().equals(Guard.NONE)) {
      tell(row, name + " is too short to be sure of: say in ambiguous.tsv when it counts");
    }
  }

  /** What a text that is this name and nothing else is found to be. */
  private List<Name> namesCovering(String name) {
    FoldedText text = FoldedText.of(name);
    return vocabulary.namesIn(text).stream()
        .filter(match -> match.foldedEnd() - match.foldedStart() == text.length())
        .flatMap(match -> match.names().stream())
        .toList();
  }

  /** One character, or two in hiragana or in Latin letters that are not both capitals. */
  private static boolean isShort(FoldedText name) {
    return switch (name.length()) {
      case 1 -> true;
      case 2 ->
          isSmallLetter(name, 0) && isLetter(name, 1)
              || isLetter(name, 0) && isSmallLetter(name, 1);
      default -> false;
    };
  }

  private static boolean isSmallLetter(FoldedText name, int at) {
    return isLetter(name, at) && !name.isUpperCase(at);
  }

  private static boolean isLetter(FoldedText name, int at) {
    char c = name.charAt(at);
    return c >= 'a' && c <= 'z' || c >= 'ぁ' && c <= 'ゖ';
  }

  private void findRepeated(List<Row> rows, List<String> columns) {
    Map<List<String>, Row> first = new HashMap<>();
    for (Row row : rows) {
      List<String> cells =
          columns.stream().map(c -> FoldedText.of(row.cell(c)).toString()).toList();
      Row earlier = first.computeIfAbsent(cells, key -> row);
      if (!earlier.equals(row)) {
        tell(row, row.cell(columns.getFirst()) + " stands already in " + place(earlier));
      }
    }
  }

  private void findOwnMeaning(Row row) {
    String name = row.cell("name");
    namesCovering(name).stream()
        .flatMap(found -> found.concept().stream())
        .filter(concept -> concept instanceof Country || concept instanceof Organisation)
        .forEach(concept -> tell(row, name + " cannot hide itself: it names " + concept.key()));
  }

  private void findMissingCondition(Row row) {
    if (Guard.of(row).equals(Guard.NONE)) {
      tell(row, row.cell("name") + " has no condition, so it always counts");
    }
  }

  private void tell(Row row, String reason) {
    mistakes.add(row.mistake(reason));
  }

  private static String place(Row row) {
    return row.file() + ":" + row.line();
  }
}
