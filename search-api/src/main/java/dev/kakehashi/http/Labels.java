package dev.kakehashi.http;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What readers see for codes. */
final class Labels {
  /** Between two countries in Japanese. */
  private static final String PAIR = "・";

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

  /** What a reader may look the value up by besides its label: names in both languages, reading. */
  List<String> otherNames(Facet facet, String value, Language language) {
    Set<String> names = new LinkedHashSet<>();
    if (Facet.TAGS.contains(facet)) {
      concept(facet, value).ifPresent(concept -> addNames(concept, names));
    }
    names.remove(of(facet, value, language));
    return List.copyOf(names);
  }

  private void addNames(Concept concept, Set<String> names) {
    names.add(of(concept, Language.ENGLISH));
    names.add(of(concept, Language.JAPANESE));
    if (concept instanceof CountryPair pair) {
      addReading(pair.first(), names);
      addReading(pair.second(), names);
    } else {
      vocabulary.term(concept).ifPresent(term -> names.addAll(term.abbreviations()));
      addReading(concept, names);
    }
  }

  /**
   * By what the value is ordered among others of Japanese readers, who order by reading and not by
   * character. Empty where that is the label.
   */
  Optional<String> sortKey(Facet facet, String value, Language language) {
    return language.equals(Language.JAPANESE) && Facet.TAGS.contains(facet)
        ? concept(facet, value)
            .map(this::read)
            .filter(key -> !key.equals(of(facet, value, language)))
        : Optional.empty();
  }

  /** The Japanese label as it is read; as it is written where no reading is known. */
  private String read(Concept concept) {
    String label = of(concept, Language.JAPANESE);
    if (concept instanceof CountryPair pair) {
      String first = read(pair.first());
      String second = read(pair.second());
      boolean inOrder = label.startsWith(of(pair.first(), Language.JAPANESE) + PAIR);
      return inOrder ? first + PAIR + second : second + PAIR + first;
    }
    return reading(concept).orElse(label);
  }

  private void addReading(Concept concept, Set<String> names) {
    reading(concept).ifPresent(names::add);
  }

  private Optional<String> reading(Concept concept) {
    return vocabulary.term(concept).map(Term::reading).filter(reading -> !reading.isEmpty());
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
