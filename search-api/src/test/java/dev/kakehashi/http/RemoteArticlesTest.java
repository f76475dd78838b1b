package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.index.Checkpoint;
import dev.kakehashi.index.Destination.Outcome;
import dev.kakehashi.index.Transfer;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against a real server. */
final class RemoteArticlesTest {
  @TempDir private Path folder;
  private final List<String> waited = new ArrayList<>();
  private Path articles;
  private String key;

  @BeforeEach
  void write() throws IOException {
    key = WritingServer.key(folder, Scope.WRITE, Scope.DELETE);
    articles = folder.resolve("articles.ndjson");
    Files.writeString(
        articles,
        IntStream.range(0, 1200)
            .mapToObj(i -> "{\"id\":\"日/%d\",\"title\":\"T\",\"body\":\"日英\"}\n".formatted(i))
            .collect(Collectors.joining()));
  }

  private RemoteArticles remote(URI server, Duration patience) {
    return new RemoteArticles(server, key, patience, waited::add);
  }

  private Transfer.Report transfer(RemoteArticles remote) {
    List<Path> sources = List.of(articles);
    Checkpoint checkpoint = Checkpoint.of(folder.resolve("state"), "server", sources);
    return Transfer.run(sources, remote, checkpoint, bytes -> {});
  }

  private static List<SourceItem.Read> read(Path file) {
    List<SourceItem.Read> read = new ArrayList<>();
    new SourceReader().read(List.of(file), item -> read.add((SourceItem.Read) item));
    return read;
  }

  @Test
  void articlesArePutAndDeletedByWhateverIdTheyHave() throws Exception {
    List<SourceItem.Read> three = read(articles).subList(0, 3);
    try (WritingServer server = WritingServer.start(folder, 0)) {
      RemoteArticles remote = remote(server.address(""), Duration.ZERO);
      assertThat(remote.put(three))
          .containsExactly(
              new Outcome.Taken("日/0"), new Outcome.Taken("日/1"), new Outcome.Taken("日/2"));
      remote.delete(List.of("日/0", "日/2", "never there + ?"));
      server.search.refresh();
      assertThat(server.search.size()).isEqualTo(1);
      assertThat(server.search.article("日/1")).isPresent();
    }
    assertThat(waited).isEmpty();
  }

  @Test
  void aServerThatStopsAmidTheDeliveryIsWaitedFor() throws Exception {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(4);
    WritingServer stopping =
        WritingServer.start(
            folder,
            0,
            live ->
                new FillableIndex(
                    live, () -> left.decrementAndGet() == 0 && !reached.complete(null)));
    int port = stopping.port();
    CompletableFuture<Transfer.Report> transfer =
        CompletableFuture.supplyAsync(
            () -> transfer(remote(stopping.address(""), Duration.ofMinutes(5))));
    reached.join();
    stopping.close();
    while (waited.isEmpty()) {
      Thread.onSpinWait();
    }
    try (WritingServer again = WritingServer.start(folder, port)) {
      assertThat(transfer.join().taken()).isEqualTo(1200);
      again.search.refresh();
      assertThat(again.search.size()).isEqualTo(1200);
    }
    assertThat(waited.getFirst()).contains("/api/articles ").endsWith("; again in 1 s");
  }

  @Test
  void aDeliveryThatGaveUpGoesOnWhereItWas() {
    int port;
    AtomicInteger left = new AtomicInteger(4);
    try (WritingServer full =
        WritingServer.start(
            folder, 0, live -> new FillableIndex(live, () -> left.decrementAndGet() < 0))) {
      port = full.port();
      assertThatThrownBy(() -> transfer(remote(full.address(""), Duration.ZERO)))
          .isInstanceOf(RefusedWriteException.class)
          .hasMessageEndingWith(
              "/api/articles answers 507: the disk is full; searches go on, and writes once there"
                  + " is room");
    }
    try (WritingServer again = WritingServer.start(folder, port)) {
      Transfer.Report report = transfer(remote(again.address(""), Duration.ZERO));
      assertThat(report.before()).isEqualTo(500);
      assertThat(report.taken()).isEqualTo(700);
      again.search.refresh();
      assertThat(again.search.size()).isEqualTo(1200);
    }
  }

  @Test
  void aWrongKeyAndAnythingThatIsNoServerAreToldAtOnce() throws Exception {
    List<SourceItem.Read> one = read(articles).subList(0, 1);
    String right = key;
    key = "kakehashi_0123abcd_x";
    try (WritingServer server = WritingServer.start(folder, 0)) {
      RemoteArticles remote = remote(server.address(""), Duration.ofHours(1));
      assertThatThrownBy(() -> remote.put(one))
          .isInstanceOf(RefusedWriteException.class)
          .hasMessageContaining("/api/articles answers 401: a write needs a valid key");
      assertThatThrownBy(() -> remote.delete(List.of("a b")))
          .isInstanceOf(RefusedWriteException.class)
          .hasMessageContaining("/api/articles/a%20b answers 401");
      key = right;
      assertThat(remote(server.address(""), Duration.ZERO).put(one)).hasSize(1);
    }
    assertThat(waited).isEmpty();
  }
}
