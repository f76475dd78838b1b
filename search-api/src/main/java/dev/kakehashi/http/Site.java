package dev.kakehashi.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * This server as its client addressed it.
 *
 * @param address without a path: {@code http://127.0.0.1:8080}
 */
record Site(String address) {
  static Site of(HttpServerExchange exchange) {
    return new Site(exchange.getRequestScheme() + "://" + exchange.getHostAndPort());
  }

  /** An article on the page. */
  String article(String id) {
    return address + "/?article=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  static void send(HttpServerExchange exchange, String type, String body) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!EntityTag.isKnown(exchange, EntityTag.of(bytes))) {
      Compression.send(exchange, bytes);
    }
  }
}
