package dev.kakehashi.http;

import dev.kakehashi.keys.Scope;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Lets only those search who have a key to it. The files of the page hold no article and stay open,
 * and so does health.
 */
final class ReadAccess implements HttpHandler {
  private final KeyAccess keys;
  private final HttpHandler next;

  ReadAccess(KeyAccess keys, HttpHandler next) {
    this.keys = keys;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    keys.require(exchange, Scope.READ);
    next.handleRequest(exchange);
  }
}
