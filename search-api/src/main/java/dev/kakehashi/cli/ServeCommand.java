package dev.kakehashi.cli;

import dev.kakehashi.http.Embedding;
import dev.kakehashi.http.SearchServer;
import dev.kakehashi.http.WriteSide;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.IndexFiles;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.vocabulary.Vocabulary;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves page and API until it is stopped (Ctrl-C or SIGTERM).",
      "Without --keys it only reads, and sees within a second what other processes commit.",
      "With --keys it holds the index, and takes articles from those who have a key."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final List<String> DEMO_QUERIES = List.of("日英+覚書", "regenerative+medicine");

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin IndexOption index = new IndexOption();
  @Mixin VocabularyOption vocabulary = new VocabularyOption();
  @Mixin DictionaryOption dictionary = new DictionaryOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on (default: ${DEFAULT-VALUE}; 0 for any free one).")
  int port;

  @Option(
      names = "--frame-ancestors",
      arity = "1..*",
      paramLabel = "ORIGIN",
      description = {
        "Sites whose pages may show /embed in a frame, as in https://intranet.example.org or",
        "https://*.example.org; self is this server (default: none)."
      })
  List<String> frameAncestors = List.of();

  @Option(
      names = "--allow-origin",
      arity = "1..*",
      paramLabel = "ORIGIN",
      description = "Sites whose scripts, such as the widget, may read the API (default: none).")
  List<String> allowedOrigins = List.of();

  @Option(
      names = "--host-pages",
      hidden = true,
      paramLabel = "DIR",
      description = "Pages that embed the widget, to be served below /intranet/.")
  Optional<Path> hostPages = Optional.empty();

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "Take articles from those who have a key in this file; see key create.")
  @Nullable Path keys;

  @Option(
      names = "--demo",
      hidden = true,
      description =
          "Suggest queries that suit the samples, and stop when the process that started this one"
              + " ends: Maven leaves its children behind when it is stopped.")
  boolean demo;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--port takes a number from 0 to 65535, not " + port);
    }
    Embedding embedding = embedding();
    Vocabulary words = vocabulary.load();
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitClose(stopped, closed)));
    try {
      if (IndexFiles.exist(index.directory)) {
        IndexFiles.requireIntact(index.directory);
      }
      if (keys == null) {
        serve(words, embedding, stopped);
      } else {
        serveAndWrite(keys, words, embedding, stopped);
      }
    } finally {
      closed.countDown();
    }
    return ExitCode.OK;
  }

  private void serve(Vocabulary words, Embedding embedding, CountDownLatch stopped)
      throws InterruptedException {
    try (LuceneArticleSearch search =
            LuceneArticleSearch.open(index.directory, words, dictionary.load());
        SearchServer server = SearchServer.start(host, port, search, words, embedding)) {
      announce(server.port(), search.size());
      refreshUntil(stopped, search);
    }
  }

  private void serveAndWrite(
      Path keyFile, Vocabulary words, Embedding embedding, CountDownLatch stopped)
      throws InterruptedException {
    KeyFile known = KeyFile.open(keyFile);
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index.directory, words);
        LiveIndex live = articles.live();
        LuceneArticleSearch search =
            LuceneArticleSearch.open(index.directory, words, dictionary.load());
        SearchServer server =
            SearchServer.start(
                host,
                port,
                search,
                words,
                embedding,
                Optional.of(new WriteSide(live, known, search::refresh)))) {
      articles.announce(URI.create("http://" + host + ":" + server.port() + "/"));
      announce(server.port(), search.size());
      refreshUntil(stopped, search);
    }
  }

  private void refreshUntil(CountDownLatch stopped, LuceneArticleSearch search)
      throws InterruptedException {
    Optional<ProcessHandle> starter = demo ? ProcessHandle.current().parent() : Optional.empty();
    while (starter.map(ProcessHandle::isAlive).orElse(true)
        && !stopped.await(1, TimeUnit.SECONDS)) {
      refresh(search);
    }
  }

  private Embedding embedding() {
    try {
      return new Embedding(frameAncestors, allowedOrigins, hostPages);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static void awaitClose(CountDownLatch stopped, CountDownLatch closed) {
    stopped.countDown();
    try {
      if (!closed.await(20, TimeUnit.SECONDS)) {
        LOG.warn("did not close within 20 seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void refresh(LuceneArticleSearch search) {
    try {
      search.refresh();
    } catch (RuntimeException e) {
      LOG.error("cannot look for new articles; those known stay searchable", e);
    }
  }

  private void announce(int listening, int articles) {
    String address = "http://" + host + ":" + listening + "/";
    System.out.println("Kakehashi serves " + articles + " articles at " + address);
    if (demo) {
      DEMO_QUERIES.forEach(query -> System.out.println("  try: " + address + "?q=" + query));
      hostPages.ifPresent(folder -> System.out.println("  embedded: " + address + "intranet/"));
    }
    System.out.println("Stop with Ctrl-C.");
  }
}
