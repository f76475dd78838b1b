package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Effective;
import dev.kakehashi.configuration.Sources;
import dev.kakehashi.http.Metrics;
import dev.kakehashi.http.SearchServer;
import dev.kakehashi.http.WriteSide;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.Key;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.keys.Scope;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, words and keys that change again and again under searches. */
final class ReloadTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private Path settings;
  private Path words;
  private Path keys;

  @BeforeEach
  void name() {
    settings = folder.resolve("k.conf");
    words = folder.resolve("words.tsv");
    keys = folder.resolve("keys");
  }

  @Test
  void noSearchFailsAndNothingIsLeftBehind() throws Exception {
    changeUnderSearches(6);
  }

  @Test
  @Tag("soak")
  void norAfterAHundredChanges() throws Exception {
    changeUnderSearches(100);
  }

  private void changeUnderSearches(int times) throws Exception {
    Path article =
        Files.writeString(
            folder.resolve("a.md"), "---\nid: a\ntitle: Tin agreement\n---\nTin is traded.\n");
    Path index = folder.resolve("index");
    assertThat(Main.run("index", "--index", index.toString(), article.toString())).isZero();
    KeyFile.add(keys, Key.make(Set.of(Scope.WRITE), Optional.empty()).key());
    change(0);
    Sources sources = new Sources(Map.of(), Map.of(), Optional.of(settings));
    Effective effective = new Effective(sources);
    Configuration configuration = Configuration.of(effective);
    Vocabulary vocabulary = Vocabulary.with(configuration.content().vocabulary());
    Metrics metrics = new Metrics();
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, vocabulary);
        LiveIndex live = articles.live();
        ServedIndex served = new ServedIndex(sources, effective, index, vocabulary, metrics);
        SearchServer server =
            SearchServer.start(
                configuration,
                served.search(),
                vocabulary,
                Optional.of(new WriteSide(live, KeyFile.open(keys), served::refresh)),
                metrics)) {
      AtomicBoolean done = new AtomicBoolean();
      AtomicInteger answered = new AtomicInteger();
      List<String> failed = new ArrayList<>();
      Thread reader =
          Thread.ofPlatform().start(() -> search(server.port(), done, answered, failed));
      changeAndLook(1, served, server);
      changeAndLook(2, served, server);
      Held before = Held.now(index);
      for (int i = 3; i <= times; i++) {
        changeAndLook(i, served, server);
      }
      done.set(true);
      reader.join();
      assertThat(failed).isEmpty();
      assertThat(answered).hasPositiveValue();
      Held after = Held.now(index);
      assertThat(after.mapped()).isEqualTo(before.mapped());
      assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
      assertThat(after.handles()).isLessThanOrEqualTo(before.handles() + 4); // a connection kept
    }
  }

  /** What this process holds: parts of the index in memory, threads, open files. */
  private record Held(long mapped, long threads, long handles) {
    static Held now(Path index) throws IOException {
      return new Held(
          count(Path.of("/proc/self/maps"), index),
          Thread.getAllStackTraces().keySet().stream().filter(Held::isOurs).count(),
          open(Path.of("/proc/self/fd")));
    }

    /** The pool of the server fills up to its size, and the client has one. */
    private static boolean isOurs(Thread thread) {
      return !thread.getName().startsWith("XNIO") && !thread.getName().startsWith("HttpClient");
    }

    private static long count(Path maps, Path index) throws IOException {
      if (!Files.exists(maps)) {
        return 0;
      }
      try (Stream<String> lines = Files.lines(maps)) {
        return lines.filter(line -> line.contains(index.toString())).count();
      }
    }

    private static long open(Path handles) throws IOException {
      if (!Files.exists(handles)) {
        return 0;
      }
      try (Stream<Path> open = Files.list(handles)) {
        return open.count();
      }
    }
  }

  private void change(int i) throws IOException {
    Files.writeString(words, table(i));
    Files.writeString(
        settings,
        "port = 0\nno-dictionary = true\nsearch-timeout = 1m\nsearches-at-once = "
            + (100 + i)
            + "\nvocabulary = "
            + words
            + "\n# "
            + "x".repeat(i)
            + "\n");
  }

  private void changeAndLook(int i, ServedIndex served, SearchServer server) throws Exception {
    change(i);
    Key.Made key = Key.make(Set.of(Scope.DELETE), Optional.empty());
    KeyFile.add(keys, key.key());
    served.lookFor(server);
    assertThat(get(server.port(), "metrics").body())
        .contains("\nkakehashi_reloads_total " + i + ".0\n");
    assertThat(get(server.port(), "api/search?q=metals+club+number" + i).body())
        .contains("\"code\":\"organisation:example-metals\"");
    HttpRequest removal =
        HttpRequest.newBuilder(address(server.port(), "api/articles/none"))
            .header("Authorization", "Bearer " + key.secret())
            .DELETE()
            .build();
    assertThat(CLIENT.send(removal, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  private static String table(int i) {
    return "# invented\ncode\tkind\ten\tja\tabbreviation\treading\tcountry\tsource\n"
        + "example-metals\tassociation\tMetals Club Number"
        + i
        + "\t金属協会例\tXMTLS\tきんぞくきょうかいれい\tJP\tinvented example\n";
  }

  private static URI address(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + "/" + path);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(address(port, path)).build(), BodyHandlers.ofString());
  }

  private static void search(
      int port, AtomicBoolean done, AtomicInteger answered, List<String> failed) {
    while (!done.get()) {
      try {
        HttpResponse<String> answer = get(port, "api/search?q=tin");
        if (answer.statusCode() == 200 && answer.body().contains("\"total\":1")) {
          answered.incrementAndGet();
        } else {
          failed.add(answer.toString());
        }
      } catch (Exception e) {
        failed.add(e.toString());
      }
    }
  }
}
