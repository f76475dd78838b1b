package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kakehashi.article.Article;
import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TellingPartTest {
  private static final List<Article> ARTICLES =
      List.of(
          article("a", "maple pond harbour"),
          article("b", "maple pond"),
          article("c", "maple harbour"),
          article("d", "maple"),
          article("e", "zelkova"));

  private static Article article(String id, String body) {
    return Shelf.article(id, "Harbour News", "2024-05-01", "Untitled " + id, body);
  }

  private static IndexSearcher searcher() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Shelf.put(directory, ARTICLES.subList(0, 2));
    Shelf.put(directory, ARTICLES.subList(2, ARTICLES.size()));
    return new IndexSearcher(DirectoryReader.open(directory));
  }

  private static List<Query> words(String text) {
    return Arrays.stream(text.split(" "))
        .<Query>map(word -> new TermQuery(new Term(Schema.EXACT, word)))
        .toList();
  }

  private static Set<String> found(Query query) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (ScoreDoc hit : searcher().search(query, 10).scoreDocs) {
      ids.add(ARTICLES.get(hit.doc).id());
    }
    return ids;
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "maple pond harbour, 1, a",
    "maple pond harbour, 0.55, a b c", // maple and another tell 0.58 of it
    "maple pond harbour, 0.4, a b c", // a rare word alone would do, maple alone would not
    "maple pond harbour, 0.1, a b c d",
    "maple pond kelp, 1, a b", // what no article has is not missed
    "kelp, 0.5, ''"
  })
  void commonWordsTellLittleAndRareOnesMuch(String text, float share, String expected)
      throws IOException {
    assertThat(String.join(" ", found(new TellingPart(words(text), share)))).isEqualTo(expected);
  }

  @Test
  void aWordTellsTheMoreTheFewerArticlesHaveIt() {
    assertThat(TellingPart.telling(4, 5)).isCloseTo(Math.log(1 + 1.5 / 4.5), within(1e-9));
    assertThat(TellingPart.telling(2, 5)).isCloseTo(Math.log(1 + 3.5 / 2.5), within(1e-9));
    assertThat(TellingPart.telling(0, 5)).isZero();
  }

  @Test
  void itCanBeJoinedWithOtherQueries() throws IOException {
    Query joined =
        new BooleanQuery.Builder()
            .add(new TellingPart(words("maple pond harbour"), 0.55f), Occur.FILTER)
            .add(new TermQuery(new Term(Schema.EXACT, "harbour")), Occur.MUST_NOT)
            .build();
    assertThat(found(joined)).containsExactly("b");
  }

  /** NATO tells 0.18 of everything, and 0.24 of the three quarters asked of Japanese articles. */
  @Test
  void whatNoArticleOfItsLanguageHasIsMissedLess() throws IOException {
    List<Article> articles =
        List.of(
            article("all", "NATO maple pond harbour"),
            article("english", "NATO zelkova"),
            Shelf.article("japanese", "港湾新聞", "2024-05-01", "無題", "NATOの会議が開かれた。"),
            article("maple", "maple"),
            article("pond", "pond"),
            article("harbour", "harbour"));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Shelf.put(directory, articles);
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    TellingPart fifth = new TellingPart(words("nato maple pond harbour"), 0.2f);
    assertThat(Arrays.stream(searcher.search(fifth, 10).scoreDocs).map(hit -> hit.doc))
        .containsExactlyInAnyOrder(0, 2, 3, 4, 5);
  }
}
