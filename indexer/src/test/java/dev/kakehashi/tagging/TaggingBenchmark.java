package dev.kakehashi.tagging;

import dev.kakehashi.article.Tags;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast one thread tags, in megabytes of UTF-8 text a second: the files given, then a text of
 * 200,000 characters that repeats the beginning of a long name. Not a test; docs/tagging.md tells
 * how to run it and what it gave.
 */
final class TaggingBenchmark {
  private static final int PASSES = 6;

  private TaggingBenchmark() {}

  public static void main(String[] files) {
    Tagger tagger = new Tagger(Vocabulary.builtIn());
    for (String file : files) {
      measure(file, articles(Path.of(file)), tagger);
    }
    measure(
        "repeated prefix", List.of(repeated("アフガニスタ"), repeated("Memorandum of Underst ")), tagger);
  }

  private static void measure(String name, List<SourceArticle> articles, Tagger tagger) {
    double megabytes = 0;
    long characters = 0;
    for (SourceArticle article : articles) {
      String text = article.title() + article.body();
      megabytes += text.getBytes(StandardCharsets.UTF_8).length / 1e6;
      characters += text.length();
    }
    double best = Double.MAX_VALUE;
    long mentions = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = System.nanoTime();
      for (SourceArticle article : articles) {
        mentions += tagger.tag(article).mentions().size();
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f MB in %.3f s, %.1f MB/s, %.0f ns a character (%d mentions)%n",
        name,
        megabytes,
        best,
        megabytes / best,
        best * 1e9 / characters,
        mentions / PASSES);
  }

  private static List<SourceArticle> articles(Path file) {
    List<SourceArticle> articles = new ArrayList<>();
    new SourceReader()
        .read(
            List.of(file),
            item -> {
              if (item instanceof SourceItem.Read(SourceItem.Place place, SourceArticle article)) {
                articles.add(article);
              }
            });
    return articles;
  }

  private static SourceArticle repeated(String prefix) {
    return new SourceArticle(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "repeated",
        false,
        prefix.repeat(200_000 / prefix.length()),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Tags.NONE);
  }
}
