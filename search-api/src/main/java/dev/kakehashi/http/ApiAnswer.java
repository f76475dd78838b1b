package dev.kakehashi.http;

import dev.kakehashi.article.Language;
import dev.kakehashi.search.ArticleSearch;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.vocabulary.Vocabulary;

/** The answer of {@code /api/search} without a server. */
public final class ApiAnswer {
  private ApiAnswer() {}

  /** JSON, with English labels. */
  public static String of(SearchRequest request, ArticleSearch search, Vocabulary vocabulary) {
    long start = System.nanoTime();
    SearchResponse response = search.search(request);
    long tookMillis = (System.nanoTime() - start) / 1_000_000;
    return Json.of(
        SearchView.of(
            new SearchParameters(request, Language.ENGLISH),
            response,
            new Labels(vocabulary),
            tookMillis));
  }
}
