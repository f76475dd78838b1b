package dev.kakehashi.vocabulary;

import java.util.List;

/** Tells whether the name of an organisation names its country too. */
final class CountryNames {
  private static final List<String> COLUMNS = List.of("en", "ja", "abbreviation", "demonym");

  private final NameMatcher<String> codes;

  private CountryNames(NameMatcher<String> codes) {
    this.codes = codes;
  }

  static CountryNames of(List<Row> rows) {
    NameMatcher.Builder<String> builder = NameMatcher.builder();
    for (Row row : rows) {
      if (row.table() == Table.COUNTRIES) {
        for (String column : COLUMNS) {
          for (String name : row.names(column)) {
            builder.add(name, NameMatcher.Case.AS_PROPER_NAME, 0, List.of(row.cell("code")));
          }
        }
      }
    }
    return new CountryNames(builder.build());
  }

  /** Whether the text names one of the countries, given by their codes. */
  boolean nameAny(String text, List<String> countries) {
    return codes.find(FoldedText.of(text), true).stream()
        .flatMap(found -> found.meanings().stream())
        .anyMatch(countries::contains);
  }
}
