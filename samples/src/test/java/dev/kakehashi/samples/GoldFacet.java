package dev.kakehashi.samples;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.EventDate;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Stage;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the gold set labels and the tagger is scored by. */
enum GoldFacet {
  COUNTRY,
  PAIR,
  AGREEMENT,
  STAGE,
  SIGNED,
  ORGANISATION,
  SECTOR,
  EVENT;

  /** The name in the file and the report. {@code SIGNED} is read from the labels of the stage. */
  String key() {
    return this == SIGNED ? STAGE.key() : name().toLowerCase(Locale.ROOT);
  }

  /** What the tagger found, written as the labels are. */
  Set<String> foundIn(Article article) {
    return switch (this) {
      case COUNTRY -> only(Facet.COUNTRY.valuesOf(article));
      case PAIR -> only(Facet.PAIR.valuesOf(article));
      case AGREEMENT -> only(Facet.AGREEMENT.valuesOf(article));
      case STAGE, SIGNED -> only(Facet.STAGE.valuesOf(article));
      case ORGANISATION -> only(Facet.ORGANISATION.valuesOf(article));
      case SECTOR -> only(Facet.SECTOR.valuesOf(article));
      case EVENT -> only(article.events().stream().map(GoldFacet::days).toList());
    };
  }

  /** The codes that count for this facet. */
  Set<String> only(Collection<String> codes) {
    Set<String> kept = new LinkedHashSet<>(codes);
    if (this == SIGNED) {
      kept.retainAll(List.of(Stage.SIGNED.code()));
    }
    return kept;
  }

  private static String days(EventDate event) {
    return event.first().equals(event.last())
        ? event.first().toString()
        : event.first() + "/" + event.last();
  }
}
