package dev.kakehashi.search.lucene;

import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the suggestions of the view of the index that was asked last. The first question, and that
 * after each commit, waits for them to be read, unless {@link #of} was called before it.
 */
final class LuceneSuggester {
  private record View(IndexReader reader, Suggestions suggestions) {}

  private final Vocabulary vocabulary;
  private final SegmentTitles titles = new SegmentTitles();
  private @Nullable ConceptNames terms;
  private volatile @Nullable View latest;

  LuceneSuggester(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Suggestions of(IndexReader reader) throws IOException {
    View view = latest;
    return view != null && view.reader.equals(reader) ? view.suggestions : read(reader);
  }

  private synchronized Suggestions read(IndexReader reader) throws IOException {
    View view = latest;
    if (view != null && view.reader.equals(reader)) {
      return view.suggestions;
    }
    if (terms == null) {
      terms = ConceptNames.ofTerms(vocabulary);
    }
    Suggestions suggestions = new Suggestions(reader, vocabulary, terms, titles);
    latest = new View(reader, suggestions);
    return suggestions;
  }
}
