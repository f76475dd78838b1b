package dev.kakehashi.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRunTest {
  private final Tagger tagger = new Tagger(Vocabulary.builtIn());
  private final Recorded session = new Recorded();

  @TempDir private Path folder;

  @Test
  void whatCannotBeReadIsReportedAndTheRestGoesOn() throws IOException {
    write(
        "news.ndjson",
        "{\"id\":\"a\",\"title\":\"UK and Japan sign\",\"body\":\"An MOU.\"}",
        "{\"id\":\"b\",\"title\":",
        "{\"id\":\"c\",\"body\":\"\"}",
        "{\"id\":\"d\",\"title\":\"日英が署名\",\"body\":\"覚書である。\"}");
    write("empty.txt");
    Files.write(folder.resolve("picture.txt"), new byte[] {0, 1, 2, 3, (byte) 0xFF, 0, 0});

    IndexRun.Report report = run();

    assertThat(session.articles.keySet()).containsExactlyInAnyOrder("a", "d");
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.rejected())
        .extracting(
            rejected -> rejected.place().toString().substring(folder.toString().length() + 1))
        .containsExactlyInAnyOrder("empty.txt", "news.ndjson:2", "news.ndjson:3", "picture.txt");
    assertThat(report.rejected()).allSatisfy(r -> assertThat(r.reason()).isNotBlank());
  }

  @Test
  void ofTwoArticlesWithOneIdTheLaterStaysHoweverFarApart() throws IOException {
    List<String> lines = new ArrayList<>();
    IntStream.range(0, 1_300).forEach(i -> lines.add(article("id" + i % 600, "Version " + i)));
    lines.add(article("id0", "Last"));
    write("news.ndjson", lines.toArray(String[]::new));

    IndexRun.Report report = run();

    assertThat(report.indexed()).isEqualTo(1_301);
    assertThat(report.rejected()).isEmpty();
    assertThat(session.articles).hasSize(600);
    assertThat(session.articles.get("id0")).extracting(Article::title).isEqualTo("Last");
    assertThat(session.articles.get("id99")).extracting(Article::title).isEqualTo("Version 1299");
    assertThat(session.articles.get("id100")).extracting(Article::title).isEqualTo("Version 700");
  }

  @Test
  void articlesArriveTaggedAndCommittingIsLeftToTheCaller() throws IOException {
    write("news.ndjson", article("a", "英国と日本が再生医療の覚書に署名"));
    run();
    assertThat(session.articles.values())
        .flatExtracting(article -> article.tags().countries())
        .extracting(country -> country.code())
        .containsExactlyInAnyOrder("GB", "JP");
    assertThat(session.committed).isFalse();
  }

  @Test
  void progressEndsAtTheSizeOfTheSources() throws IOException {
    Path file = write("news.ndjson", article("a", "One"), article("b", "Two"));
    List<Long> told = new ArrayList<>();
    IndexRun.run(List.of(folder), tagger, session, told::add);
    assertThat(told).isSorted();
    assertThat(told.getLast()).isEqualTo(Files.size(file));
  }

  private IndexRun.Report run() {
    return IndexRun.run(List.of(folder), tagger, session, bytes -> {});
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static String article(String id, String title) {
    return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"body\":\"Text.\"}";
  }

  /** An index that only remembers. */
  private static final class Recorded implements ArticleIndex.Session {
    private final Map<String, Article> articles = new ConcurrentHashMap<>();
    private boolean committed;

    @Override
    public void put(Article article) {
      articles.put(article.id(), article);
    }

    @Override
    public void commit() {
      committed = true;
    }

    @Override
    public void close() {}
  }
}
