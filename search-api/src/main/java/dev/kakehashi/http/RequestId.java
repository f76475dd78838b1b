package dev.kakehashi.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HttpString;
import java.util.UUID;
import java.util.regex.Pattern;

/** Joins an answer to its lines in the log: the sender's own, where it is harmless. */
final class RequestId {
  static final HttpString HEADER = new HttpString("X-Request-Id");
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final AttachmentKey<String> KEY = AttachmentKey.create(String.class);

  private RequestId() {}

  static void give(HttpServerExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(HEADER);
    boolean harmless = given != null && HARMLESS.matcher(given).matches();
    String id = harmless ? given : UUID.randomUUID().toString();
    exchange.putAttachment(KEY, id);
    exchange.getResponseHeaders().put(HEADER, id);
  }

  static String of(HttpServerExchange exchange) {
    return exchange.getAttachment(KEY);
  }
}
