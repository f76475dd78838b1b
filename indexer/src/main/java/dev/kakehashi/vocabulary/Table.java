package dev.kakehashi.vocabulary;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of the vocabulary and their columns. A file is named after its table. */
enum Table {
  COUNTRIES("code kind en ja abbreviation demonym capital government reading source"),
  SECTORS("code en ja abbreviation reading broader source"),
  AGREEMENTS("code kind en ja abbreviation reading broader parties source"),
  ORGANISATIONS("code kind en ja abbreviation reading country source"),
  TERMS("code en ja abbreviation reading broader source"),
  LONGER_NAMES("name meaning source"),
  AMBIGUOUS("name code company preceded_by followed_by not_preceded_by not_followed_by source"),
  CUES("code en ja source"),
  PAIR_KANJI("kanji code not_preceded_by not_followed_by source");

  private final String columns;

  Table(String columns) {
    this.columns = columns;
  }

  List<String> columns() {
    return List.of(columns.split(" ", -1));
  }

  /** What a row of the table describes. */
  Concept concept(String code) {
    return switch (this) {
      case COUNTRIES, PAIR_KANJI -> new Country(code);
      case SECTORS -> new Sector(code);
      case AGREEMENTS -> new Agreement(code);
      case ORGANISATIONS -> new Organisation(code);
      case TERMS -> new Topic(code);
      case LONGER_NAMES, AMBIGUOUS, CUES ->
          throw new IllegalArgumentException("the rows of " + fileName() + " have no concept");
    };
  }

  /** {@code longer-names.tsv}. */
  String fileName() {
    return fileStem() + ".tsv";
  }

  private String fileStem() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The table a file belongs to: by its name ({@code organisations-kansai.tsv}), else by its
   * columns where only one table has them.
   */
  static Optional<Table> of(String fileName, List<String> columns) {
    Optional<Table> named =
        Arrays.stream(values()).filter(table -> fileName.startsWith(table.fileStem())).findFirst();
    if (named.isPresent()) {
      return named;
    }
    List<Table> fitting =
        Arrays.stream(values()).filter(table -> table.columns().equals(columns)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
