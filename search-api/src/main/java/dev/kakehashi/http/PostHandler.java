package dev.kakehashi.http;

import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code POST /api/articles}: one article as JSON, an array of them, or one a line. Answers when
 * all that could be read are durable, with a result for each.
 */
final class PostHandler implements HttpHandler {
  static final long MOST_BYTES = 64 << 20;

  /** In place of a file's name; no answer shows it. */
  private static final Path BODY = Path.of("body");

  private static final Set<String> TYPES =
      Set.of("application/json", "application/x-ndjson", "application/ndjson");

  private final WriteSide writes;
  private final KeyAccess access;
  private final Tagger tagger;

  PostHandler(WriteSide writes, KeyAccess access, Tagger tagger) {
    this.writes = writes;
    this.access = access;
    this.tagger = tagger;
  }

  /** The answer; {@code results} in the order of the body. */
  record Written(int written, int rejected, List<Delivery.Result> results) {}

  /** A problem with the reason for each article. */
  record NothingWritten(
      String type, String title, int status, String detail, List<Delivery.Result> results) {}

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Key key = access.require(exchange, Scope.WRITE);
    boolean waits = WriteParameters.waitsForRefresh(exchange.getQueryParameters());
    requireJson(exchange);
    if (exchange.getRequestContentLength() > MOST_BYTES) {
      throw BoundedStream.tooLarge(MOST_BYTES);
    }
    exchange.startBlocking();
    Delivery delivery = new Delivery(writes.index(), tagger);
    List<Delivery.Result> results = delivered(exchange, key, delivery);
    if (waits) {
      writes.refresh().run();
    }
    answer(exchange, key, results);
  }

  /** What was durable before a failure stays so, and is told as well. */
  private static List<Delivery.Result> delivered(
      HttpServerExchange exchange, Key key, Delivery delivery) {
    try {
      new SourceReader()
          .readJson(
              new BoundedStream(exchange.getInputStream(), MOST_BYTES), BODY, delivery::receive);
      return delivery.finish();
    } catch (RuntimeException e) {
      Audit.tell(exchange, key, "put", delivery.durable(), delivery.rejected(), Audit.result(e));
      throw e;
    }
  }

  private static void answer(HttpServerExchange exchange, Key key, List<Delivery.Result> results) {
    List<String> ids =
        results.stream().filter(result -> result.id() != null).map(Delivery.Result::id).toList();
    int rejected = results.size() - ids.size();
    String result = ids.isEmpty() ? ProblemType.NOTHING_WRITTEN.code() : Outcome.OK;
    Audit.tell(exchange, key, "put", ids, rejected, result);
    if (ids.isEmpty()) {
      ProblemException.Problem problem =
          ProblemException.of(
                  ProblemType.NOTHING_WRITTEN, "the body holds no article that can be read")
              .problem();
      Json.sendProblem(
          exchange,
          problem.status(),
          new NothingWritten(
              problem.type(), problem.title(), problem.status(), problem.detail(), results));
    } else {
      Json.send(exchange, StatusCodes.OK, new Written(ids.size(), rejected, results));
    }
  }

  private static void requireJson(HttpServerExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String encoding = exchange.getRequestHeaders().getFirst(Headers.CONTENT_ENCODING);
    if (!TYPES.contains(type)) {
      throw ProblemException.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "articles come as application/json or application/x-ndjson");
    }
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw ProblemException.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "a body is taken uncompressed only");
    }
  }
}
