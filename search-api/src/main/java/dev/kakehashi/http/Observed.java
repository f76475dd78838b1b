package dev.kakehashi.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outermost: names each request, and counts and times how it ended. */
final class Observed implements HttpHandler {
  private static final Logger SLOW = LoggerFactory.getLogger("slow");
  private static final int LONGEST_QUERY = 256;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029]");
  private static final Set<String> SEARCHES =
      Set.of(
          "/api/search",
          "/api/suggest",
          "/api/pairs",
          "/search.atom",
          "/search.csv",
          Route.SIMILAR);

  private final Operations operations;
  private final Supplier<Duration> slow;
  private final HttpHandler next;

  /**
   * @param slow from which time on a search is logged
   */
  Observed(Operations operations, Supplier<Duration> slow, HttpHandler next) {
    this.operations = operations;
    this.slow = slow;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    long start = System.nanoTime();
    Refusals.handled(exchange);
    RequestId.give(exchange);
    String route = Route.of(exchange.getRequestPath());
    exchange.addExchangeCompleteListener(
        (ended, after) -> {
          ended(ended, route, Duration.ofNanos(System.nanoTime() - start));
          after.proceed();
        });
    next.handleRequest(exchange);
  }

  private void ended(HttpServerExchange exchange, String route, Duration took) {
    String outcome = Outcome.of(exchange);
    operations.metrics().answered(route, outcome, took);
    if (exchange.getRequestMethod().equals(Methods.POST)
        || exchange.getRequestMethod().equals(Methods.DELETE)) {
      operations.readiness().wrote(outcome);
    } else if (SEARCHES.contains(route) && took.compareTo(slow.get()) >= 0) {
      SLOW.info(
          "{} took {} ms, {}, request {}: {}",
          route,
          took.toMillis(),
          outcome,
          RequestId.of(exchange),
          query(exchange));
    }
  }

  /** What was typed, and nothing of who typed it. */
  private static String query(HttpServerExchange exchange) {
    Deque<String> given = exchange.getQueryParameters().get("q");
    String typed = given == null || given.isEmpty() ? "" : given.getFirst();
    String query = CONTROL.matcher(typed).replaceAll(" ");
    return query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY) + "…";
  }
}
