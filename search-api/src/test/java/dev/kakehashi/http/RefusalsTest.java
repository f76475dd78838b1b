package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be read as a request is refused as whole as all else, and the connection ends. */
final class RefusalsTest {
  private static final String HOST = "Host: 127.0.0.1\r\n";
  private static final String GET = "GET /health/live HTTP/1.1\r\n";
  private static final String POST = "POST /api/articles HTTP/1.1\r\n";
  private static final String LIVE = GET + HOST + "\r\n";

  private static final String REFUSAL =
      "HTTP/1\\.1 400 Bad Request\r\n"
          + "((?!\r\n\r\n"
          + ").)*Content-Length: 235\r\n"
          + "Connection: close\r\n\r\n"
          + "\\{\"type\":\"tag:kakehashi\\.dev,2026:problem/invalid-request\",\"title\":\"Invalid"
          + " request\",\"status\":400,\"detail\":\"this is no request that can be read: its line,"
          + " a header, an escape or its size\",\"request\":\"[0-9a-f-]{36}\"}";

  private static final String[] HEADERS = {
    "X-Content-Type-Options: nosniff\r\n",
    "Referrer-Policy: strict-origin-when-cross-origin\r\n",
    "Cross-Origin-Opener-Policy: same-origin\r\n",
    "Content-Security-Policy: default-src 'none'; ",
    "; frame-ancestors 'none'\r\n",
    "X-Request-Id: ",
    "Content-Type: application/problem+json\r\n",
    "Cache-Control: no-cache\r\n"
  };

  private static final Served SERVED = new Served(Shelf.ALL);

  @AfterAll
  static void close() throws IOException {
    SERVED.close();
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("no request", "nonsense\r\n\r\n"),
        Arguments.of("a hello of TLS", "\u0016\u0003\u0001\u0000\u00c8\u0001\u0000\u0000\u00c4"),
        Arguments.of("another protocol", "GET / HTTP/2.0\r\n" + HOST + "\r\n"),
        Arguments.of("HTTP/2 begun at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Arguments.of("a method that is none", "G@T / HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("a tunnel", "CONNECT a:1 HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("too many headers", GET + HOST + "x: 1\r\n".repeat(64) + "\r\n"),
        Arguments.of("a long header", GET + HOST + "x: " + "a".repeat(17_000) + "\r\n\r\n"),
        Arguments.of("a long line", "GET /" + "a".repeat(17_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("too many parameters", get("/api/search?" + "&q".repeat(1001))),
        Arguments.of("a bad escape in a value", get("/api/search?q=%zz")),
        Arguments.of("a bad escape in the path", get("/%zz")),
        Arguments.of("an escape cut off", get("/%4")),
        Arguments.of("no host", GET + "\r\n"),
        Arguments.of("two hosts", GET + HOST + HOST + "\r\n"),
        Arguments.of("a host that is none", GET + "Host: a b\r\n\r\n"),
        Arguments.of("a host in the line", get("http://other.example/")),
        Arguments.of(
            "a length beside chunks",
            POST + HOST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(
            "two lengths", POST + HOST + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde"),
        Arguments.of("a length below nothing", POST + HOST + "Content-Length: -1\r\n\r\n"),
        Arguments.of("a length beyond numbers", POST + HOST + "Content-Length: 1e99\r\n\r\n"),
        Arguments.of("a blank before the colon", GET + HOST + "x : 1\r\n\r\n"),
        Arguments.of("a header without a colon", GET + HOST + "xyz\r\n\r\n"),
        Arguments.of("a header with NUL", GET + HOST + "x: a\0b\r\n\r\n"),
        Arguments.of("a bad name of a header", GET + HOST + "x@y: 1\r\n\r\n"));
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void isRefusedWithABodyAndAllHeaders(String name, String request) throws IOException {
    String answer = SERVED.raw(request.getBytes(ISO_8859_1));
    assertThat(answer).matches("(?s)" + REFUSAL).contains(HEADERS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void isRefusedSoAfterOthersOnTheSameConnection(String name, String request) throws IOException {
    String answer = SERVED.raw((LIVE + LIVE + request).getBytes(ISO_8859_1));
    assertThat(answer)
        .matches("(?s)(HTTP/1\\.1 200 OK\r\n.*?\\{\"status\":\"live\"}){2}" + REFUSAL);
  }

  @Test
  void itIsCountedAndNothingOfItIsALabel() throws Exception {
    try (Served served = new Served(Shelf.ALL)) {
      served.raw("nonsense\r\n\r\n");
      assertThat(served.raw("GET /metrics HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n"))
          .contains("kakehashi_request_seconds_count{outcome=\"unreadable\",route=\"none\"} 1\n")
          .doesNotContain("nonsense");
    }
  }

  /** A sender of articles cannot make the server take its own answer for a refusal. */
  @Test
  void anArticleThatReadsLikeARefusalIsSentAsItIs() throws Exception {
    String refusal = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    String body =
        "{\"id\":\"r\",\"title\":\"Tin\",\"body\":\""
            + refusal.repeat(900).replace("\r\n", "\\r\\n")
            + "\"}";
    String sent =
        SERVED.raw(
            "POST /api/articles?refresh=wait HTTP/1.1\r\n"
                + "Connection: close\r\n"
                + "Authorization: Bearer "
                + SERVED.secret()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(UTF_8).length
                + "\r\n"
                + HOST
                + "\r\n"
                + body);
    assertThat(sent).startsWith("HTTP/1.1 200 ");
    String article =
        SERVED.raw("GET /api/articles/r HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n");
    assertThat(article.split("400 Bad Request", -1)).hasSize(901);
    assertThat(article).startsWith("HTTP/1.1 200 ").doesNotContain("invalid-request");
  }
}
