package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.index.lucene.Schema;
import dev.kakehashi.search.Shelf;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class WordingsTest {
  private static final Analyzer ANALYZER = Schema.analyzer();

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  private IndexSearcher searcher() throws IOException {
    Shelf.put(directory, List.of(Shelf.UK_EN, Shelf.US_EN, Shelf.UNDATED));
    return new IndexSearcher(DirectoryReader.open(directory));
  }

  private static Wordings.Wording wording(IndexSearcher searcher, String text, float weight)
      throws IOException {
    return new Wordings.Wording(Places.of(searcher, Phrases.anywhere(ANALYZER, text)), weight);
  }

  @Test
  void frequenciesAddUpAndAnArticleCountsOnce() throws IOException {
    IndexSearcher searcher = searcher();
    Wordings found =
        Wordings.of(
            searcher,
            List.of(wording(searcher, "mission", 1), wording(searcher, "memorandum", 0.5f)));
    Places.Postings postings = found.in(searcher.getLeafContexts().getFirst());
    assertThat(found.documents()).isEqualTo(1.5f); // one sure, one by half
    assertThat(postings.documents()).containsExactly(0, 1);
    assertThat(postings.frequencies()).containsExactly(3, 0.5f);
  }

  @Test
  void sureWordingsScoreAsLucenesSynonyms() throws IOException {
    IndexSearcher searcher = searcher();
    Wordings found =
        Wordings.of(
            searcher, List.of(wording(searcher, "mission", 1), wording(searcher, "pond", 1)));
    TopDocs ours = searcher.search(new WordingsQuery(found, Schema.TEXT), 10);
    TopDocs lucenes =
        searcher.search(
            new SynonymQuery.Builder(Schema.TEXT)
                .addTerm(new Term(Schema.TEXT, "mission"))
                .addTerm(new Term(Schema.TEXT, "pond"))
                .build(),
            10);
    assertThat(ours.totalHits.value()).isEqualTo(2);
    assertThat(ours.scoreDocs).extracting(hit -> hit.doc).containsExactly(0, 2);
    assertThat(lucenes.scoreDocs).extracting(hit -> hit.doc).containsExactly(0, 2);
    assertThat(ours.scoreDocs[0].score).isGreaterThan(ours.scoreDocs[1].score);
  }

  @Test
  void whatOccursNowhereIsEmpty() throws IOException {
    IndexSearcher searcher = searcher();
    Wordings none = Wordings.of(searcher, List.of(wording(searcher, "zebra", 1)));
    assertThat(none.isEmpty()).isTrue();
    assertThat(searcher.count(new WordingsQuery(none, Schema.TEXT))).isZero();
  }

  @Test
  void anotherViewOfTheIndexIsRefused() throws IOException {
    IndexSearcher searcher = searcher();
    Wordings found = Wordings.of(searcher, List.of(wording(searcher, "pond", 1)));
    IndexSearcher other = searcher();
    assertThatThrownBy(() -> other.search(new WordingsQuery(found, Schema.TEXT), 1))
        .isInstanceOf(IllegalStateException.class);
  }
}
