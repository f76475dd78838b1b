package dev.kakehashi.cli;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.Content;
import dev.kakehashi.configuration.Effective;
import dev.kakehashi.http.SearchServer;
import dev.kakehashi.http.WriteSide;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.IndexFiles;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.vocabulary.Vocabulary;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.class,
    description = {
      "Serves page and API until it is stopped (Ctrl-C or SIGTERM).",
      "Without --keys it only reads, and sees within a second what other processes commit.",
      "With --keys it holds the index, and takes articles from those who have a key."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final List<String> DEMO_QUERIES = List.of("日英+覚書", "regenerative+medicine");

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--demo",
      hidden = true,
      description =
          "Suggest queries that suit the samples, and stop when the process that started this one"
              + " ends: Maven leaves its children behind when it is stopped.")
  boolean demo;

  @Override
  public Integer call() throws InterruptedException {
    Configuration configuration =
        Configuration.of(
            new Effective(SettingOptions.sources(spec.commandLine().getParseResult())));
    Content content = configuration.content();
    Path index = content.index().orElseThrow(this::noIndex);
    Vocabulary words = Vocabulary.with(content.vocabulary());
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitClose(stopped, closed)));
    try {
      if (IndexFiles.exist(index)) {
        IndexFiles.requireIntact(index);
      }
      if (content.keys().isEmpty()) {
        serve(configuration, index, words, stopped);
      } else {
        serveAndWrite(configuration, content.keys().get(), index, words, stopped);
      }
    } finally {
      closed.countDown();
    }
    return ExitCode.OK;
  }

  private CommandLine.ParameterException noIndex() {
    return new CommandLine.ParameterException(
        spec.commandLine(), "--index DIR is needed: the folder that holds the index");
  }

  private void serve(
      Configuration configuration, Path index, Vocabulary words, CountDownLatch stopped)
      throws InterruptedException {
    try (LuceneArticleSearch search =
            LuceneArticleSearch.open(index, words, dictionary(configuration));
        SearchServer server = SearchServer.start(configuration, search, words, Optional.empty())) {
      announce(configuration, server.port(), search.size());
      refreshUntil(stopped, search);
    }
  }

  private void serveAndWrite(
      Configuration configuration,
      Path keyFile,
      Path index,
      Vocabulary words,
      CountDownLatch stopped)
      throws InterruptedException {
    KeyFile known = KeyFile.open(keyFile);
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, words);
        LiveIndex live = articles.live();
        LuceneArticleSearch search =
            LuceneArticleSearch.open(index, words, dictionary(configuration));
        SearchServer server =
            SearchServer.start(
                configuration,
                search,
                words,
                Optional.of(new WriteSide(live, known, search::refresh)))) {
      articles.announce(URI.create(url(configuration, server.port())));
      announce(configuration, server.port(), search.size());
      refreshUntil(stopped, search);
    }
  }

  private static Dictionary dictionary(Configuration configuration) {
    Content content = configuration.content();
    return content.noDictionary()
        ? Dictionary.EMPTY
        : Dictionaries.installed(content.dictionaries());
  }

  private void refreshUntil(CountDownLatch stopped, LuceneArticleSearch search)
      throws InterruptedException {
    Optional<ProcessHandle> starter = demo ? ProcessHandle.current().parent() : Optional.empty();
    while (starter.map(ProcessHandle::isAlive).orElse(true)
        && !stopped.await(1, TimeUnit.SECONDS)) {
      refresh(search);
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

  private static String url(Configuration configuration, int listening) {
    return "http://" + configuration.address().host() + ":" + listening + "/";
  }

  private void announce(Configuration configuration, int listening, int articles) {
    String address = url(configuration, listening);
    System.out.println("Kakehashi serves " + articles + " articles at " + address);
    if (demo) {
      DEMO_QUERIES.forEach(query -> System.out.println("  try: " + address + "?q=" + query));
      configuration
          .embedding()
          .hostPages()
          .ifPresent(folder -> System.out.println("  embedded: " + address + "intranet/"));
    }
    System.out.println("Stop with Ctrl-C.");
  }
}
