package dev.kakehashi.http;

import dev.kakehashi.keys.Key;
import io.undertow.server.HttpServerExchange;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wrote what: a line of JSON in the log {@code audit} for each write that is durable. */
final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  /** More ids than this would fill the log; the count tells of the rest. */
  private static final int MOST_IDS = 20;

  private Audit() {}

  record Line(
      String action,
      String request,
      String key,
      String address,
      int articles,
      int rejected,
      List<String> ids) {}

  static void tell(
      HttpServerExchange exchange, Key key, String action, List<String> ids, int rejected) {
    String address = exchange.getSourceAddress().getAddress().getHostAddress();
    List<String> shown = ids.subList(0, Math.min(MOST_IDS, ids.size()));
    LOG.info(
        Json.of(
            new Line(
                action, RequestId.of(exchange), key.id(), address, ids.size(), rejected, shown)));
  }
}
