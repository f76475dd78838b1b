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
  /**
   * @throws ProblemException if the time was over before a thread was free: that is the load's
   *     doing and not the query's, so the sender is told to come again
   */
  SearchEngine of(HttpServerExchange exchange) {
    Deadline deadline = Deadline.after(exchange.getRequestStartTime(), time);
    if (time.isPositive() && deadline.isOver()) {
      throw ProblemException.of(ProblemType.BUSY, "the server is busy; try again in a second");
    }
    return engine.within(deadline);
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
