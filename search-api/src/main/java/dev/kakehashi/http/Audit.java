package dev.kakehashi.http;

import dev.kakehashi.keys.Key;
import io.undertow.server.HttpServerExchange;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wrote what: a line of JSON in the log {@code audit} for each write of who has a key, be it
 * durable or not.
 */
final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  /** More ids than this would fill the log; the count tells of the rest. */
  private static final int MOST_IDS = 20;

  private Audit() {}

  /**
   * @param articles that are durable; {@code ids} are the first of them
   * @param result {@code ok}, or the code of the problem that ended it
   */
  record Line(
      String action,
      String request,
      String key,
      String address,
      int articles,
      int rejected,
      List<String> ids,
      String result) {}

  static void tell(
      HttpServerExchange exchange,
      Key key,
      String action,
      List<String> ids,
      int rejected,
      String result) {
    String address = exchange.getSourceAddress().getAddress().getHostAddress();
    List<String> shown = ids.subList(0, Math.min(MOST_IDS, ids.size()));
    LOG.info(
        Json.of(
            new Line(
                action,
                RequestId.of(exchange),
                key.id(),
                address,
                ids.size(),
                rejected,
                shown,
                result)));
  }

  /** What the line of a write says that ended so. */
  static String result(RuntimeException failure) {
    ProblemType type =
        failure instanceof ProblemException problem ? problem.type() : ProblemType.FAULT;
    return type.code();
  }
}
