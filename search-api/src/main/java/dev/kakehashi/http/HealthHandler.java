package dev.kakehashi.http;

import dev.kakehashi.search.ArticleSearch;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /health/ready}: 200 if searches are answered. Writes are told apart, for a server that
 * takes none still searches.
 */
final class HealthHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HealthHandler.class);

  private final Readiness readiness;
  private final ArticleSearch search;

  HealthHandler(Readiness readiness, ArticleSearch search) {
    this.readiness = readiness;
    this.search = search;
  }

  record LiveView(String status) {}

  /**
   * @param articles absent where the index cannot be read
   */
  record ReadyView(String status, @Nullable Integer articles, Part search, Part writes) {}

  /**
   * @param reason absent where it is ready
   */
  record Part(boolean ready, @Nullable String reason) {
    static Part of(Optional<String> against) {
      return new Part(against.isEmpty(), against.orElse(null));
    }
  }

  /** {@code GET /health/live}: the process answers. Looks at nothing else. */
  static void live(HttpServerExchange exchange) {
    Json.send(exchange, StatusCodes.OK, new LiveView("live"));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Optional<Integer> articles = articles();
    Optional<String> againstSearch =
        readiness
            .againstSearch()
            .or(() -> articles.isPresent() ? Optional.empty() : Optional.of("index-unavailable"));
    Json.send(
        exchange,
        againstSearch.isEmpty() ? StatusCodes.OK : StatusCodes.SERVICE_UNAVAILABLE,
        new ReadyView(
            againstSearch.isEmpty() ? "ready" : "not-ready",
            articles.orElse(null),
            Part.of(againstSearch),
            Part.of(readiness.againstWrites())));
  }

  private Optional<Integer> articles() {
    try {
      return Optional.of(search.size());
    } catch (RuntimeException e) {
      LOG.error("the index cannot be read", e);
      return Optional.empty();
    }
  }
}
