package dev.kakehashi.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/**
 * Closes the connection of a body that comes too slowly, whoever reads it or forgets it. A timer of
 * its own, since those of the server start again at each byte.
 */
final class BodyClock implements HttpHandler {
  /** Bytes for which a client may take a second more. */
  static final long LEAST_RATE = 64 << 10;

  private final long grace;
  private final HttpHandler next;

  BodyClock(Duration grace, HttpHandler next) {
    this.grace = grace.toMillis();
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.isRequestComplete()) {
      exchange.addRequestWrapper(
          (factory, of) -> {
            WatchedBody body = new WatchedBody(factory.create());
            lookAgain(of, body, grace);
            return body;
          });
    }
    next.handleRequest(exchange);
  }

  private void lookAgain(HttpServerExchange exchange, WatchedBody body, long millis) {
    exchange
        .getIoThread()
        .executeAfter(() -> look(exchange, body), millis + 1, TimeUnit.MILLISECONDS);
  }

  private void look(HttpServerExchange exchange, WatchedBody body) {
    if (exchange.isRequestComplete() || !exchange.getConnection().isOpen()) {
      return;
    }
    long allowed = grace + body.received() * 1000 / LEAST_RATE;
    long left = allowed - body.waited() / 1_000_000;
    if (left > 0) {
      lookAgain(exchange, body, left);
    } else {
      IoUtils.safeClose(exchange.getConnection());
    }
  }
}
