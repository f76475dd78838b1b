package dev.kakehashi.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends a body, compressed where the client takes gzip and the body is worth it. */
final class Compression {
  /** Smaller bodies fit into one packet anyway. */
  private static final int WORTH_IT = 1400;

  private static final Pattern GZIP = Pattern.compile("(?i)(^|[\\s,])gzip\\b");
  private static final Pattern NO_GZIP =
      Pattern.compile("(?i)\\bgzip\\s*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(,|$)");

  private Compression() {}

  static void send(HttpServerExchange exchange, byte[] body) {
    exchange.getResponseHeaders().add(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    if (body.length >= WORTH_IT && takesGzip(exchange)) {
      sendGzip(exchange, gzip(body));
    } else {
      exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
  }

  /** For a body compressed before. */
  static void sendGzip(HttpServerExchange exchange, ByteBuffer gzip) {
    exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, "gzip");
    exchange.getResponseSender().send(gzip);
  }

  static boolean takesGzip(HttpServerExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING);
    return accepted != null && GZIP.matcher(accepted).find() && !NO_GZIP.matcher(accepted).find();
  }

  static ByteBuffer gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }
}
