package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration.Embedding;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What browsers may do with an answer, by its path. */
final class SecurityHeaders implements HttpHandler {
  static final HttpString POLICY = new HttpString("Content-Security-Policy");

  static final Map<HttpString, String> EVERYWHERE =
      Map.of(
          new HttpString("X-Content-Type-Options"), "nosniff",
          new HttpString("Referrer-Policy"), "strict-origin-when-cross-origin",
          new HttpString("Cross-Origin-Opener-Policy"), "same-origin");

  private static final String OWN_PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'; ";

  /** The sample pages stand for those of others, which are rarely this strict. */
  private static final String HOST_PAGES =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

  /** For every answer but those named below. */
  static final String UNFRAMED = OWN_PAGES + frameAncestors(List.of());

  private final HttpHandler next;
  private final String embedPolicy;

  SecurityHeaders(Embedding embedding, HttpHandler next) {
    this.next = next;
    this.embedPolicy = OWN_PAGES + frameAncestors(embedding.frameAncestors());
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getResponseHeaders();
    EVERYWHERE.forEach(headers::put);
    headers.put(POLICY, policy(exchange.getRelativePath()));
    next.handleRequest(exchange);
  }

  /** As the policy of a page spells it. */
  private static String frameAncestors(List<String> allowed) {
    return allowed.isEmpty()
        ? "frame-ancestors 'none'"
        : allowed.stream()
            .map(origin -> origin.equals("self") ? "'self'" : origin)
            .collect(Collectors.joining(" ", "frame-ancestors ", ""));
  }

  private String policy(String path) {
    if (path.equals("/embed")) {
      return embedPolicy;
    }
    return path.startsWith(StaticFiles.HOST_PAGES) ? HOST_PAGES : UNFRAMED;
  }
}
