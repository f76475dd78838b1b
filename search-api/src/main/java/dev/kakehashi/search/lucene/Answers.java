package dev.kakehashi.search.lucene;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks a view of the index whatever the port can be asked. */
abstract class Answers implements SearchEngine {
  /** Of one view, which is given back afterwards. */
  @FunctionalInterface
  interface Question<T> {
    T of(LuceneView view) throws IOException;
  }

  abstract <T> T ask(Question<T> question);

  @Override
  public SearchResponse search(SearchRequest request) {
    return ask(view -> view.search(request));
  }

  @Override
  public Optional<Article> article(String id) {
    return ask(view -> view.article(id));
  }

  @Override
  public int size() {
    return ask(LuceneView::size);
  }

  @Override
  public List<Suggestion> suggest(String text, Language labels) {
    return ask(view -> view.suggest(text, labels));
  }

  @Override
  public Optional<String> correction(SearchRequest request, SearchResponse response) {
    return ask(view -> view.correction(request, response));
  }

  @Override
  public Optional<Similar> similarTo(String id) {
    return ask(view -> view.similarTo(id));
  }

  @Override
  public List<PairCount> pairs(SearchRequest request) {
    return ask(view -> view.pairs(request));
  }
}
