package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** The names of what the articles of one view of the index have, with counts. */
final class CountedNames {
  /** A name that fits, and the articles that have what it names. */
  record Counted(ConceptNames.Match match, int count) {}

  private static final Comparator<Counted> BEST_FIRST =
      Comparator.comparing((Counted counted) -> counted.match.fit())
          .thenComparing(Comparator.comparingInt(Counted::count).reversed())
          .thenComparing(counted -> counted.match.concept().key())
          .thenComparingInt(counted -> counted.match.rank());

  private final Map<Concept, Integer> counts;
  private final List<ConceptNames> names;

  /**
   * @param terms the names of the vocabulary
   */
  CountedNames(IndexReader reader, Vocabulary vocabulary, ConceptNames terms) throws IOException {
    counts = ConceptCounts.of(reader);
    List<CountryPair> pairs =
        counts.keySet().stream()
            .filter(CountryPair.class::isInstance)
            .map(CountryPair.class::cast)
            .toList();
    names = List.of(terms, ConceptNames.ofPairs(pairs, vocabulary));
  }

  /** For each concept the name that fits best, the best first. */
  List<Counted> best(Typed typed, int most) {
    Map<Concept, Counted> best = new HashMap<>();
    for (ConceptNames some : names) {
      some.find(typed, match -> keepBest(match, best));
    }
    return best.values().stream().sorted(BEST_FIRST).limit(most).toList();
  }

  private void keepBest(ConceptNames.Match match, Map<Concept, Counted> best) {
    int count = counts.getOrDefault(match.concept(), 0);
    if (count > 0) {
      best.merge(
          match.concept(),
          new Counted(match, count),
          (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
    }
  }

  /** Names that are read exactly so, with the count of what they name. */
  Map<String, Integer> soundingLike(String sound) {
    Map<String, Integer> found = new HashMap<>();
    for (ConceptNames some : names) {
      some.soundingLike(
          sound,
          match -> {
            int count = counts.getOrDefault(match.concept(), 0);
            if (count > 0) {
              found.merge(match.name(), count, Math::max);
            }
          });
    }
    return found;
  }
}
