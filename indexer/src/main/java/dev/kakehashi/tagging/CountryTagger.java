package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Topic;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The countries an article is about, not every country it names. Where a country is first named and
 * how often decides, against the others named beside it; the points are in {@link CountryEvidence}.
 */
final class CountryTagger {
  /** From this many countries on, each named one is expected to be one of many. */
  private static final int MANY = 7;

  private final Vocabulary vocabulary;

  CountryTagger(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * By decreasing points.
   *
   * @param pairs the pairs the article was found to be about, whose countries it is about too
   * @param titleCounts whether the title is the publisher's own, and no repeated first sentence
   */
  List<Country> countries(List<Sighting> sightings, List<CountryPair> pairs, boolean titleCounts) {
    Map<Country, CountryEvidence> evidence = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      if (titleCounts || !sighting.isInTitle()) {
        countriesOf(sighting)
            .forEach(
                country ->
                    evidence
                        .computeIfAbsent(country, CountryEvidence::new)
                        .add(
                            place(sighting),
                            isStrong(sighting),
                            sighting.kind() == Name.Kind.DEMONYM));
      }
    }
    return strongest(evidence, pairs);
  }

  private static int place(Sighting sighting) {
    return sighting.isInTitle() ? CountryEvidence.TITLE : sighting.sentence();
  }

  /**
   * Names and demonyms; a capital, a city or a body of the country only hints at it, and so do a
   * single kanji, a name that is all there is between 「」 (a ship, a song), one that is set apart
   * (outside the United States) and one that is a part of a longer name (BMW JAPAN, タレスUK).
   */
  private static boolean isStrong(Sighting sighting) {
    return switch (sighting.concept()) {
      case Country country ->
          sighting.kind() != Name.Kind.CAPITAL
              && sighting.kind() != Name.Kind.GOVERNMENT
              && sighting.end() - sighting.start() > 1
              && !sighting.isQuotedAlone()
              && !sighting.isSetApart()
              && !sighting.isPartOfLongerName();
      default -> sighting.kind() == Name.Kind.NATIONAL_NAME;
    };
  }

  private Stream<Country> countriesOf(Sighting sighting) {
    return switch (sighting.concept()) {
      case Country country -> Stream.of(country);
      case Organisation organisation ->
          vocabulary.term(organisation).stream().flatMap(term -> term.countries().stream());
      case Topic place -> vocabulary.term(place).flatMap(CountryTagger::countryOfPlace).stream();
      default -> Stream.empty();
    };
  }

  private static Optional<Country> countryOfPlace(Term term) {
    Optional<Concept> broader = term.broader();
    return broader.filter(Country.class::isInstance).map(Country.class::cast);
  }

  private static List<Country> strongest(
      Map<Country, CountryEvidence> evidence, List<CountryPair> pairs) {
    long named = evidence.values().stream().filter(CountryEvidence::isNamed).count();
    long inLead = evidence.values().stream().filter(CountryEvidence::isInLead).count();
    Map<Country, Double> points = new LinkedHashMap<>();
    for (CountryEvidence one : evidence.values()) {
      double sum = one.points(named > 1, named >= MANY, inLead > 0);
      if (sum > 0 || pairs.stream().anyMatch(pair -> pair.contains(one.country()))) {
        points.put(one.country(), sum);
      }
    }
    for (CountryPair pair : pairs) {
      points.putIfAbsent(pair.first(), 0.0);
      points.putIfAbsent(pair.second(), 0.0);
    }
    return points.entrySet().stream()
        .sorted(Map.Entry.<Country, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
