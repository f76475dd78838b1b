package dev.kakehashi.cli;

import dev.kakehashi.index.Retagging;
import dev.kakehashi.index.lucene.IndexFiles;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an index anew from the articles it stores.",
      "For after an upgrade, or with other vocabulary. Searches see the old index until the new one"
          + " is complete."
    })
final class ReindexCommand implements Callable<Integer> {
  @Mixin IndexOption index = new IndexOption();
  @Mixin VocabularyOption vocabulary = new VocabularyOption();

  @Override
  public Integer call() {
    Vocabulary words = vocabulary.load();
    IndexFiles.requireIntact(index.directory);
    try (LuceneArticleIndex articles = LuceneArticleIndex.open(index.directory, words)) {
      int count =
          articles.reindex(
              new Retagging(new Tagger(words)),
              done -> System.err.printf(Locale.ROOT, "%,d articles%n", done));
      System.out.printf(Locale.ROOT, "Indexed %,d articles anew.%n", count);
      return ExitCode.OK;
    }
  }
}
