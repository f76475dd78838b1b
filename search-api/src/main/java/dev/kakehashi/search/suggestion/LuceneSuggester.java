package dev.kakehashi.search.suggestion;

import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the names and suggestions of the view of the index that was asked last. Names come at once;
 * the first to ask for suggestions waits until all titles are read, unless {@link #warm} was called
 * before.
 */
public final class LuceneSuggester {
  private record Named(IndexReader reader, CountedNames names) {}

  private record View(IndexReader reader, Suggestions suggestions) {}

  private final Vocabulary vocabulary;
  private final SegmentTitles titles = new SegmentTitles();
  private final Object naming = new Object();
  private @Nullable ConceptNames terms;
  private volatile @Nullable Named named;
  private volatile @Nullable View latest;

  public LuceneSuggester(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads the titles of a view that nobody asks yet. */
  public void warm(IndexReader reader) throws IOException {
    for (LeafReaderContext segment : reader.leaves()) {
      titles.of(segment.reader());
    }
  }

  CountedNames names(IndexReader reader) throws IOException {
    Named known = named;
    return known != null && known.reader.equals(reader) ? known.names : readNames(reader);
  }

  private CountedNames readNames(IndexReader reader) throws IOException {
    synchronized (naming) {
      Named known = named;
      if (known != null && known.reader.equals(reader)) {
        return known.names;
      }
      if (terms == null) {
        terms = ConceptNames.ofTerms(vocabulary);
      }
      CountedNames names = new CountedNames(reader, vocabulary, terms);
      named = new Named(reader, names);
      return names;
    }
  }

  public Suggestions of(IndexReader reader) throws IOException {
    View view = latest;
    return view != null && view.reader.equals(reader) ? view.suggestions : read(reader);
  }

  private synchronized Suggestions read(IndexReader reader) throws IOException {
    View view = latest;
    if (view != null && view.reader.equals(reader)) {
      return view.suggestions;
    }
    Suggestions suggestions = new Suggestions(reader, vocabulary, names(reader), titles);
    latest = new View(reader, suggestions);
    return suggestions;
  }
}
