package dev.kakehashi.http;

import dev.kakehashi.search.SearchEngine;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** {@code GET /api/search} */
final class SearchHandler implements HttpHandler {
  private final SearchEngine search;
  private final Labels labels;

  SearchHandler(SearchEngine search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SearchParameters parameters = SearchParameters.of(exchange.getQueryParameters());
    Json.send(exchange, ApiAnswer.view(parameters, search, labels));
  }
}
