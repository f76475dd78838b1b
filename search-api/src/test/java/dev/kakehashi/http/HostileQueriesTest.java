package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.article.Article;
import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each query of hostile-queries.txt through the real server: answered, or refused with a reason.
 */
final class HostileQueriesTest {
  private static final Pattern REPEATED = Pattern.compile("«([^»]*)»x([0-9]+)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  /** An answer within this is bounded; how fast it really is stands in docs/reliability.md. */
  private static final Duration PATIENCE = Duration.ofMillis(Served.PATIENCE_MILLIS);

  private static final Served SERVED = new Served(articles());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Shelf.ALL);
    for (int i = 0; i < 300; i++) {
      String body =
          "Bridge %d: a memorandum of a and b. 日英の覚書第%d号、日本と英国の架け橋。 aa bb "
              .formatted(i, i)
              .repeat(20);
      articles.add(Shelf.article("n" + i, "Notes", "2024-05-06", "Note " + i, body));
    }
    return articles;
  }

  @AfterAll
  static void close() throws IOException {
    SERVED.close();
  }

  static Stream<String> queries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HostileQueriesTest.class.getResourceAsStream("hostile-queries.txt"))) {
      return new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#"));
    }
  }

  private static String written(String line) {
    String repeated =
        REPEATED
            .matcher(line)
            .replaceAll(
                m -> Matcher.quoteReplacement(m.group(1).repeat(Integer.parseInt(m.group(2)))));
    return ESCAPED
        .matcher(repeated)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void isAnsweredOrRefusedWithAReason(String line) throws Exception {
    String q = URLEncoder.encode(written(line), UTF_8);
    for (String path :
        List.of(
            "/api/search?q=",
            "/api/search?collapse=true&sort=newest&q=",
            "/api/suggest?q=",
            "/api/pairs?q=",
            "/search.atom?q=",
            "/search.csv?q=")) {
      HttpResponse<String> response = get(path + q);
      assertThat(response.statusCode()).as(path).isIn(200, 400, 504);
      if (path.startsWith("/api") || response.statusCode() != 200) {
        JsonObject answer = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(answer.has("detail")).isEqualTo(response.statusCode() != 200);
      }
      assertThat(response.body()).doesNotContain("Exception", "dev.kakehashi", "\tat ");
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + SERVED.port() + path);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
