package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Concept;
import dev.kakehashi.article.CountryPair;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** What one view of the index suggests: its concepts with their counts, and its titles. */
final class Suggestions {
  /** More would not be read; titles fill what concepts leave. */
  private static final int MOST = 10;

  private static final int MOST_CONCEPTS = 6;

  private static final Comparator<Counted> BEST_FIRST =
      Comparator.comparing((Counted counted) -> counted.match.fit())
          .thenComparing(Comparator.comparingInt(Counted::count).reversed())
          .thenComparing(counted -> counted.match.concept().key())
          .thenComparingInt(counted -> counted.match.rank());

  private record Counted(ConceptNames.Match match, int count) {}

  private record Segment(LeafReaderContext segment, Titles titles) {}

  private final Vocabulary vocabulary;
  private final Map<Concept, Integer> counts;
  private final List<ConceptNames> names;
  private final List<Segment> segments = new ArrayList<>();

  /**
   * @param terms the names of the vocabulary
   * @param titles for each segment, read once
   */
  Suggestions(IndexReader reader, Vocabulary vocabulary, ConceptNames terms, SegmentTitles titles)
      throws IOException {
    this.vocabulary = vocabulary;
    this.counts = ConceptCounts.of(reader);
    List<CountryPair> pairs =
        counts.keySet().stream()
            .filter(CountryPair.class::isInstance)
            .map(CountryPair.class::cast)
            .toList();
    this.names = List.of(terms, ConceptNames.ofPairs(pairs, vocabulary));
    for (LeafReaderContext segment : reader.leaves()) {
      segments.add(new Segment(segment, titles.of(segment.reader())));
    }
  }

  List<Suggestion> of(String text, Language labels) {
    Typed typed = Typed.of(text);
    if (typed.isTooShort()) {
      return List.of();
    }
    List<Suggestion> suggestions = new ArrayList<>();
    bestConcepts(typed).forEach(counted -> suggestions.add(suggestion(counted, labels)));
    BestTitles best = new BestTitles();
    for (Segment segment : segments) {
      segment.titles.find(typed, segment.segment.reader().getLiveDocs(), best);
    }
    best.titles().stream().limit(MOST - suggestions.size()).forEach(suggestions::add);
    return suggestions;
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

  private List<Counted> bestConcepts(Typed typed) {
    Map<Concept, Counted> best = new HashMap<>();
    for (ConceptNames some : names) {
      some.find(typed, match -> keepBest(match, best));
    }
    return best.values().stream().sorted(BEST_FIRST).limit(MOST_CONCEPTS).toList();
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

  private Suggestion suggestion(Counted counted, Language labels) {
    ConceptNames.Match match = counted.match;
    String label = vocabulary.label(match.concept(), labels);
    Optional<String> name =
        Optional.of(match.name()).filter(n -> !Keys.letters(n).equals(Keys.letters(label)));
    return new Suggestion.OfConcept(match.concept(), label, name, counted.count);
  }
}
