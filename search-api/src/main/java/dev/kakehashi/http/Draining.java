package dev.kakehashi.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Refuses what comes when the server is about to end, and lets connections end with it. */
final class Draining implements HttpHandler {
  private final Readiness readiness;
  private final HttpHandler next;

  Draining(Readiness readiness, HttpHandler next) {
    this.readiness = readiness;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (readiness.againstSearch().isPresent()) {
      exchange.setPersistent(false);
    }
    if (readiness.isRefusing() && !exchange.getRequestPath().startsWith("/health/")) {
      Json.sendProblem(
          exchange,
          ProblemException.of(ProblemType.DRAINING, "this server is ending; ask another, or again")
              .problem());
    } else {
      next.handleRequest(exchange);
    }
  }
}
