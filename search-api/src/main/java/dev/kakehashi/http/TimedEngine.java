package dev.kakehashi.http;

import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;

/**
 * An engine that answers a request within a time.
 *
 * @param time from the arrival of the request on, before it waited for a thread
 */
record TimedEngine(SearchEngine engine, Duration time) {
  SearchEngine of(HttpServerExchange exchange) {
    return engine.within(Deadline.after(exchange.getRequestStartTime(), time));
  }

  /**
   * For answers that cannot say that they are partial.
   *
   * @throws OverdueException if it is
   */
  SearchResponse whole(HttpServerExchange exchange, SearchRequest request) {
    SearchResponse response = of(exchange).search(request);
    if (response.partial()) {
      throw new OverdueException();
    }
    return response;
  }
}
