package dev.kakehashi.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/** Handlers that can be replaced while requests go on: each ends with those it began with. */
final class Replaceable implements HttpHandler {
  private record Generation(HttpHandler handler, InFlight inFlight) {}

  private volatile Generation current;

  Replaceable(HttpHandler first) {
    this.current = new Generation(first, new InFlight());
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    Generation generation = current;
    while (!generation.inFlight.enter()) {
      generation = current; // it was replaced in between
    }
    InFlight entered = generation.inFlight;
    exchange.addExchangeCompleteListener(
        (ended, next) -> {
          entered.leave();
          next.proceed();
        });
    generation.handler.handleRequest(exchange);
  }

  /** Gives the requests that the old handlers still answer. */
  InFlight replace(HttpHandler next) {
    InFlight old = current.inFlight;
    current = new Generation(next, new InFlight());
    old.close();
    return old;
  }

  InFlight inFlight() {
    return current.inFlight;
  }
}
