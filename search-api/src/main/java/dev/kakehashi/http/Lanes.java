package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration.Limits;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;

/**
 * Keeps the kinds of requests from taking the workers from each other: a write waits for the disk,
 * and a table takes its time. Health has no lane, so it answers at any load.
 */
final class Lanes implements HttpHandler {
  private final HttpHandler next;
  private final HttpHandler searches;
  private final HttpHandler suggestions;
  private final HttpHandler exports;
  private final HttpHandler writes;

  Lanes(Limits limits, HttpHandler next) {
    this.next = next;
    this.searches = new Lane(limits.searchesAtOnce(), next);
    this.suggestions = new Lane(limits.suggestionsAtOnce(), next);
    this.exports = new Lane(limits.exportsAtOnce(), next);
    this.writes = new Lane(limits.writesAtOnce(), next);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    lane(exchange.getRequestMethod(), exchange.getRequestPath()).handleRequest(exchange);
  }

  private HttpHandler lane(HttpString method, String path) {
    if (path.startsWith("/health/")) {
      return next;
    }
    if (method.equals(Methods.POST) || method.equals(Methods.DELETE)) {
      return writes;
    }
    return switch (path) {
      case "/api/suggest" -> suggestions;
      case "/search.atom", "/search.csv" -> exports;
      default -> searches;
    };
  }
}
