package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every route and every kind of answer, with what browsers are told beside it. */
final class SecurityHeadersTest {
  private static final String ALLOWED = "https://intranet.example.org";
  private static final Served SERVED =
      new Served(Shelf.ALL, "allow-origin", ALLOWED, "frame-ancestors", ALLOWED);

  private static final List<String> PATHS =
      List.of(
          "/",
          "/index.html",
          "/app/main.js",
          "/embed",
          "/embed/hosts.json",
          "/widget/v1/trade-news-search.js",
          "/openapi.yaml",
          "/opensearch.xml",
          "/api/search",
          "/api/search?bogus=1",
          "/api/suggest?q=ja",
          "/api/pairs",
          "/api/articles",
          "/api/articles/uk-en",
          "/api/articles/none",
          "/api/articles/uk-en/similar",
          "/search.atom",
          "/search.csv",
          "/health/live",
          "/health/ready",
          "/nothing",
          "/../etc/passwd");

  @AfterAll
  static void close() throws IOException {
    SERVED.close();
  }

  private static String send(Served served, String method, String path, String headers)
      throws IOException {
    return served.raw(
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + headers
            + "\r\n");
  }

  private static String send(String method, String path, String headers) throws IOException {
    return send(SERVED, method, path, headers);
  }

  private static Optional<String> header(String answer, String name) {
    List<String> found =
        answer
            .lines()
            .takeWhile(line -> !line.isEmpty())
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
            .map(line -> line.substring(name.length() + 2))
            .toList();
    assertThat(found).as(name).hasSizeLessThan(2);
    return found.stream().findFirst();
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static void requireHeaders(String what, String answer) {
    assertThat(header(answer, "x-content-type-options")).as(what).hasValue("nosniff");
    assertThat(header(answer, "referrer-policy")).as(what).isPresent();
    assertThat(header(answer, "cross-origin-opener-policy")).as(what).hasValue("same-origin");
    assertThat(header(answer, "content-security-policy").orElse(""))
        .as(what)
        .startsWith("default-src 'none'; ")
        .contains("base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; ");
    assertThat(header(answer, "server")).as(what).isEmpty();
    assertThat(header(answer, "x-powered-by")).as(what).isEmpty();
  }

  @Test
  void everyAnswerCarriesThem() throws IOException {
    List<Integer> seen = new ArrayList<>();
    for (String path : PATHS) {
      for (String method : List.of("GET", "HEAD", "POST", "DELETE", "PUT", "OPTIONS", "TRACE")) {
        String answer = send(method, path, "");
        requireHeaders(method + " " + path, answer);
        seen.add(status(answer));
      }
      header(send("GET", path, ""), "etag")
          .ifPresent(
              tag -> {
                try {
                  String same = send("GET", path, "If-None-Match: " + tag + "\r\n");
                  requireHeaders("again " + path, same);
                  seen.add(status(same));
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      String elsewhere =
          SERVED.raw("GET " + path + " HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n");
      requireHeaders("elsewhere " + path, elsewhere);
      seen.add(status(elsewhere));
    }
    String length = "Authorization: Bearer " + SERVED.secret() + "\r\nContent-Length: ";
    String json = "Content-Type: application/json\r\n";
    for (String refused :
        List.of(
            send("POST", "/api/articles", json + length + "99999999999\r\n"),
            send("POST", "/api/articles", length + "0\r\n"),
            send("POST", "/api/articles", json + length + "0\r\n"))) {
      requireHeaders("a body", refused);
      seen.add(status(refused));
    }
    assertThat(seen).contains(200, 304, 400, 401, 404, 405, 413, 415, 421);
  }

  @Test
  void aBusyServerAndOneWithoutTimeCarryThemToo() throws IOException {
    try (Served late = new Served(Shelf.ALL, "search-timeout", "0s")) {
      String answer = send(late, "GET", "/api/search", "");
      assertThat(status(answer)).isEqualTo(504);
      requireHeaders("late", answer);
    }
    try (Served busy = new Served(Shelf.ALL, "writes-at-once", "1")) {
      try (var held = busy.connect()) {
        held.getOutputStream()
            .write(
                "POST /api/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String answer = send(busy, "DELETE", "/api/articles/uk-en", "");
        while (status(answer) == 401) { // the one that holds the lane has not come in yet
          answer = send(busy, "DELETE", "/api/articles/uk-en", "");
        }
        assertThat(status(answer)).isEqualTo(503);
        assertThat(header(answer, "retry-after")).hasValue("1");
        requireHeaders("busy", answer);
      }
    }
  }

  @Test
  void onlyEmbedMayBeFramed() throws IOException {
    for (String path : PATHS) {
      String ancestors = path.equals("/embed") ? ALLOWED : "'none'";
      assertThat(header(send("GET", path, ""), "content-security-policy").orElse(""))
          .as(path)
          .endsWith("frame-ancestors " + ancestors);
    }
  }

  @Test
  void onlyNamedOriginsReadAndNoneWrites() throws IOException {
    for (String path : PATHS) {
      for (String method : List.of("GET", "HEAD", "POST", "DELETE", "OPTIONS")) {
        for (String origin : List.of(ALLOWED, ALLOWED + ".evil.example", "http://x", "null")) {
          String answer =
              send(
                  method,
                  path,
                  "Origin: " + origin + "\r\nAccess-Control-Request-Method: DELETE\r\n");
          boolean shared = path.startsWith("/api/") || path.startsWith("/widget/");
          boolean read = method.equals("GET") && shared && origin.equals(ALLOWED);
          assertThat(header(answer, "access-control-allow-origin"))
              .as(method + " " + path + " " + origin)
              .isEqualTo(read ? Optional.of(ALLOWED) : Optional.empty());
          assertThat(answer.toLowerCase(Locale.ROOT))
              .doesNotContain(
                  "access-control-allow-credentials",
                  "access-control-allow-methods",
                  "access-control-allow-headers");
        }
      }
    }
  }
}
