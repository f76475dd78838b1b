package dev.kakehashi.http;

import dev.kakehashi.article.Language;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.Optional;

/** The answer of {@code /api/search}, with a server and without. */
public final class ApiAnswer {
  private ApiAnswer() {}

  /** JSON, with English labels. */
  public static String of(SearchRequest request, SearchEngine search, Vocabulary vocabulary) {
    return Json.of(
        view(new SearchParameters(request, Language.ENGLISH), search, new Labels(vocabulary)));
  }

  static SearchView view(SearchParameters parameters, SearchEngine search, Labels labels) {
    long start = System.nanoTime();
    SearchResponse response = search.search(parameters.request());
    Optional<String> didYouMean = search.correction(parameters.request(), response);
    long tookMillis = (System.nanoTime() - start) / 1_000_000;
    return SearchView.of(parameters, response, didYouMean, labels, tookMillis);
  }
}
