package dev.kakehashi.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Agreement;
import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Mention;
import dev.kakehashi.article.Sector;
import dev.kakehashi.article.Tags;
import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.ArticleJson;
import dev.kakehashi.index.Articles;
import dev.kakehashi.index.UnusableIndexException;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArticleIndexTest {
  private final Vocabulary vocabulary = Vocabulary.builtIn();
  private final Directory directory = new ByteBuffersDirectory();
  private final ArticleIndex index = LuceneArticleIndex.in(directory, vocabulary);

  @TempDir private Path folder;

  @Test
  void anArticleReplacesTheOneOfItsId() throws IOException {
    put(index, Articles.of("a", "First", "one"), Articles.of("b", "Other", "two"));
    put(index, Articles.of("a", "Second", "three"));
    assertThat(titles(directory))
        .containsExactly(Map.entry("a", "Second"), Map.entry("b", "Other"));
  }

  @Test
  void withinASessionTheLaterArticleStays() throws IOException {
    put(index, Articles.of("a", "First", "one"), Articles.of("a", "Second", "two"));
    assertThat(titles(directory)).containsExactly(Map.entry("a", "Second"));
  }

  @Test
  void severalThreadsPutIntoOneSession() throws IOException {
    try (ArticleIndex.Session session = index.update()) {
      IntStream.range(0, 300)
          .parallel()
          .forEach(i -> session.put(Articles.of("id" + i, "日英 " + i, "覚書 MOU " + i)));
      session.commit();
    }
    assertThat(titles(directory)).hasSize(300).containsEntry("id299", "日英 299");
  }

  @Test
  void anUpdateThatIsNotCommittedLeavesNothing() throws IOException {
    put(index, Articles.of("a", "First", "one"));
    try (ArticleIndex.Session session = index.update()) {
      session.put(Articles.of("a", "Second", "two"));
      session.put(Articles.of("b", "Other", "three"));
    }
    assertThat(titles(directory)).containsExactly(Map.entry("a", "First"));
  }

  @Test
  void aRebuildIsAllOrNothing() throws IOException {
    put(index, Articles.of("a", "First", "one"), Articles.of("b", "Other", "two"));
    try (ArticleIndex.Session session = index.rebuild()) {
      session.put(Articles.of("c", "New", "three"));
    }
    assertThat(titles(directory)).containsOnlyKeys("a", "b");
    try (ArticleIndex.Session session = index.rebuild()) {
      session.put(Articles.of("c", "New", "three"));
      assertThat(titles(directory)).as("searches see the old one").containsOnlyKeys("a", "b");
      session.commit();
    }
    assertThat(titles(directory)).containsOnlyKeys("c");
  }

  @Test
  void whatCameBeforeACommitStaysWhenTheSessionGoesOnAndFails() throws IOException {
    try (ArticleIndex.Session session = index.update()) {
      session.put(Articles.of("a", "First", "one"));
      session.commit();
      session.put(Articles.of("b", "Second", "two"));
    }
    assertThat(titles(directory)).containsOnlyKeys("a");
  }

  @Test
  void theArticleIsStoredWhole() throws IOException {
    Article article = Articles.of("a", "英国と日本", "再生医療の覚書\n" + "long ".repeat(10_000));
    put(index, article);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Document document = reader.storedFields().document(0);
      assertThat(
              ArticleJson.read(
                  document.get(Schema.HEAD),
                  document.get(Schema.BODY),
                  document.get(Schema.EVIDENCE)))
          .isEqualTo(article);
    }
  }

  @Test
  void aBranchCountsUnderWhatLiesAboveIt() throws IOException {
    Tags tags =
        new Tags(
            List.of(),
            List.of(),
            List.of(new Sector("regenerative-medicine")),
            List.of(new Agreement("uk-japan-cepa")),
            List.of(),
            List.of());
    put(index, with(Articles.of("a", "Title", "Body"), tags, List.of()));
    assertThat(count("facet.sector", "life-sciences")).isEqualTo(1);
    assertThat(count("facet.sector", "regenerative-medicine")).isEqualTo(1);
    assertThat(count("facet.agreement", "epa")).isEqualTo(1);
    assertThat(count("facet.language", "en")).isEqualTo(1);
    assertThat(count("facet.sector", "energy")).isZero();
  }

  @Test
  void mentionsOfTitleAndBodyBecomeConceptTokens() throws IOException {
    Concept mou = new Agreement("mou");
    Article article = Articles.of("a", "A deal", "日英の覚書");
    Mention mention = new Mention(mou, Mention.Passage.BODY, 3, 5, "覚書", "name");
    put(index, with(article, Tags.NONE, List.of(mention)));
    assertThat(count(Schema.TEXT, "agreement:mou")).isEqualTo(1);
    assertThat(count(Schema.TEXT, "覚書")).isEqualTo(1);
    assertThat(count(Schema.TEXT, "deal")).isEqualTo(1);
    assertThat(count(Schema.TITLE, "覚書")).isZero();
    assertThat(count(Schema.EXACT, "日英")).isEqualTo(1);
  }

  @Test
  void aSecondWriterIsTold() {
    try (ArticleIndex.Session session = index.update()) {
      session.put(Articles.of("a", "First", "one"));
      assertThatThrownBy(index::rebuild)
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageStartingWith("another process writes to this index: ");
    }
  }

  @Test
  void aFolderIsMadeAndOpenedAgain() throws IOException {
    Path path = folder.resolve("new/index");
    try (ArticleIndex made = LuceneArticleIndex.open(path, vocabulary)) {
      put(made, Articles.of("a", "First", "one"));
    }
    try (ArticleIndex again = LuceneArticleIndex.open(path, vocabulary)) {
      put(again, Articles.of("b", "Second", "two"));
    }
    assertThat(titles(path)).containsOnlyKeys("a", "b");
  }

  @Test
  void aFolderThatWasOpenedButNeverCommittedToIsStillUsable() throws IOException {
    try (ArticleIndex made = LuceneArticleIndex.open(folder, vocabulary);
        ArticleIndex.Session session = made.update()) {
      session.put(Articles.of("a", "First", "one"));
    }
    try (ArticleIndex again = LuceneArticleIndex.open(folder, vocabulary)) {
      put(again, Articles.of("b", "Second", "two"));
    }
    assertThat(titles(folder)).containsOnlyKeys("b");
  }

  @Test
  void aFolderWithOtherThingsIsRefusedAndUntouched() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    assertRefused(" is not empty and holds no index; choose another directory");
    Files.writeString(folder.resolve("segments_report.txt"), "not Lucene's");
    assertRefused("");
  }

  @Test
  void anIndexOfOthersIsRefusedAndUntouched() throws IOException {
    try (Directory other = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(other, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    assertRefused(" holds a Lucene index that Kakehashi did not write; choose another directory");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatThrownBy(() -> LuceneArticleIndex.open(file, vocabulary))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(file + " is not a directory");
    assertThat(file).hasContent("text");
  }

  private void assertRefused(String reason) throws IOException {
    Map<String, String> before = contents(folder);
    assertThatThrownBy(() -> LuceneArticleIndex.open(folder, vocabulary))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining(folder + reason);
    assertThat(contents(folder)).isEqualTo(before);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private static void put(ArticleIndex index, Article... articles) {
    try (ArticleIndex.Session session = index.update()) {
      List.of(articles).forEach(session::put);
      session.commit();
    }
  }

  private static Article with(Article article, Tags tags, List<Mention> mentions) {
    return new Article(
        article.id(),
        article.url(),
        article.source(),
        article.title(),
        article.titleDerived(),
        article.body(),
        article.language(),
        article.published(),
        article.authors(),
        tags,
        mentions,
        article.events());
  }

  private int count(String field, String value) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return new IndexSearcher(reader).count(new TermQuery(new Term(field, value)));
    }
  }

  private static Map<String, String> titles(Path path) throws IOException {
    try (Directory directory = FSDirectory.open(path)) {
      return titles(directory);
    }
  }

  /** Title by id, ordered by id. */
  private static Map<String, String> titles(Directory directory) throws IOException {
    Map<String, String> titles = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      StoredFields stored = reader.storedFields();
      for (ScoreDoc hit :
          new IndexSearcher(reader).search(MatchAllDocsQuery.INSTANCE, 1_000).scoreDocs) {
        Document document = stored.document(hit.doc);
        Article article =
            ArticleJson.read(
                document.get(Schema.HEAD),
                document.get(Schema.BODY),
                document.get(Schema.EVIDENCE));
        ids.add(article.id());
        titles.put(article.id(), article.title());
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    return titles;
  }
}
