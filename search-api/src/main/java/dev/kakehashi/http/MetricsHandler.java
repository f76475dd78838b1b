package dev.kakehashi.http;

import dev.kakehashi.configuration.Configuration.MetricsAccess;
import dev.kakehashi.keys.Scope;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;

/** {@code GET /metrics}, for those whom the operator lets. For others there is no such page. */
final class MetricsHandler implements HttpHandler {
  private final Metrics metrics;
  private final MetricsAccess allowed;
  private final KeyAccess keys;

  MetricsHandler(Metrics metrics, MetricsAccess allowed, KeyAccess keys) {
    this.metrics = metrics;
    this.allowed = allowed;
    this.keys = keys;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    switch (allowed) {
      case OFF -> throw ProblemException.notFound("there is no such page");
      case LOOPBACK -> requireThisMachine(exchange);
      case KEY -> keys.require(exchange, Scope.METRICS);
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, Metrics.TYPE);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(ByteBuffer.wrap(metrics.scrape()));
  }

  /** A proxy on this machine asks for others, and says so. */
  static boolean isForAnother(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    return headers.contains(Headers.X_FORWARDED_FOR) || headers.contains(Headers.FORWARDED);
  }

  private static void requireThisMachine(HttpServerExchange exchange) {
    if (isForAnother(exchange) || !exchange.getSourceAddress().getAddress().isLoopbackAddress()) {
      throw ProblemException.notFound("there is no such page");
    }
  }
}
