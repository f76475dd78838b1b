package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Tags;
import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.Signature;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
  private static final String RELEASE =
      "The two governments signed a memorandum on kelp farming in Oban on Tuesday. It covers"
          + " seedlings, quality marks and a joint nursery, and runs for five years. Both sides"
          + " will name a contact point and report once a year to their ministers. Growers of"
          + " Hokkaido welcomed the step, which opens a market closed since the war.";
  private static final String RELEASE_JA =
      "両政府は火曜日、オーバンで昆布養殖に関する覚書に署名した。種苗、品質表示、共同の育苗場を対象とし、期間は五年とする。双方は窓口を置き、年に一度、閣僚に報告する。"
          + "北海道の生産者は、戦後閉ざされていた市場を開くものとして歓迎した。";

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final LuceneArticleIndex index = LuceneArticleIndex.in(directory, Vocabulary.builtIn());

  @Test
  void exactAndNearCopiesShareAGroupInEitherLanguage() throws IOException {
    put(
        article("a", RELEASE),
        article("b", RELEASE),
        article("c", RELEASE.toUpperCase(Locale.ROOT) + " (Kyodo)"),
        article("d", "Another text of other words altogether, about trains and their tickets."),
        article("e", RELEASE_JA),
        article("f", "【共同】" + RELEASE_JA));
    Map<String, Long> groups = groups();
    assertThat(groups.get("a")).isNotZero();
    assertThat(groups).containsEntry("b", groups.get("a")).containsEntry("c", groups.get("a"));
    assertThat(groups).containsEntry("d", 0L);
    assertThat(groups.get("e")).isNotZero().isNotEqualTo(groups.get("a"));
    assertThat(groups).containsEntry("f", groups.get("e"));
  }

  @Test
  void aReplacedCopyLeavesItsGroup() throws IOException {
    put(article("a", RELEASE), article("b", RELEASE));
    put(article("b", RELEASE_JA));
    assertThat(groups()).containsExactly(Map.entry("a", 0L), Map.entry("b", 0L));
  }

  @Test
  void groupsDoNotDependOnTheOrderOfArrivalAndEqualABruteForceGrouping() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(article("id" + i, variant(random)));
    }
    put(articles.toArray(Article[]::new));
    Map<String, Long> together = groups();
    Collections.shuffle(articles, random);
    try (ArticleIndex.Session session = index.rebuild()) {
      session.commit();
    }
    for (List<Article> part :
        List.of(articles.subList(0, 20), articles.subList(20, 21), articles.subList(21, 60))) {
      put(part.toArray(Article[]::new));
    }
    assertThat(groups()).as("seed " + seed).isEqualTo(together);
    assertThat(sets(together)).as("seed " + seed).isEqualTo(bruteForce(articles));
  }

  /** One of four releases with some of its words changed. */
  private static String variant(Random random) {
    String[] words = (RELEASE + " " + RELEASE).split(" ");
    int release = random.nextInt(4);
    int changes = random.nextInt(4);
    for (int i = 0; i < words.length; i++) {
      words[i] += release;
    }
    for (int i = 0; i < changes; i++) {
      words[random.nextInt(words.length)] = "x" + random.nextInt();
    }
    return String.join(" ", words);
  }

  /** The ids of each group, by the least of them. */
  private static Map<String, List<String>> sets(Map<String, Long> groups) {
    Map<Long, List<String>> byGroup = new HashMap<>();
    groups.forEach(
        (id, group) -> {
          if (group != 0) {
            byGroup.computeIfAbsent(group, g -> new ArrayList<>()).add(id);
          }
        });
    Map<String, List<String>> sets = new TreeMap<>();
    byGroup.values().forEach(ids -> sets.put(ids.getFirst(), ids));
    return sets;
  }

  /** Joins what is alike until nothing changes. */
  private static Map<String, List<String>> bruteForce(List<Article> articles) {
    Map<String, String> least = new TreeMap<>();
    articles.forEach(article -> least.put(article.id(), article.id()));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Article one : articles) {
        for (Article other : articles) {
          boolean copies = Signature.of(one).likeness(Signature.of(other)) >= 0.8;
          if (copies
              && least.getOrDefault(one.id(), "").compareTo(least.getOrDefault(other.id(), ""))
                  < 0) {
            least.put(other.id(), least.getOrDefault(one.id(), ""));
            changed = true;
          }
        }
      }
    }
    Map<String, List<String>> sets = new TreeMap<>();
    least.forEach((id, of) -> sets.computeIfAbsent(of, k -> new ArrayList<>()).add(id));
    sets.values().removeIf(ids -> ids.size() == 1);
    return sets;
  }

  private void put(Article... articles) {
    try (ArticleIndex.Session session = index.update()) {
      for (Article article : articles) {
        session.put(article);
      }
      session.commit();
    }
  }

  private Map<String, Long> groups() throws IOException {
    Map<String, Long> groups = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext segment : reader.leaves()) {
        NumericDocValues values = segment.reader().getNumericDocValues(Schema.GROUP);
        SortedDocValues ids = segment.reader().getSortedDocValues(Schema.ID);
        for (int document = 0; document < segment.reader().maxDoc(); document++) {
          boolean live =
              segment.reader().getLiveDocs() == null
                  || segment.reader().getLiveDocs().get(document);
          if (live && ids.advanceExact(document) && values.advanceExact(document)) {
            groups.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), values.longValue());
          }
        }
      }
    }
    return groups;
  }

  private static Article article(String id, String body) {
    return new Article(
        id,
        Optional.empty(),
        Optional.empty(),
        "Title",
        false,
        body,
        Language.ENGLISH,
        Optional.empty(),
        List.of(),
        Tags.NONE,
        List.of(),
        List.of());
  }
}
