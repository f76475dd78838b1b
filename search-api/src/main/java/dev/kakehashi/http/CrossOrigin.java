package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration.Embedding;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Set;

/** Lets scripts of the origins the operator named read what the API answers to GET. */
final class CrossOrigin implements HttpHandler {
  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");

  private final HttpHandler next;
  private final Set<String> origins;

  private CrossOrigin(Set<String> origins, HttpHandler next) {
    this.origins = origins;
    this.next = next;
  }

  static HttpHandler of(Embedding embedding, HttpHandler next) {
    Set<String> origins = Set.copyOf(embedding.allowedOrigins());
    return origins.isEmpty() ? next : new CrossOrigin(origins, next);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRelativePath().startsWith("/api/")
        && exchange.getRequestMethod().equals(Methods.GET)) {
      HeaderMap headers = exchange.getResponseHeaders();
      headers.add(Headers.VARY, Headers.ORIGIN_STRING);
      String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
      if (origin != null && origins.contains(origin)) {
        headers.put(ALLOW_ORIGIN, origin);
        headers.put(EXPOSE_HEADERS, Headers.RETRY_AFTER_STRING);
      }
    }
    next.handleRequest(exchange);
  }
}
