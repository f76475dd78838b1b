package dev.kakehashi.http;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Optional;

/** What readers see for codes. */
final class Labels {
  private final Vocabulary vocabulary;

  Labels(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  String of(Concept concept, Language language) {
    return vocabulary.label(concept, language);
  }

  /**
   * A value that stands for no concept, such as a year or a code nobody knows, is its own label.
   */
  String of(Facet facet, String value, Language language) {
    return switch (facet) {
      case LANGUAGE -> languageName(value, language);
      case SOURCE, YEAR -> value;
      case COUNTRY, PAIR, SECTOR, AGREEMENT, STAGE, ORGANISATION ->
          concept(facet, value).map(concept -> of(concept, language)).orElse(value);
    };
  }

  Optional<String> broader(Facet facet, String value) {
    return switch (facet) {
      case SECTOR, AGREEMENT ->
          concept(facet, value).flatMap(vocabulary::term).flatMap(Term::broader).map(Concept::code);
      case COUNTRY, PAIR, STAGE, ORGANISATION, LANGUAGE, SOURCE, YEAR -> Optional.empty();
    };
  }

  private static Optional<Concept> concept(Facet facet, String value) {
    try {
      return Optional.of(Concept.ofKey(facet.key() + ":" + value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String languageName(String code, Language language) {
    boolean japanese = language.equals(Language.JAPANESE);
    if (code.equals(Language.UNDETERMINED.code())) {
      return japanese ? "その他" : "Other";
    }
    return Locale.of(code).getDisplayLanguage(Locale.of(language.code()));
  }
}
