package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.lucene.Candidates.Candidate;
import dev.kakehashi.translation.Dictionaries;
import dev.kakehashi.translation.Translation;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CompanionsTest {
  private static final String EDICT =
      """
      銀行 [ぎんこう] /(n) bank/(P)/
      土手 [どて] /(n) bank/embankment/(P)/
      窓口 [まどぐち] /(n) counter/(P)/
      柳 [やなぎ] /(n) willow/(P)/
      楓 [かえで] /(n) maple/(P)/
      手 [て] /(n) move/hand/(P)/
      移動 [いどう] /(n) move/(P)/
      歩 [ほ] /(n) move/
      日 [ひ] /(n) japan/
      漆 [うるし] /(n) (uk) japan/
      """;

  private static final List<Article> ARTICLES =
      List.of(
          article("1", "銀行の窓口が混む", "銀行は窓口を増やす。"),
          article("2", "窓口の話", "銀行では窓口が早く閉まる。"),
          article("3", "柳を植える", "土手に柳が並ぶ。"),
          article("4", "散歩", "土手を歩く。柳が揺れる。"),
          article("5", "庭", "楓が赤い。手で移動させた。歩を進める。日も漆もある。"),
          article("6", "別の庭", "楓が散る。"));

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "bank counter, bank=銀行 counter=窓口",
    "bank willow, bank=土手 willow=柳",
    "bank, bank=土手 銀行",
    "bank maple, bank=土手 銀行 maple=楓",
    "bank counter willow, bank=土手 銀行 counter=窓口 willow=柳"
  })
  void theOtherWordsTellWhichOfTheSensesIsMeant(String text, String translations)
      throws IOException {
    assertThat(translations(text)).isEqualTo(translations);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"move, move=手 移動", "hand, hand=手", "Japan, ''"})
  void aSingleCharacterCountsWhereNothingIsMoreUsual(String text, String translations)
      throws IOException {
    assertThat(translations(text)).isEqualTo(translations);
  }

  /** Kept are some of the translations there were, in their order, and never none of them. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noWordLosesAllItsTranslations(long seed) throws IOException {
    Random random = new Random(seed);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    for (int batch = 0; batch < 3; batch++) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        articles.add(article(batch + "-" + i, "letters", letters(random, 4)));
      }
      Shelf.put(directory, articles);
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<Candidates> words = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        words.add(word(i, random, searcher));
      }
      List<Candidates> chosen = Companions.chosen(words, searcher);
      assertThat(chosen).hasSameSizeAs(words).isEqualTo(Companions.chosen(words, searcher));
      for (int i = 0; i < words.size(); i++) {
        List<Candidate> before = words.get(i).translations();
        assertThat(before).containsSubsequence(chosen.get(i).translations());
        assertThat(chosen.get(i).translations().isEmpty()).isEqualTo(before.isEmpty());
      }
    }
  }

  @Test
  void oneWordByItselfKeepsAllItHas() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Shelf.put(directory, ARTICLES);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<Candidates> alone = List.of(word(0, new Random(1), searcher), Candidates.none(2, 3));
      assertThat(Companions.chosen(alone, searcher)).isSameAs(alone);
    }
  }

  private static Candidates word(int at, Random random, IndexSearcher searcher) throws IOException {
    Analyzer analyzer = Schema.analyzer();
    List<Candidate> candidates = new ArrayList<>();
    for (String letter : letters(random, random.nextInt(6)).split(" ", -1)) {
      Places places = Places.of(searcher, Phrases.anywhere(analyzer, letter));
      if (!places.isEmpty()) {
        candidates.add(
            new Candidate(new Translation(letter, 1f / (1 + candidates.size())), places));
      }
    }
    return new Candidates(at, at + 1, List.of(), candidates, false);
  }

  private static String letters(Random random, int count) {
    return String.join(
        " ", random.ints(count, 0, 12).mapToObj(i -> "word" + (char) ('a' + i)).toList());
  }

  private static Article article(String id, String title, String body) {
    return Shelf.article(id, "架け橋通信", "2024-05-01", title, body);
  }

  private String translations(String text) throws IOException {
    Path file = folder.resolve("edict");
    Files.writeString(file, EDICT);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Shelf.put(directory, ARTICLES);
    try (LuceneArticleSearch search =
        new LuceneArticleSearch(
            directory, Vocabulary.builtIn(), Dictionaries.load(List.of(file)))) {
      return String.join(
          " ",
          search.search(SearchRequest.of(text)).translations().stream()
              .map(CompanionsTest::shown)
              .toList());
    }
  }

  private static String shown(SearchResponse.AlsoSearched word) {
    return word.text() + "=" + String.join(" ", word.terms());
  }
}
