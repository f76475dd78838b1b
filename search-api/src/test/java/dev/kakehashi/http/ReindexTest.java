package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.IndexFiles;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server indexes its articles anew while it answers. */
final class ReindexTest {
  private static final int ARTICLES = 600;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private String writer;
  private String admin;

  @BeforeEach
  void makeKeys() {
    writer = WritingServer.key(folder, Scope.WRITE, Scope.DELETE);
    admin = WritingServer.key(folder, Scope.ADMIN);
  }

  private List<SourceItem.Read> articles(String name, int count) throws IOException {
    Path file = folder.resolve(name + ".ndjson");
    Files.writeString(
        file,
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "{\"id\":\"%s%d\",\"title\":\"日英の覚書 %d\",\"body\":\"Copper.\"}\n"
                        .formatted(name, i, i))
            .collect(Collectors.joining()));
    List<SourceItem.Read> read = new ArrayList<>();
    new SourceReader().read(List.of(file), item -> read.add((SourceItem.Read) item));
    return read;
  }

  private RemoteArticles remote(WritingServer server) {
    return new RemoteArticles(server.address(""), writer, Duration.ofMinutes(1), waiting -> {});
  }

  private String search(WritingServer server) {
    HttpRequest request =
        HttpRequest.newBuilder(server.address("api/search?q=pair:GB-JP&facets=")).build();
    HttpResponse<String> response =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    return response.statusCode() + " " + response.body().replaceAll(".*\"total\":(\\d+).*", "$1");
  }

  @Test
  void noSearchAndNoWriteFailsMeanwhile() throws Exception {
    try (WritingServer server = WritingServer.start(folder, 0)) {
      remote(server).put(articles("n", ARTICLES));
      server.search.refresh();
      AtomicBoolean over = new AtomicBoolean();
      List<String> answers = new ArrayList<>();
      CompletableFuture<Void> searching =
          CompletableFuture.runAsync(
              () -> {
                while (!over.get()) {
                  answers.add(search(server));
                }
              });
      List<SourceItem.Read> more = articles("w", 30);
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> more.forEach(article -> remote(server).put(List.of(article))));
      for (int i = 0; i < 2; i++) {
        assertThat(RemoteReindex.run(server.address(""), admin, done -> {}))
            .isBetween(ARTICLES, ARTICLES + 30);
      }
      writing.join();
      over.set(true);
      searching.join();
      assertThat(answers).isNotEmpty().allMatch(answer -> answer.matches("200 6[0-3]\\d"));
      server.search.refresh();
      assertThat(server.search.size()).isEqualTo(ARTICLES + 30);
    }
    assertThat(IndexFiles.check(folder.resolve("index")).damages()).isEmpty();
    assertThat(IndexFiles.check(folder.resolve("index.before-reindex")).damages()).isEmpty();
  }

  @Test
  void itNeedsAKeyForIt() throws Exception {
    try (WritingServer server = WritingServer.start(folder, 0)) {
      assertThatThrownBy(() -> RemoteReindex.run(server.address(""), writer, done -> {}))
          .isInstanceOf(RefusedWriteException.class)
          .hasMessageEndingWith(
              "/api/admin/reindex answers 403: this key does not have the scope admin");
    }
  }

  @Test
  void aFailureIsToldAndTheServerGoesOn() throws Exception {
    try (WritingServer server = WritingServer.start(folder, 0)) {
      remote(server).put(articles("n", 3));
      Path way = Files.createDirectory(folder.resolve("index.reindexing"));
      Path letter = Files.writeString(way.resolve("letter.txt"), "dear");
      assertThatThrownBy(() -> RemoteReindex.run(server.address(""), admin, done -> {}))
          .isInstanceOf(RefusedWriteException.class)
          .hasMessageEndingWith(
              " could not index anew, and has its index as it was; its log tells why");
      Files.delete(letter);
      assertThat(RemoteReindex.run(server.address(""), admin, done -> {})).isEqualTo(3);
    }
  }

  /** One that begins when it is let. */
  private static LiveIndex held(LiveIndex index, CountDownLatch gate, AtomicInteger begun) {
    return new LiveIndex() {
      @Override
      public CompletableFuture<Void> write(List<? extends Change> changes) {
        return index.write(changes);
      }

      @Override
      public int reindex(UnaryOperator<Article> again, IntConsumer progress) {
        begun.incrementAndGet();
        try {
          gate.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return index.reindex(again, progress);
      }

      @Override
      public void close() {
        index.close();
      }
    };
  }

  @Test
  void changedSettingsMeanwhileLetNothingBeForgotten() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    try (WritingServer server = WritingServer.start(folder, 0, index -> held(index, gate, begun))) {
      remote(server).put(articles("n", 3));
      assertThat(reindex(server, "POST")).isEqualTo("202 {\"state\":\"running\",\"articles\":0}");
      server.reload();
      assertThat(reindex(server, "GET")).isEqualTo("200 {\"state\":\"running\",\"articles\":0}");
      assertThat(reindex(server, "POST")).isEqualTo("202 {\"state\":\"running\",\"articles\":0}");
      gate.countDown();
      while (reindex(server, "GET").contains("running")) {
        Thread.sleep(10);
      }
      server.reload();
      assertThat(reindex(server, "GET")).isEqualTo("200 {\"state\":\"done\",\"articles\":3}");
      assertThat(begun).hasValue(1);
    }
  }

  private String reindex(WritingServer server, String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address("api/admin/reindex"))
            .header("Authorization", "Bearer " + admin)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }
}
