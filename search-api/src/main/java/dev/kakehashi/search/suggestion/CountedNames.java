package dev.kakehashi.search.suggestion;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** The names of what the articles of one view of the index have, with counts. */
final class CountedNames {
  /** A name that fits, and the articles that have what it names. */
  record Counted(ConceptNames.Match match, int count) {}

  /** Names, and beside each the number of articles. */
  @SuppressWarnings("ArrayRecordComponent") // read in a tight loop, never compared
  private record Table(ConceptNames names, int[] counts) {}

  private final List<Table> tables = new ArrayList<>();

  /**
   * @param terms the names of the vocabulary
   */
  CountedNames(IndexReader reader, Vocabulary vocabulary, ConceptNames terms) throws IOException {
    Map<Concept, Integer> counts = ConceptCounts.of(reader);
    List<CountryPair> pairs =
        counts.keySet().stream()
            .filter(CountryPair.class::isInstance)
            .map(CountryPair.class::cast)
            .toList();
    for (ConceptNames names : List.of(terms, ConceptNames.ofPairs(pairs, vocabulary))) {
      tables.add(new Table(names, names.counts(counts)));
    }
  }

  /** For each concept the name that fits best, the best first. */
  List<Counted> best(Typed typed, int most) {
    BestNames best = new BestNames(most);
    for (Table table : tables) {
      table.names.find(
          typed,
          (name, fit) -> {
            int count = table.counts[name];
            if (count > 0 && best.takes(fit, count)) {
              best.add(new Counted(table.names.match(name, fit), count));
            }
          });
    }
    return best.names();
  }

  /** Names that are read exactly so, with the count of what they name. */
  Map<String, Integer> soundingLike(String sound) {
    Map<String, Integer> found = new HashMap<>();
    for (Table table : tables) {
      table.names.soundingLike(
          sound,
          (name, fit) -> {
            if (table.counts[name] > 0) {
              found.merge(table.names.match(name, fit).name(), table.counts[name], Math::max);
            }
          });
    }
    return found;
  }
}
