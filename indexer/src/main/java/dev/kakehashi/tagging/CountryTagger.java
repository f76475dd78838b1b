package dev.kakehashi.tagging;

import dev.kakehashi.article.Country;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Mention;
import dev.kakehashi.vocabulary.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The countries an article is about, not every country it names: each mention weighs by its place,
 * less in a long list or as a capital, and a country needs a share of what the strongest has.
 */
final class CountryTagger {
  /**
   * From this many different countries in one sentence it is a list, whose members weigh little.
   */
  private static final int LIST = 5;

  private static final double IN_A_LIST = 0.3;

  /** A capital often stands for the place of a meeting. */
  private static final double AS_CAPITAL = 0.7;

  private static final double IN_A_PAIR = 2;

  /** The least weight that makes a tag: one mention in the lead, or two further down. */
  private static final double LEAST = 2;

  /** And the least share of the strongest country's weight. */
  private static final double LEAST_SHARE = 0.12;

  private CountryTagger() {}

  static List<Country> countries(List<Sighting> sightings, List<CountryPair> pairs) {
    Map<Country, Double> weights = new LinkedHashMap<>();
    Map<SentenceKey, Integer> named = countriesBySentence(sightings);
    for (Sighting sighting : sightings) {
      if (sighting.concept() instanceof Country country) {
        weights.merge(country, weight(sighting, named), Double::sum);
      }
    }
    for (CountryPair pair : pairs) {
      weights.merge(pair.first(), IN_A_PAIR, Double::sum);
      weights.merge(pair.second(), IN_A_PAIR, Double::sum);
    }
    return strongest(weights);
  }

  private record SentenceKey(Mention.Passage passage, int sentence) {
    static SentenceKey of(Sighting sighting) {
      return new SentenceKey(sighting.passage().passage(), sighting.sentence());
    }
  }

  private static Map<SentenceKey, Integer> countriesBySentence(List<Sighting> sightings) {
    Map<SentenceKey, List<Country>> countries = new HashMap<>();
    for (Sighting sighting : sightings) {
      if (sighting.concept() instanceof Country country) {
        List<Country> list =
            countries.computeIfAbsent(SentenceKey.of(sighting), k -> new ArrayList<>());
        if (!list.contains(country)) {
          list.add(country);
        }
      }
    }
    Map<SentenceKey, Integer> counts = new HashMap<>();
    countries.forEach((key, list) -> counts.put(key, list.size()));
    return counts;
  }

  private static double weight(Sighting sighting, Map<SentenceKey, Integer> named) {
    double weight = Prominence.weight(sighting);
    if (sighting.kind() == Name.Kind.CAPITAL || sighting.kind() == Name.Kind.GOVERNMENT) {
      weight *= AS_CAPITAL;
    }
    int together = named.getOrDefault(SentenceKey.of(sighting), 1);
    return together >= LIST ? weight * IN_A_LIST : weight;
  }

  private static List<Country> strongest(Map<Country, Double> weights) {
    double most = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
    return weights.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST || most < LEAST)
        .filter(e -> e.getValue() >= most * LEAST_SHARE)
        .sorted(Map.Entry.<Country, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
