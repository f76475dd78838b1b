package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.PairCounts.PairCount;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SimilarArticles.Similar;
import dev.kakehashi.search.Suggestion;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultTest {
  /** An index whose disk is gone. */
  private record Broken() implements SearchEngine {
    @Override
    public SearchEngine within(Deadline deadline) {
      return this;
    }

    @Override
    public SearchResponse search(SearchRequest request) {
      throw failure();
    }

    @Override
    public Optional<Article> article(String id) {
      throw failure();
    }

    @Override
    public int size() {
      throw failure();
    }

    @Override
    public List<Suggestion> suggest(String text, Language labels) {
      throw failure();
    }

    @Override
    public Optional<String> correction(SearchRequest request, SearchResponse response) {
      throw failure();
    }

    @Override
    public Optional<Similar> similarTo(String id) {
      throw failure();
    }

    @Override
    public List<PairCount> pairs(SearchRequest request) {
      throw failure();
    }

    private static UncheckedIOException failure() {
      return new UncheckedIOException(new IOException("/secret/path is gone"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=a",
        "/api/articles/a",
        "/api/articles/a/similar",
        "/api/suggest?q=a",
        "/api/pairs",
        "/search.atom",
        "/search.csv",
        "/health/ready"
      })
  void aFaultIsToldWithoutItsInside(String path) throws Exception {
    try (SearchServer server =
        SearchServer.start("127.0.0.1", 0, new Broken(), Vocabulary.builtIn())) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.body())
          .isEqualTo(
              "{\"type\":\"tag:kakehashi.dev,2026:problem/fault\",\"title\":\"Fault\",\"status\":500,\"detail\":\"the"
                  + " server could not answer; it was logged\"}");
    }
  }
}
