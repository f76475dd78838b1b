package dev.kakehashi.cli;

import dev.kakehashi.http.RefusedWriteException;
import dev.kakehashi.http.RemoteArticles;
import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.Checkpoint;
import dev.kakehashi.index.Destination;
import dev.kakehashi.index.FolderWatch;
import dev.kakehashi.index.IndexRun;
import dev.kakehashi.index.Ledger;
import dev.kakehashi.index.LiveDestination;
import dev.kakehashi.index.LiveIndex;
import dev.kakehashi.index.Transfer;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Adds articles to an index, or replaces those that have the same id.",
      "Reads scraped pages (.txt), .html, .md with front matter, .ndjson and .json; folders with"
          + " all below them. What cannot be read is named with its reason; the rest goes on.",
      "A server that holds the index takes the articles (--to) and tags them with its own"
          + " vocabulary. A run that was cut short goes on where it was."
    })
final class IndexCommand implements Callable<Integer> {
  /** A server that restarts with a large index is back by then. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Spec CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  Target target = new Target();

  @Mixin VocabularyOption vocabulary = new VocabularyOption();
  @Mixin StateOption state = new StateOption();

  @Option(
      names = "--key",
      paramLabel = "FILE|NAME",
      description =
          "With --to: the file that holds the key, or the environment variable that does.")
  @Nullable String key;

  @Option(
      names = "--rebuild",
      description =
          "Start from nothing: what the index held before is replaced, all at once at the end, or"
              + " not at all.")
  boolean rebuild;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "In place of sources: keep this folder and the index in step until it is stopped"
              + " (Ctrl-C). New and changed files are indexed, and what went with a file is"
              + " deleted; with --to the key needs the scopes write and delete.")
  @Nullable Path watch;

  @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Files and folders.")
  List<Path> sources = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireSense();
    if (watch != null) {
      return watch(watch);
    }
    return target.directory != null
        ? index(target.directory)
        : post(Objects.requireNonNull(target.server));
  }

  private void requireSense() {
    if (sources.isEmpty() == (watch == null)) {
      throw wrong("give either sources or --watch");
    }
    if (watch != null && rebuild) {
      throw wrong("--watch does not go with --rebuild");
    }
    if (target.server != null && (key == null || rebuild || !vocabulary.files.isEmpty())) {
      throw wrong("--to needs --key, and goes with neither --rebuild nor --vocabulary");
    }
  }

  private CommandLine.ParameterException wrong(String reason) {
    return new CommandLine.ParameterException(spec.commandLine(), reason);
  }

  private int index(Path directory) {
    Vocabulary words = vocabulary.load();
    long start = System.nanoTime();
    try (ArticleIndex articles = LuceneArticleIndex.open(directory, words);
        ArticleIndex.Session session = rebuild ? articles.rebuild() : articles.update()) {
      IndexRun.Report report = IndexRun.run(sources, new Tagger(words), session, progress());
      if (report.indexed() == 0) {
        return nothing(report.rejected());
      }
      session.commit();
      return done(report.indexed(), report.rejected(), start);
    }
  }

  private int post(URI server) throws IOException {
    long start = System.nanoTime();
    Checkpoint checkpoint = Checkpoint.of(state.directory(), server.toString(), sources);
    if (checkpoint.done() > 0) {
      System.err.printf(
          Locale.ROOT,
          "%,d of these articles were taken before; going on from there (forget it with: rm %s)%n",
          checkpoint.done(),
          checkpoint.file());
    }
    try {
      Transfer.Report report =
          Transfer.run(sources, remote(server, PATIENCE), checkpoint, progress());
      return report.taken() + report.before() == 0
          ? nothing(report.rejected())
          : done(report.taken(), report.rejected(), start);
    } catch (RefusedWriteException e) {
      System.err.printf(
          Locale.ROOT,
          "%,d articles were taken before. The same command again goes on from there.%n",
          checkpoint.done());
      throw e;
    }
  }

  private RemoteArticles remote(URI server, Duration patience) throws IOException {
    return new RemoteArticles(
        server, Secret.of(Objects.requireNonNull(key)), patience, System.err::println);
  }

  private int watch(Path folder) throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw wrong("--watch takes a folder, and " + folder + " is none");
    }
    Stopping stopping = Stopping.onSignal();
    if (target.directory != null) {
      watch(folder, target.directory, stopping);
    } else {
      URI server = Objects.requireNonNull(target.server);
      // the watch looks again by itself, so each request is tried once
      watch(folder, remote(server, Duration.ZERO), server.toString(), stopping);
    }
    return ExitCode.OK;
  }

  private void watch(Path folder, Path directory, Stopping stopping) throws InterruptedException {
    Vocabulary words = vocabulary.load();
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(directory, words);
        LiveIndex live = articles.live()) {
      String name = directory.toAbsolutePath().normalize().toString();
      watch(folder, new LiveDestination(live, new Tagger(words)), name, stopping);
    }
  }

  private void watch(Path folder, Destination destination, String name, Stopping stopping)
      throws InterruptedException {
    Ledger ledger = Ledger.open(state.directory(), name, folder);
    System.out.println("Watching " + folder + ". Stop with Ctrl-C.");
    new WatchLoop(new FolderWatch(folder, destination, ledger), System.out, System.err)
        .runUntil(stopping.asked());
  }

  private ProgressLine progress() {
    return new ProgressLine(System.err, new SourceReader().bytesOf(sources));
  }

  private static void tell(List<SourceItem.Rejected> rejections) {
    rejections.forEach(rejected -> System.err.println("rejected: " + rejected));
  }

  private static int nothing(List<SourceItem.Rejected> rejected) {
    tell(rejected);
    if (rejected.isEmpty()) {
      System.err.println("The folders hold no files.");
    }
    System.err.println("Nothing was indexed; the index is as it was.");
    return ExitCode.NOTHING_DONE;
  }

  private static int done(int indexed, List<SourceItem.Rejected> rejected, long start) {
    tell(rejected);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "Indexed %,d articles in %.1f s (%,.0f a second); %d rejected.%n",
        indexed,
        seconds,
        indexed / seconds,
        rejected.size());
    return rejected.isEmpty() ? ExitCode.OK : ExitCode.SOME_REJECTED;
  }
}
