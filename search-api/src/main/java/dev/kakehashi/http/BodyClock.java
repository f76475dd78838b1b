package dev.kakehashi.http;

import io.undertow.conduits.BytesReceivedStreamSourceConduit;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.xnio.IoUtils;

/**
 * Closes the connection of a body that comes too slowly, whoever reads it or forgets it. A timer of
 * its own, since those of the server start again at each byte.
 */
final class BodyClock implements HttpHandler {
  /** Bytes of a body for which a sender may take a second more. */
  private static final long LEAST_RATE = 64 << 10;

  private final long grace;
  private final HttpHandler next;

  BodyClock(Duration grace, HttpHandler next) {
    this.grace = grace.toMillis();
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.isRequestComplete()) {
      AtomicLong received = new AtomicLong();
      exchange.addRequestWrapper(
          (factory, body) ->
              new BytesReceivedStreamSourceConduit(factory.create(), received::addAndGet));
      lookAgain(exchange, received, System.nanoTime(), grace);
    }
    next.handleRequest(exchange);
  }

  private void lookAgain(
      HttpServerExchange exchange, AtomicLong received, long start, long millis) {
    exchange
        .getIoThread()
        .executeAfter(() -> look(exchange, received, start), millis, TimeUnit.MILLISECONDS);
  }

  private void look(HttpServerExchange exchange, AtomicLong received, long start) {
    if (exchange.isRequestComplete() || !exchange.getConnection().isOpen()) {
      return;
    }
    long allowed = grace + received.get() * 1000 / LEAST_RATE;
    long left = allowed - (System.nanoTime() - start) / 1_000_000;
    if (left > 0) {
      lookAgain(exchange, received, start, left);
    } else {
      IoUtils.safeClose(exchange.getConnection());
    }
  }
}
