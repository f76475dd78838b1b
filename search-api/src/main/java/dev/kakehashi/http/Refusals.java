package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Gives what Undertow refuses by itself, before it asks any handler, the body and the headers of
 * every other refusal. Undertow writes such a 400 bare and at once, and closes the connection.
 */
final class Refusals extends AbstractStreamSinkConduit<StreamSinkConduit> {
  private static final byte[] BAD_REQUEST = "HTTP/1.1 400 ".getBytes(US_ASCII);

  private static final ProblemException.Problem PROBLEM =
      ProblemException.of(
              ProblemType.INVALID_REQUEST,
              "this is no request that can be read: its line, a header, an escape or its size")
          .problem();

  private final Metrics metrics;
  private volatile boolean handled;

  private Refusals(StreamSinkConduit next, Metrics metrics) {
    super(next);
    this.metrics = metrics;
  }

  static void answerFor(StreamConnection connection, Metrics metrics) {
    connection
        .getSinkChannel()
        .setConduit(new Refusals(connection.getSinkChannel().getConduit(), metrics));
  }

  /** What is written until the request has ended is the handlers' own. */
  static void handled(HttpServerExchange exchange) {
    Refusals refusals = of(exchange);
    refusals.handled = true;
    exchange.addExchangeCompleteListener(
        (ended, after) -> {
          refusals.handled = false;
          after.proceed();
        });
  }

  private static Refusals of(HttpServerExchange exchange) {
    HttpServerConnection connection = (HttpServerConnection) exchange.getConnection();
    return (Refusals) connection.getOriginalSinkConduit();
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    if (handled || !isBadRequest(source)) {
      return super.write(source);
    }
    int length = source.remaining();
    source.position(source.limit());
    metrics.answered(Route.NONE, Outcome.UNREADABLE, Duration.ZERO);
    super.write(ByteBuffer.wrap(refusal())); // who has taken no answer so far takes not this one
    return length;
  }

  private static boolean isBadRequest(ByteBuffer source) {
    ByteBuffer begin = ByteBuffer.wrap(BAD_REQUEST);
    return source.remaining() > BAD_REQUEST.length
        && source.slice(source.position(), BAD_REQUEST.length).equals(begin);
  }

  private static byte[] refusal() {
    String id = UUID.randomUUID().toString();
    String body = Json.problem(PROBLEM, id);
    StringBuilder head = new StringBuilder("HTTP/1.1 400 Bad Request\r\n");
    SecurityHeaders.EVERYWHERE.forEach((name, value) -> line(head, name.toString(), value));
    line(head, SecurityHeaders.POLICY.toString(), SecurityHeaders.UNFRAMED);
    line(head, RequestId.HEADER.toString(), id);
    line(head, "Content-Type", Json.PROBLEM_TYPE);
    line(head, "Cache-Control", "no-cache");
    line(head, "Content-Length", String.valueOf(body.length()));
    line(head, "Connection", "close");
    return (head + "\r\n" + body).getBytes(US_ASCII);
  }

  private static void line(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
  }
}
