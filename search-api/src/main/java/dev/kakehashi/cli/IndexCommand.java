package dev.kakehashi.cli;

import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.IndexRun;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Adds articles to an index, or replaces those that have the same id.",
      "Reads scraped pages (.txt), .html, .md with front matter, .ndjson and .json; folders with all"
          + " below them. What cannot be read is named with its reason; the rest goes on."
    })
final class IndexCommand implements Callable<Integer> {
  @Mixin IndexOption index = new IndexOption();
  @Mixin VocabularyOption vocabulary = new VocabularyOption();

  @Option(
      names = "--rebuild",
      description =
          "Start from nothing: what the index held before is replaced, all at once at the end, or"
              + " not at all.")
  boolean rebuild;

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Files and folders.")
  List<Path> sources = List.of();

  @Override
  public Integer call() {
    Vocabulary words = vocabulary.load();
    long start = System.nanoTime();
    try (ArticleIndex articles = LuceneArticleIndex.open(index.directory, words);
        ArticleIndex.Session session = rebuild ? articles.rebuild() : articles.update()) {
      PrintStream err = System.err;
      ProgressLine progress = new ProgressLine(err, new SourceReader().bytesOf(sources));
      IndexRun.Report report = IndexRun.run(sources, new Tagger(words), session, progress);
      report.rejected().forEach(rejected -> err.println("rejected: " + rejected));
      if (report.indexed() == 0) {
        err.println("Nothing was indexed; the index is as it was.");
        return ExitCode.NOTHING_DONE;
      }
      session.commit();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "Indexed %,d articles in %.1f s (%,.0f a second); %d rejected.%n",
          report.indexed(),
          seconds,
          report.indexed() / seconds,
          report.rejected().size());
      return report.rejected().isEmpty() ? ExitCode.OK : ExitCode.SOME_REJECTED;
    }
  }
}
