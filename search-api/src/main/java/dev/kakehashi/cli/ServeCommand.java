package dev.kakehashi.cli;

import dev.kakehashi.configuration.Configuration;
import dev.kakehashi.configuration.Configuration.LogFormat;
import dev.kakehashi.configuration.Effective;
import dev.kakehashi.configuration.Sources;
import dev.kakehashi.http.Metrics;
import dev.kakehashi.http.SearchServer;
import dev.kakehashi.http.WriteSide;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.lucene.IndexFiles;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.keys.KeyFile;
import dev.kakehashi.logging.LogOutput;
import dev.kakehashi.vocabulary.Vocabulary;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    Sources sources = SettingOptions.sources(spec.commandLine().getParseResult());
    Effective effective = new Effective(sources);
    Configuration configuration = Configuration.of(effective);
    Path index = configuration.content().index().orElseThrow(this::noIndex);
    if (configuration.operation().logFormat() == LogFormat.JSON) {
      LogOutput.json();
    }
    Vocabulary words = Vocabulary.with(configuration.content().vocabulary());
    Optional<KeyFile> keys = configuration.content().keys().map(KeyFile::open);
    if (IndexFiles.exist(index)) {
      IndexFiles.requireIntact(index);
    }
    Metrics metrics = new Metrics();
    if (keys.isEmpty()) {
      try (ServedIndex served = new ServedIndex(sources, effective, index, words, metrics)) {
        serve(configuration, served, words, Optional.empty(), metrics);
      }
    } else {
      try (LuceneArticleIndex articles = LuceneArticleIndex.open(index, words);
          LiveIndex live = articles.live(metrics::committed);
          ServedIndex served = new ServedIndex(sources, effective, index, words, metrics)) {
        Held held = new Held(articles, new WriteSide(live, keys.get(), served::refresh));
        serve(configuration, served, words, Optional.of(held), metrics);
      }
    }
    return ExitCode.OK;
  }

  /** The index of a server that takes articles. */
  private record Held(LuceneArticleIndex articles, WriteSide writes) {}

  private CommandLine.ParameterException noIndex() {
    return new CommandLine.ParameterException(
        spec.commandLine(), "--index DIR is needed: the folder that holds the index");
  }

  private void serve(
      Configuration configuration,
      ServedIndex served,
      Vocabulary words,
      Optional<Held> held,
      Metrics metrics)
      throws InterruptedException {
    Stopping stopping = Stopping.onSignal();
    try (SearchServer server =
        SearchServer.start(
            configuration, served.search(), words, held.map(Held::writes), metrics)) {
      held.ifPresent(
          index -> index.articles.announce(URI.create(url(configuration, server.port()))));
      announce(configuration, server.port(), served.search().size());
      lookUntil(stopping.asked(), served, server);
      server.announceEnd();
      TimeUnit.MILLISECONDS.sleep(configuration.operation().drainGrace().toMillis());
    }
  }

  private void lookUntil(CountDownLatch stopped, ServedIndex served, SearchServer server)
      throws InterruptedException {
    Optional<ProcessHandle> starter = demo ? ProcessHandle.current().parent() : Optional.empty();
    while (starter.map(ProcessHandle::isAlive).orElse(true)
        && !stopped.await(1, TimeUnit.SECONDS)) {
      served.lookFor(server);
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
