package dev.kakehashi.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.StatusCodes;

/** How a request ended, in a word of a fixed list: a problem's, or one of these. */
final class Outcome {
  static final String OK = "ok";
  static final String PARTIAL = "partial";

  /** Refused by the server below this code, as a request that is no HTTP. */
  static final String UNREADABLE = "unreadable";

  private static final AttachmentKey<String> KEY = AttachmentKey.create(String.class);

  private Outcome() {}

  static void partial(HttpServerExchange exchange) {
    exchange.putAttachment(KEY, PARTIAL);
  }

  static void problem(HttpServerExchange exchange, ProblemType type) {
    exchange.putAttachment(KEY, type.code());
  }

  static String of(HttpServerExchange exchange) {
    String told = exchange.getAttachment(KEY);
    if (told != null) {
      return told;
    }
    return exchange.getStatusCode() < StatusCodes.BAD_REQUEST ? OK : UNREADABLE;
  }
}
