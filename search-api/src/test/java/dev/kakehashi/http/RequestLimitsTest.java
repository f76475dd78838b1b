package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of a request as bytes on the wire: what is taken, and what one more is answered. */
final class RequestLimitsTest {
  private static final String HEAD = "Host: 127.0.0.1\r\nConnection: close\r\n";
  private static final Served SERVED = new Served(Shelf.ALL);

  @AfterAll
  static void close() throws IOException {
    SERVED.close();
  }

  private static int status(String answer) {
    assertThat(answer).startsWith("HTTP/1.");
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static int get(String path, String headers) throws IOException {
    return status(SERVED.raw("GET " + path + " HTTP/1.1\r\n" + HEAD + headers + "\r\n"));
  }

  private static String many(String format, int count) {
    return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
  }

  private static String days(String facet, int count) {
    return many("&" + facet + "=A%d", count);
  }

  @Test
  void eachLimitIsReachedAndOneMoreIsRefused() throws IOException {
    String live = "/health/live";
    assertThat(get(live, many("x%d: 1\r\n", 62))).as("64 headers").isEqualTo(200);
    assertThat(get(live, many("x%d: 1\r\n", 63))).as("65 headers").isEqualTo(400);
    assertThat(get(live, "x: " + "a".repeat(16_000) + "\r\n")).as("16 KB").isEqualTo(200);
    assertThat(get(live, "x: " + "a".repeat(16_400) + "\r\n")).as("over 16 KiB").isEqualTo(400);
    String thousand =
        "/api/search?size=1&page=1&lang=en&facets=stage"
            + days("country", 100)
            + days("pair", 100)
            + days("sector", 100)
            + days("source", 100);
    assertThat(get(thousand, "")).as("404 parameters").isEqualTo(200);
    assertThat(get("/api/search?" + many("&q", 1001), "")).as("1001 parameters").isEqualTo(400);
    assertThat(get("/api/search?size=100&page=100", "")).as("deepest result").isEqualTo(200);
    assertThat(get("/api/search?size=100&page=101", "")).as("beyond it").isEqualTo(400);
    assertThat(get("/search.csv?size=1000", "")).as("rows").isEqualTo(200);
    assertThat(get("/search.csv?size=1001", "")).as("one row more").isEqualTo(400);
    assertThat(get("/api/search?country=" + "x".repeat(200), "")).as("value").isEqualTo(200);
    assertThat(get("/api/search?country=" + "x".repeat(201), "")).as("longer").isEqualTo(400);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "another host ¦ GET / HTTP/1.1|Host: rebound.example| ¦ 421",
        "another host with our port ¦ GET /api/search HTTP/1.1|Host: rebound.example:8080| ¦ 421",
        "an address as host ¦ GET /health/live HTTP/1.1|Host: 192.0.2.7:80| ¦ 200",
        "localhost ¦ GET /health/live HTTP/1.1|Host: LocalHost| ¦ 200",
        "no host ¦ GET / HTTP/1.1| ¦ 400",
        "two hosts ¦ GET / HTTP/1.1|Host: 127.0.0.1|Host: rebound.example| ¦ 400",
        "a host in the line ¦ GET http://rebound.example/ HTTP/1.1|Host: 127.0.0.1| ¦ 400",
        "an old client without host ¦ GET /health/live HTTP/1.0| ¦ 200",
        "unknown framing ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Transfer-Encoding: xchunked|"
            + " ¦ 400",
        "framing in other letters ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Transfer-Encoding:"
            + " Chunked| ¦ 400",
        "two framings ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Transfer-Encoding: gzip,"
            + " chunked| ¦ 400",
        "framing twice ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Transfer-Encoding:"
            + " chunked|Transfer-Encoding: chunked| ¦ 400",
        "framing and length ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Content-Length:"
            + " 4|Transfer-Encoding: chunked||0|| ¦ 400",
        "two lengths ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Content-Length:"
            + " 4|Content-Length: 5||abcde ¦ 400",
        "a length below nothing ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Content-Length: -1| ¦"
            + " 400",
        "a length beyond numbers ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Content-Length:"
            + " 99999999999999999999| ¦ 400",
        "a blank before the colon ¦ GET / HTTP/1.1|Host: 127.0.0.1|x : 1| ¦ 400",
        "another protocol ¦ GET / HTTP/2.0|Host: 127.0.0.1| ¦ 400",
        "a tunnel ¦ CONNECT a:1 HTTP/1.1|Host: 127.0.0.1| ¦ 400",
        "an echo ¦ TRACE / HTTP/1.1|Host: 127.0.0.1| ¦ 405",
        "the whole server ¦ OPTIONS * HTTP/1.1|Host: 127.0.0.1| ¦ 405",
        "a bad escape ¦ GET /api/search?q=%zz HTTP/1.1|Host: 127.0.0.1| ¦ 400",
        "a parameter twice ¦ GET /api/search?q=a&q=b HTTP/1.1|Host: 127.0.0.1| ¦ 400",
        "an unknown parameter ¦ GET /api/search?__proto__=1 HTTP/1.1|Host: 127.0.0.1| ¦ 400",
        "digits of another script ¦ GET /api/search?size=%D9%A3 HTTP/1.1|Host: 127.0.0.1| ¦ 400",
        "control characters ¦ GET /api/search?q=%00%01%1b HTTP/1.1|Host: 127.0.0.1| ¦ 200",
        "a compressed body ¦ POST /api/articles HTTP/1.1|Host: 127.0.0.1|Content-Type:"
            + " application/json|Content-Encoding: gzip|Content-Length: 2||{} ¦ 401"
      })
  void oddRequestsAreAnsweredSo(String name, String request, int status) throws IOException {
    String closing = request.replaceFirst("\\|$", "|Connection: close||");
    assertThat(status(SERVED.raw(closing.replace("|", "\r\n")))).isEqualTo(status);
  }

