package dev.kakehashi.search.suggestion;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Tags;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.source.SourceItem;
import dev.kakehashi.source.SourceReader;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * How long suggestions take inside the server at 100,000 articles, by the clock: titles and texts
 * are sentences of the files given, drawn with a fixed seed. Not a test; docs/suggest.md tells how
 * to run it and what it gave.
 */
final class SuggestBenchmark {
  private static final int ARTICLES = 100_000;
  private static final int BATCH = 10_000;
  private static final int SHORTEST = 12;
  private static final int LONGEST = 116; // UTF-16 units of a title
  private static final int WARMING = 900;
  private static final int CALLS = 500;
  private static final Pattern ENDS = Pattern.compile("(?<=。)|(?<=[.!?]) +|\\R+");
  private static final List<String> TYPED =
      List.of(
          "th",
          "in",
          "no",
          "co",
          "ja",
          "trade",
          "memorandum of u",
          "kyotei",
          "saisei",
          "さいせい",
          "さ",
          "に",
          "か",
          "こ",
          "し",
          "日",
          "第",
          "日本",
          "ｻｲ",
          "半導体",
          "再生医療",
          "zzzz");

  private SuggestBenchmark() {}

  public static void main(String[] files) throws IOException {
    List<String> sentences = Stream.of(files).flatMap(SuggestBenchmark::sentences).toList();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    fill(directory, sentences);
    try (LuceneArticleSearch search = new LuceneArticleSearch(directory, Vocabulary.builtIn())) {
      long start = System.nanoTime();
      search.suggest("ja", Language.ENGLISH);
      System.out.printf(
          Locale.ROOT, "first of a start: %.1f s%n", (System.nanoTime() - start) / 1e9);
      TYPED.forEach(typed -> measure(search, typed));
    }
  }

  private static void measure(LuceneArticleSearch search, String typed) {
    IntStream.range(0, WARMING).forEach(call -> search.suggest(typed, Language.ENGLISH));
    long[] times = new long[CALLS];
    int found = 0;
    for (int call = 0; call < CALLS; call++) {
      long start = System.nanoTime();
      found = search.suggest(typed, Language.ENGLISH).size();
      times[call] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p99 %.2f ms, worst %.2f ms (%d suggestions)%n",
        typed,
        times[CALLS / 2] / 1e6,
        times[CALLS * 99 / 100] / 1e6,
        times[CALLS - 1] / 1e6,
        found);
  }

  private static void fill(ByteBuffersDirectory directory, List<String> sentences) {
    Random random = new Random(42);
    Tagger tagger = new Tagger(Vocabulary.builtIn());
    for (int from = 0; from < ARTICLES; from += BATCH) {
      List<Article> batch = new ArrayList<>();
      for (int id = from; id < from + BATCH; id++) {
        batch.add(tagger.tag(article(id, sentences, random)));
      }
      Shelf.put(directory, batch);
    }
  }

  private static SourceArticle article(int id, List<String> sentences, Random random) {
    List<String> drawn =
        random.ints(4, 0, sentences.size()).mapToObj(sentences::get).map(s -> s + " ").toList();
    return new SourceArticle(
        Optional.of("a" + id),
        Optional.empty(),
        Optional.empty(),
        drawn.getFirst() + id,
        false,
        String.join("", drawn),
        Optional.empty(),
        Optional.of(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3650))),
        List.of(),
        Tags.NONE);
  }

  private static Stream<String> sentences(String file) {
    List<String> texts = new ArrayList<>();
    new SourceReader()
        .read(
            List.of(Path.of(file)),
            item -> {
              if (item instanceof SourceItem.Read(SourceItem.Place place, SourceArticle article)) {
                texts.add(article.title() + "\n" + article.body());
              }
            });
    return texts.stream()
        .flatMap(ENDS::splitAsStream)
        .map(String::strip)
        .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST);
  }
}
