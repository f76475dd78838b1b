package dev.kakehashi.search.suggestion;

import dev.kakehashi.article.Language;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** What one view of the index suggests: its concepts with their counts, and its titles. */
public final class Suggestions {
  /** More would not be read; titles fill what concepts leave. */
  private static final int MOST = 10;

  private static final int MOST_CONCEPTS = 6;

  private record Segment(LeafReaderContext segment, Titles titles) {}

  private final Vocabulary vocabulary;
  private final CountedNames names;
  private final List<Segment> segments = new ArrayList<>();

  /**
   * @param titles for each segment, read once
   */
  Suggestions(IndexReader reader, Vocabulary vocabulary, CountedNames names, SegmentTitles titles)
      throws IOException {
    this.vocabulary = vocabulary;
    this.names = names;
    for (LeafReaderContext segment : reader.leaves()) {
      segments.add(new Segment(segment, titles.of(segment.reader())));
    }
  }

  /** Until the deadline titles are looked through, at most. */
  public List<Suggestion> of(String text, Language labels, Deadline deadline) {
    Typed typed = Typed.of(text);
    if (typed.isTooShort()) {
      return List.of();
    }
    List<Suggestion> suggestions = new ArrayList<>();
    names
        .best(typed, MOST_CONCEPTS)
        .forEach(counted -> suggestions.add(suggestion(counted, labels)));
    BestTitles best = new BestTitles();
    for (Segment segment : segments) {
      if (!deadline.isOver()) {
        segment.titles.find(typed, segment.segment.reader().getLiveDocs(), best);
      }
    }
    best.titles().stream().limit(MOST - suggestions.size()).forEach(suggestions::add);
    return suggestions;
  }

  private Suggestion suggestion(CountedNames.Counted counted, Language labels) {
    ConceptNames.Match match = counted.match();
    String label = vocabulary.label(match.concept(), labels);
    Optional<String> name =
        Optional.of(match.name()).filter(n -> !Keys.letters(n).equals(Keys.letters(label)));
    return new Suggestion.OfConcept(match.concept(), label, name, counted.count());
  }
}
