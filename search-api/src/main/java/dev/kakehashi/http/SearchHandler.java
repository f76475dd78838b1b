package dev.kakehashi.http;

import dev.kakehashi.search.ArticleSearch;
import dev.kakehashi.search.SearchResponse;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;

/** {@code GET /api/search} */
final class SearchHandler implements HttpHandler {
  private final ArticleSearch search;
  private final Labels labels;

  SearchHandler(ArticleSearch search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SearchParameters parameters = SearchParameters.of(exchange.getQueryParameters());
    long start = System.nanoTime();
    SearchResponse response = search.search(parameters.request());
    long tookMillis = (System.nanoTime() - start) / 1_000_000;
    Json.send(exchange, StatusCodes.OK, SearchView.of(parameters, response, labels, tookMillis));
  }
}
