package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration.Limits;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;

/**
 * Keeps the kinds of requests from taking the workers from each other: a write waits for the disk,
 * and a table takes its time. Health and metrics have no lane, so they answer at any load.
 */
final class Lanes implements HttpHandler {
  private final HttpHandler next;
  private final HttpHandler searches;
  private final HttpHandler suggestions;
  private final HttpHandler exports;
  private final HttpHandler writes;

  Lanes(Limits limits, Metrics metrics, HttpHandler next) {
    this.next = next;
    this.searches = new Lane("searches", limits.searchesAtOnce(), metrics, next);
    this.suggestions = new Lane("suggestions", limits.suggestionsAtOnce(), metrics, next);
    this.exports = new Lane("exports", limits.exportsAtOnce(), metrics, next);
    this.writes = new Lane("writes", limits.writesAtOnce(), metrics, next);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    lane(exchange.getRequestMethod(), exchange.getRequestPath()).handleRequest(exchange);
  }

  private HttpHandler lane(HttpString method, String path) {
    if (path.startsWith("/health/") || path.equals("/metrics")) {
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