  @Test
  void controlCharactersAreReadAsBlanks() throws IOException {
    assertThat(SERVED.raw("GET /api/search?q=a%00%1bb HTTP/1.1\r\n" + HEAD + "\r\n"))
        .contains("\"text\":\"a  b\"");
  }

  @Test
  void whatComesAfterARefusedFramingIsNotRead() throws IOException {
    String smuggled =
        "POST /api/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: xchunked\r\n\r\n"
            + "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    assertThat(SERVED.raw(smuggled)).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 200");
  }

  /** However a path is disguised, a write without a key is none. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/api/articles",
        "/api/articles;key=1",
        "/api/articles;/x",
        "/api//articles",
        "//api/articles",
        "/api/./articles",
        "/api/x/../articles",
        "/api/x/..;/articles",
        "/%2e/api/articles",
        "/api/%61rticles",
        "/api%2farticles",
        "/api%2Farticles",
        "/api%252farticles",
        "/api\\articles",
        "/api%5carticles",
        "/API/ARTICLES",
        "/api/articles/",
        "/api/articles%00",
        "/api/articles%20",
        "/api/articles?",
        "/api/articles#a",
        "/health/../api/articles",
        "/health/live/..%2f..%2fapi/articles",
        "/index.html/..;/api/articles"
      })
  void noDisguiseOfAPathOpensAWrite(String path) throws IOException {
    String body = "{\"id\":\"x\",\"title\":\"t\",\"body\":\"b\"}";
    for (String key : List.of("", "Authorization: Bearer kakehashi_00000000_x\r\n")) {
      String headers = HEAD + key + "Content-Type: application/json\r\nContent-Length: ";
      String post =
          SERVED.raw(
              "POST " + path + " HTTP/1.1\r\n" + headers + body.length() + "\r\n\r\n" + body);
      assertThat(status(post)).isIn(400, 401, 404, 405);
      String delete = SERVED.raw("DELETE " + path + "/uk-en HTTP/1.1\r\n" + HEAD + key + "\r\n");
      assertThat(status(delete)).isIn(400, 401, 404, 405);
    }
    assertThat(get("/api/articles/uk-en", "")).isEqualTo(200);
    assertThat(get("/api/articles/x", "")).isEqualTo(404);
  }

  @Test
  void aBodyThatTricklesIsCutOffThoughEachByteComesInTime() throws Exception {
    try (Served served = new Served(Shelf.ALL, "body-timeout", "300ms")) {
      for (String key : List.of(served.secret(), "none")) {
        try (Socket socket = served.connect()) {
          socket
              .getOutputStream()
              .write(
                  ("POST /api/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n"
                          + "Content-Type: application/json\r\nAuthorization: Bearer "
                          + key
                          + "\r\n\r\n{")
                      .getBytes(StandardCharsets.UTF_8));
          assertThat(trickled(socket)).isLessThan(1000);
        }
      }
      assertThat(served.raw("GET /health/live HTTP/1.1\r\n" + HEAD + "\r\n"))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  /** How many bytes can be sent, one after the other, until the connection is closed. */
  private static int trickled(Socket socket) throws InterruptedException {
    for (int sent = 0; sent < 1000; sent++) {
      try {
        socket.getOutputStream().write(' ');
      } catch (IOException closed) {
        return sent;
      }
      Thread.sleep(20);
    }
    return 1000;
  }
}
