package dev.kakehashi.search.suggestion;

import dev.kakehashi.search.SearchResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Corrects what was typed, by the words of the view of the index that was asked last. */
public final class LuceneCorrector {
  private record View(IndexReader reader, Homophones homophones) {}

  private final Analyzer analyzer;
  private final LuceneSuggester suggester;
  private volatile @Nullable View latest;

  public LuceneCorrector(Analyzer analyzer, LuceneSuggester suggester) {
    this.analyzer = analyzer;
    this.suggester = suggester;
  }

  /**
   * Empty where nothing is to be corrected.
   *
   * @param view the same for all requests
   * @param timed of the same view, may stop at a deadline
   */
  public Optional<String> corrected(
      String text, SearchResponse response, IndexReader view, IndexReader timed)
      throws IOException {
    Set<String> understood = new HashSet<>();
    for (SearchResponse.Understood words : response.understood()) {
      understood.add(Keys.letters(words.text()));
      understood.addAll(List.of(Keys.letters(words.text()).split(" ", -1)));
    }
    String japanese = homophones(view).corrected(text, understood);
    String corrected = new Spelling(timed, analyzer).corrected(japanese, understood);
    return Optional.of(corrected).filter(other -> !other.equals(text));
  }

  private Homophones homophones(IndexReader reader) throws IOException {
    View view = latest;
    if (view == null || !view.reader.equals(reader)) {
      view = new View(reader, new Homophones(reader, analyzer, suggester.names(reader)));
      latest = view;
    }
    return view.homophones;
  }
}
