package dev.kakehashi.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to narrow the results. The only list of facets: schema, URL and page follow it. */
public enum Facet {
  COUNTRY,
  PAIR,
  SECTOR,
  AGREEMENT,
  STAGE,
  ORGANISATION,
  LANGUAGE,
  SOURCE,
  YEAR;

  /** The facets that tagging fills; the others are plain fields of the article. */
  public static final List<Facet> TAGS =
      List.of(COUNTRY, PAIR, SECTOR, AGREEMENT, STAGE, ORGANISATION);

  /** The name in URLs, answers and the index: {@code country}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #key} wrote; empty for any other word. */
  public static Optional<Facet> ofKey(String key) {
    for (Facet facet : values()) {
      if (facet.key().equals(key)) {
        return Optional.of(facet);
      }
    }
    return Optional.empty();
  }

  /** The values the article itself carries, without what lies above them in a tree. */
  public List<String> valuesOf(Article article) {
    Tags tags = article.tags();
    return switch (this) {
      case COUNTRY -> codes(tags.countries());
      case PAIR -> codes(tags.pairs());
      case SECTOR -> codes(tags.sectors());
      case AGREEMENT -> codes(tags.agreements());
      case STAGE -> codes(tags.stages());
      case ORGANISATION -> codes(tags.organisations());
      case LANGUAGE -> List.of(article.language().code());
      case SOURCE -> article.source().stream().toList();
      case YEAR ->
          article.published().map(day -> List.of(String.valueOf(day.getYear()))).orElse(List.of());
    };
  }

  /** A value as articles carry it, however a reader spelled it: {@code jp-gb} is {@code GB-JP}. */
  public String spelled(String value) {
    return switch (this) {
      case COUNTRY -> value.toUpperCase(Locale.ROOT);
      case PAIR -> pair(value.toUpperCase(Locale.ROOT));
      case STAGE, LANGUAGE -> value.toLowerCase(Locale.ROOT);
      case SECTOR, AGREEMENT, ORGANISATION, SOURCE, YEAR -> value;
    };
  }

  private static String pair(String value) {
    try {
      return CountryPair.ofCode(value).code();
    } catch (IllegalArgumentException e) {
      return value; // no pair, so no article carries it
    }
  }

  private static List<String> codes(List<? extends Concept> concepts) {
    return concepts.stream().map(Concept::code).toList();
  }
}
