package dev.kakehashi.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** {@code GET /api/search} */
final class SearchHandler implements HttpHandler {
  private final TimedEngine search;
  private final Labels labels;

  SearchHandler(TimedEngine search, Labels labels) {
    this.search = search;
    this.labels = labels;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    SearchParameters parameters = SearchParameters.of(exchange.getQueryParameters());
    Json.send(exchange, ApiAnswer.view(parameters, search.of(exchange), labels));
  }
}
