package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.search.Shelf;
import org.junit.jupiter.api.Test;

/** What is answered where there is no time. */
final class DeadlinesTest {
  private static final String TIMEOUT =
      "{\"type\":\"tag:kakehashi.dev,2026:problem/query-timeout\",\"title\":\"Query"
          + " timeout\",\"status\":504,\"detail\":\"this took too long; ask for less, as it will"
          + " again\",\"request\":";

  private static String get(Served served, String path) throws Exception {
    return served.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
  }

  @Test
  void whatComesTooLateIs504AndNotWorthARetry() throws Exception {
    try (Served served =
        new Served(
            Shelf.ALL, "search-timeout", "0s", "suggest-timeout", "0s", "export-timeout", "0s")) {
      for (String path :
          new String[] {
            "/api/search?q=japan",
            "/api/search",
            "/api/suggest?q=jap",
            "/api/pairs",
            "/api/articles/uk-en/similar",
            "/search.atom",
            "/search.csv"
          }) {
        assertThat(get(served, path))
            .as(path)
            .startsWith("HTTP/1.1 504 ")
            .contains(TIMEOUT)
            .doesNotContain("Retry-After");
      }
      assertThat(get(served, "/api/articles/uk-en")).startsWith("HTTP/1.1 200 ");
      assertThat(get(served, "/health/ready")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void eachKindHasItsOwnTime() throws Exception {
    try (Served served = new Served(Shelf.ALL, "suggest-timeout", "0s")) {
      assertThat(get(served, "/api/search"))
          .startsWith("HTTP/1.1 200 ")
          .contains("\"partial\":false,\"tookMillis\"");
      assertThat(get(served, "/search.csv")).startsWith("HTTP/1.1 200 ");
      assertThat(get(served, "/api/suggest?q=jap")).startsWith("HTTP/1.1 504 ");
    }
  }
}
