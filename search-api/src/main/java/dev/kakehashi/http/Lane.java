package dev.kakehashi.http;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many requests in at once, waiting ones included, and turns the others away at once: an
 * early no is worth more than a late answer, and a queue without end helps nobody.
 */
final class Lane implements HttpHandler {
  private final int most;
  private final HttpHandler next;
  private final AtomicInteger inside = new AtomicInteger();
  private final GaugeDataPoint told;
  private final CounterDataPoint turnedAway;

  /**
   * @param name among the lanes, for the metrics
   */
  Lane(String name, int most, Metrics metrics, HttpHandler next) {
    this.most = most;
    this.next = next;
    this.told = metrics.inside(name);
    this.turnedAway = metrics.turnedAway(name);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      turnedAway.inc();
      turnAway(exchange);
      return;
    }
    told.inc();
    exchange.addExchangeCompleteListener(
        (ended, after) -> {
          inside.decrementAndGet();
          told.dec();
          after.proceed();
        });
    next.handleRequest(exchange);
  }

  private static void turnAway(HttpServerExchange exchange) {
    Json.sendProblem(
        exchange,
        ProblemException.of(ProblemType.BUSY, "the server is busy; try again in a second")
            .problem());
  }
}
