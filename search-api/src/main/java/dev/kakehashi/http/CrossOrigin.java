package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration.Embedding;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Set;

/**
 * Lets pages of the origins the operator named read what the API answers to GET, and check the
 * widget's script against a hash. What may be read needs no key, so whatever headers they send on
 * their way are welcome.
 */
final class CrossOrigin implements HttpHandler {
  private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
  private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
  private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
  private static final HttpString EXPOSE_HEADERS = new HttpString("Access-Control-Expose-Headers");
  private static final HttpString MAX_AGE = new HttpString("Access-Control-Max-Age");
  private static final HttpString REQUEST_METHOD = new HttpString("Access-Control-Request-Method");
  private static final HttpString REQUEST_HEADERS =
      new HttpString("Access-Control-Request-Headers");

  /** An hour; after a change of the options browsers ask again within it. */
  private static final String SECONDS_REMEMBERED = "3600";

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
    String path = exchange.getRelativePath();
    boolean asksFirst = asksWhetherItMayGet(exchange);
    boolean gets = exchange.getRequestMethod().equals(Methods.GET);
    if ((gets || asksFirst) && (path.startsWith("/api/") || path.startsWith("/widget/"))) {
      HeaderMap headers = exchange.getResponseHeaders();
      headers.add(Headers.VARY, Headers.ORIGIN_STRING);
      String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
      if (origin != null && origins.contains(origin)) {
        headers.put(ALLOW_ORIGIN, origin);
        headers.put(EXPOSE_HEADERS, Headers.RETRY_AFTER_STRING);
        if (asksFirst) {
          welcome(exchange);
          return;
        }
      }
    }
    next.handleRequest(exchange);
  }

  /** Browsers do, where a script adds headers of its own. */
  private static boolean asksWhetherItMayGet(HttpServerExchange exchange) {
    return exchange.getRequestMethod().equals(Methods.OPTIONS)
        && Methods.GET_STRING.equals(exchange.getRequestHeaders().getFirst(REQUEST_METHOD));
  }

  private static void welcome(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(ALLOW_METHODS, Methods.GET_STRING);
    headers.put(MAX_AGE, SECONDS_REMEMBERED);
    String named = exchange.getRequestHeaders().getFirst(REQUEST_HEADERS);
    if (named != null) {
      headers.put(ALLOW_HEADERS, named);
    }
    exchange.setStatusCode(StatusCodes.NO_CONTENT);
    exchange.endExchange();
  }
}
