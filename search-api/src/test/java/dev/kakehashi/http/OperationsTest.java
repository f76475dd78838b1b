package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of a server: health, metrics, names of requests, keys for reading. */
final class OperationsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_]+)(?:\\{(.*)\\})? (-?[0-9.]+(?:E-?[0-9]+)?|NaN|[+-]Inf)");

  @TempDir private Path folder;

  private Path keys;
  private Key.Made key;
  private LiveIndex live;
  private LuceneArticleSearch search;

  @BeforeEach
  void open() throws IOException {
    keys = folder.resolve("keys.tsv");
    key = Key.make(Set.of(Scope.WRITE, Scope.READ, Scope.METRICS), Optional.empty());
    KeyFile.add(keys, key.key());
    live = LuceneArticleIndex.open(folder.resolve("index"), VOCABULARY).live();
    search = LuceneArticleSearch.open(folder.resolve("index"), VOCABULARY);
  }

  @AfterEach
  void close() {
    live.close();
    search.close();
  }

  private SearchServer start(Metrics metrics, String... settings) {
    WriteSide writes = new WriteSide(live, KeyFile.open(keys), search::refresh);
    String[] all = new String[settings.length + 4];
    System.arraycopy(settings, 0, all, 4, settings.length);
    System.arraycopy(new String[] {"port", "0", "keys", keys.toString()}, 0, all, 0, 4);
    return SearchServer.start(
        Configuration.with(all), search, VOCABULARY, Optional.of(writes), metrics);
  }

  private static HttpResponse<String> get(SearchServer server, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(SearchServer server, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/articles"))
            .header("Authorization", "Bearer " + key.secret())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** The samples of a scrape by name with labels; fails where a line is none. */
  private static Map<String, Double> scrape(SearchServer server) throws Exception {
    HttpResponse<String> answer = get(server, "/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    Map<String, Double> samples = new TreeMap<>();
    for (String line : answer.body().lines().filter(text -> !text.startsWith("#")).toList()) {
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      String labels = sample.group(2) == null ? "" : "{" + sample.group(2) + "}";
      String value = sample.group(3).replace("Inf", "Infinity");
      samples.put(sample.group(1) + labels, Double.valueOf(value));
    }
    return samples;
  }

  @Test
  void requestsAreCountedByRouteAndOutcomeAndNothingOfTheSenderIsALabel() throws Exception {
    try (SearchServer server = start(new Metrics())) {
      for (int i = 0; i < 3; i++) {
        assertThat(get(server, "/api/search?q=secretword").statusCode()).isEqualTo(200);
      }
      get(server, "/api/search?secretname=1");
      get(server, "/secretpath");
      get(server, "/api/articles/secretid");
      get(server, "/api/articles/secretid/similar");
      get(server, "/", "X-Request-Id", "secretrequest", "User-Agent", "secretagent");
      post(server, "{\"id\":\"secretarticle\",\"title\":\"Tin\",\"body\":\"Tin is traded.\"}");
      Map<String, Double> samples = scrape(server);
      assertThat(samples)
          .containsEntry(count("/api/search", "ok"), 3.0)
          .containsEntry(count("/api/search", "unknown-parameter"), 1.0)
          .containsEntry(count("pages", "not-found"), 1.0)
          .containsEntry(count("/api/articles/{id}", "not-found"), 1.0)
          .containsEntry(count("/api/articles/{id}/similar", "not-found"), 1.0)
          .containsEntry(count("/", "ok"), 1.0)
          .containsEntry(count("/api/articles", "ok"), 1.0)
          .containsEntry("kakehashi_ready{what=\"search\"}", 1.0)
          .containsEntry("kakehashi_ready{what=\"writes\"}", 1.0)
          .containsKeys("jvm_memory_used_bytes{area=\"heap\"}", "jvm_threads_current");
      assertThat(samples.keySet()).noneMatch(name -> name.contains("secret"));
    }
  }

  private static String count(String route, String outcome) {
    return "kakehashi_request_seconds_count{outcome=\"" + outcome + "\",route=\"" + route + "\"}";
  }

  @Test
  void theIndexAndCommitsAreCounted() throws Exception {
    Metrics metrics = new Metrics();
    metrics.watch(search::state);
    try (SearchServer server = start(metrics)) {
      post(server, "[{\"title\":\"Tin\",\"body\":\"a\"},{\"title\":\"Zinc\",\"body\":\"b\"}]");
      search.refresh();
      metrics.committed(new LiveIndex.Commit(1, 2, Duration.ofMillis(30), false));
      metrics.committed(new LiveIndex.Commit(3, 1, Duration.ofMillis(60), true));
      metrics.reloaded(false);
      metrics.reloaded(true);
      metrics.refreshFailed();
      Map<String, Double> samples = scrape(server);
      assertThat(samples)
          .containsEntry("kakehashi_index_articles", 2.0)
          .containsEntry("kakehashi_commit_seconds_count", 2.0)
          .containsEntry("kakehashi_commit_seconds_bucket{le=\"0.05\"}", 1.0)
          .containsEntry("kakehashi_commit_articles_sum", 3.0)
          .containsEntry("kakehashi_commit_writes_sum", 4.0)
          .containsEntry("kakehashi_commit_failures_total", 1.0)
          .containsEntry("kakehashi_reloads_total", 1.0)
          .containsEntry("kakehashi_reload_failures_total", 1.0)
          .containsEntry("kakehashi_refresh_failures_total", 1.0);
      assertThat(samples.get("kakehashi_index_segments")).isBetween(1.0, 2.0);
      assertThat(samples.get("kakehashi_index_bytes")).isPositive();
      assertThat(samples.get("kakehashi_disk_free_bytes")).isPositive();
      assertThat(samples.get("kakehashi_refresh_age_seconds")).isBetween(0.0, 600.0);
    }
  }

  @Test
  void metricsAreForThisMachineOrAKeyOrNobody() throws Exception {
    try (SearchServer server = start(new Metrics())) {
      assertThat(get(server, "/metrics").statusCode()).isEqualTo(200);
      for (String header : List.of("X-Forwarded-For", "Forwarded")) {
        assertThat(get(server, "/metrics", header, "for=203.0.113.1").statusCode()).isEqualTo(404);
      }
    }
    try (SearchServer server = start(new Metrics(), "metrics", "off")) {
      assertThat(get(server, "/metrics").statusCode()).isEqualTo(404);
    }
    try (SearchServer server = start(new Metrics(), "metrics", "key")) {
      assertThat(get(server, "/metrics").statusCode()).isEqualTo(401);
      String bearer = "Bearer " + key.secret();
      assertThat(get(server, "/metrics", "Authorization", bearer).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void healthTellsSearchesAndWritesApart() throws Exception {
    try (SearchServer server = start(new Metrics())) {
      assertThat(get(server, "/health/live").body()).isEqualTo("{\"status\":\"live\"}");
      assertThat(get(server, "/health/ready").body())
          .isEqualTo(
              "{\"status\":\"ready\",\"articles\":0,\"search\":{\"ready\":true},"
                  + "\"writes\":{\"ready\":true}}");
    }
    try (SearchServer server = SearchServer.start("127.0.0.1", 0, search, VOCABULARY)) {
      assertThat(get(server, "/health/ready").body())
          .endsWith("\"writes\":{\"ready\":false,\"reason\":\"writes-off\"}}");
    }
  }

  @Test
  void aServerWhoseIndexIsGivenUpSaysSoAndGoesOnSearching() throws Exception {
    try (SearchServer server = start(new Metrics())) {
      live.close();
      assertThat(post(server, "{\"title\":\"Tin\",\"body\":\"a\"}").statusCode()).isEqualTo(503);
      HttpResponse<String> ready = get(server, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(ready.body())
          .endsWith("\"writes\":{\"ready\":false,\"reason\":\"index-unavailable\"}}");
    }
  }

  @Test
  void aServerThatEndsSaysSoFirstAndStillAnswers() throws Exception {
    try (SearchServer server = start(new Metrics())) {
      server.announceEnd();
      HttpResponse<String> ready = get(server, "/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body())
          .contains("\"search\":{\"ready\":false,\"reason\":\"draining\"}")
          .contains("\"writes\":{\"ready\":false,\"reason\":\"draining\"}");
      HttpResponse<String> answer = get(server, "/api/search?q=tin");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Connection")).contains("close");
      assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRequestKeepsItsNameIfItIsHarmlessAndGetsOneElse() throws Exception {
    try (SearchServer server = start(new Metrics())) {
      HttpResponse<String> named = get(server, "/api/search?x=1", "X-Request-Id", "Abc-12345");
      assertThat(named.headers().firstValue("X-Request-Id")).contains("Abc-12345");
      assertThat(json(named).get("request").getAsString()).isEqualTo("Abc-12345");
      for (String harmful :
          List.of("short", "a".repeat(65), "abc 12345", "abc_12345", "<b>12345678")) {
        HttpResponse<String> answer = get(server, "/api/search?x=1", "X-Request-Id", harmful);
        String given = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(given).matches("[0-9a-f-]{36}");
        assertThat(json(answer).get("request").getAsString()).isEqualTo(given);
      }
    }
  }

  @Test
  void searchesNeedAKeyWhereTheOperatorSaysSoAndPageAndHealthDoNot() throws Exception {
    Key.Made writer = Key.make(Set.of(Scope.WRITE), Optional.empty());
    KeyFile.add(keys, writer.key());
    try (SearchServer server = start(new Metrics(), "read-key", "true")) {
      List<String> closed =
          List.of(
              "/api/search",
              "/api/suggest?q=a",
              "/api/pairs",
              "/search.atom",
              "/search.csv",
              "/api/articles/x",
              "/api/articles/x/similar");
      for (String path : closed) {
        HttpResponse<String> refused = get(server, path);
        assertThat(refused.statusCode()).as(path).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(get(server, path, "Authorization", "Bearer " + writer.secret()).statusCode())
            .as(path)
            .isEqualTo(403);
      }
      String bearer = "Bearer " + key.secret();
      assertThat(get(server, "/api/search", "Authorization", bearer).statusCode()).isEqualTo(200);
      for (String path :
          List.of("/", "/embed", "/health/live", "/health/ready", "/opensearch.xml")) {
        assertThat(get(server, path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }
}
