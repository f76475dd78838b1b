package dev.kakehashi.cli;

import dev.kakehashi.http.RemoteArticles;
import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.IndexRun;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
          + " all below them. What cannot be read is named with its reason; the rest goes on."
    })
final class IndexCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  Target target = new Target();

  @Mixin VocabularyOption vocabulary = new VocabularyOption();

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

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Files and folders.")
  List<Path> sources = List.of();

  /** Where the articles go: one of the two. */
  static final class Target {
    @Option(
        names = "--index",
        paramLabel = "DIR",
        required = true,
        description = "The folder that holds the index.")
    @Nullable Path directory;

    @Option(
        names = "--to",
        paramLabel = "URL",
        required = true,
        description = "The server that holds the index; it tags with its own vocabulary.")
    @Nullable URI server;
  }

  @Override
  public Integer call() throws IOException {
    if (target.directory != null) {
      return index(target.directory);
    }
    return post(Objects.requireNonNull(target.server));
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
    if (key == null || rebuild || !vocabulary.files.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--to needs --key, and goes with neither --rebuild nor --vocabulary");
    }
    long start = System.nanoTime();
    RemoteArticles.Report report = RemoteArticles.post(sources, server, secret(key), progress());
    if (report.written() == 0) {
      return nothing(report.rejected());
    }
    return done(report.written(), report.rejected(), start);
  }

  private static String secret(String fileOrName) throws IOException {
    String value = System.getenv(fileOrName);
    return (value == null ? Files.readString(Path.of(fileOrName)) : value).strip();
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
