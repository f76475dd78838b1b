package dev.kakehashi.tagging;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Organisation;
import dev.kakehashi.article.Topic;
import dev.kakehashi.vocabulary.Name;
import dev.kakehashi.vocabulary.Term;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The countries an article is about, not every country it names. Where a country is first named and
 * how often decides, against the others named beside it; the points are in {@link CountryEvidence}.
 */
final class CountryTagger {
  /** From this many countries on, each named one is expected to be one of many. */
  private static final int MANY = 7;

  /** From this many countries in one sentence on it is a list, whose members are only hinted at. */
  private static final int LIST = 5;

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
    Set<Place> lists = lists(sightings);
    for (Sighting sighting : sightings) {
      if (titleCounts || !sighting.isInTitle()) {
        countriesOf(sighting)
            .forEach(
                country ->
                    evidence
                        .computeIfAbsent(country, CountryEvidence::new)
                        .add(
                            place(sighting),
                            sighting.isStrong() && !lists.contains(Place.of(sighting)),
                            sighting.kind() == Name.Kind.DEMONYM));
      }
    }
    return strongest(evidence, pairs);
  }

  /** A sentence of a passage. */
  private record Place(Mention.Passage passage, int sentence) {
    static Place of(Sighting sighting) {
      return new Place(sighting.passage().passage(), sighting.sentence());
    }
  }

  /** The sentences that name so many countries that none of them is its subject. */
  private static Set<Place> lists(List<Sighting> sightings) {
    Map<Place, Set<Concept>> named = new HashMap<>();
    for (Sighting sighting : sightings) {
      boolean below = !sighting.isInTitle() && sighting.sentence() > 0; // a lead names its subjects
      if (below && sighting.concept() instanceof Country && sighting.isStrong()) {
        named.computeIfAbsent(Place.of(sighting), p -> new HashSet<>()).add(sighting.concept());
      }
    }
    named.values().removeIf(countries -> countries.size() < LIST);
    return named.keySet();
  }

  private static int place(Sighting sighting) {
    return sighting.isInTitle() ? CountryEvidence.TITLE : sighting.sentence();
  }

  private Stream<Country> countriesOf(Sighting sighting) {
    return switch (sighting.concept()) {
      case Country country -> Stream.of(country);
      case Organisation organisation ->
          vocabulary.term(organisation).stream().flatMap(term -> term.countries().stream());
      case Topic place -> vocabulary.term(place).flatMap(Term::countryOfPlace).stream();
      default -> Stream.empty();
    };
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
