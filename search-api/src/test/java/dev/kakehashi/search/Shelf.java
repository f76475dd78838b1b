package dev.kakehashi.search;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Language;
import dev.kakehashi.article.Tags;
import dev.kakehashi.index.ArticleIndex;
import dev.kakehashi.index.lucene.LuceneArticleIndex;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import dev.kakehashi.source.SourceArticle;
import dev.kakehashi.tagging.Tagger;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** A few articles in both languages, tagged as the product does it, and an index in memory. */
public final class Shelf {
  private static final Tagger TAGGER = new Tagger(Vocabulary.builtIn());

  public static final Article UK_EN =
      article(
          "uk-en",
          "GOV.UK",
          "2025-10-08",
          "UK and Japan sign memorandum on biotechnology",
          """
          The United Kingdom and Japan signed a memorandum of understanding on biotechnology in \
          Yokohama on Wednesday. Both sides will exchange missions every spring. \
          A first mission of twelve companies leaves in March.\
          """);

  public static final Article UK_JA =
      article(
          "uk-ja",
          "架け橋通信",
          "2025-10-08",
          "日英、バイオ分野で覚書に署名",
          "英国と日本は8日、横浜でバイオテクノロジー分野の覚書に署名した。両国は毎年春に使節団を派遣する。最初の使節団は3月に出発する。");

  public static final Article US_EN =
      article(
          "us-en",
          "Harbour News",
          "2024-04-10",
          "Japan and the United States open talks on semiconductors",
          """
          Japan and the United States opened talks on semiconductors in Washington. \
          A memorandum of cooperation may follow next spring.\
          """);

  public static final Article US_JA =
      article(
          "us-ja",
          "架け橋通信",
          "2024-04-11",
          "日米、半導体で協議を開始",
          "日本と米国は10日、ワシントンで半導体に関する協議を始めた。協力覚書の締結を目指す。");

  public static final Article TAIWAN_JA =
      article(
          "tw-ja",
          "架け橋通信",
          "2025-04-25",
          "台日再生医療フォーラム、東京で開催",
          "台湾と日本の再生医療フォーラムが東京で開かれた。企業約40社が参加した。");

  /** Its source gives no day, and its town is on no map. */
  public static final Article UNDATED =
      TAGGER.tag(
          source(
              "undated",
              Optional.empty(),
              Optional.empty(),
              "A bridge garden opens in Elmwick",
              "The garden was planted by pupils. Maples and cherries stand around a pond."));

  public static final List<Article> ALL = List.of(UK_EN, UK_JA, US_EN, US_JA, TAIWAN_JA, UNDATED);

  private Shelf() {}

  /** An index of these articles, to search in. */
  public static LuceneArticleSearch search(List<Article> articles) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    put(directory, articles);
    try {
      return new LuceneArticleSearch(directory, Vocabulary.builtIn());
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  /** Adds or replaces the articles in one commit. */
  @SuppressWarnings("resource") // closing the index would close the directory
  public static void put(Directory directory, List<Article> articles) {
    ArticleIndex index = LuceneArticleIndex.in(directory, Vocabulary.builtIn());
    try (ArticleIndex.Session session = index.update()) {
      articles.forEach(session::put);
      session.commit();
    }
  }

  /** A tagged article. */
  public static Article article(
      String id, String publisher, String day, String title, String body) {
    return TAGGER.tag(
        source(id, Optional.of(publisher), Optional.of(LocalDate.parse(day)), title, body));
  }

  private static SourceArticle source(
      String id, Optional<String> publisher, Optional<LocalDate> day, String title, String body) {
    return new SourceArticle(
        Optional.of(id),
        Optional.of(URI.create("https://example.org/" + id.hashCode())),
        publisher,
        title,
        false,
        body,
        Optional.<Language>empty(),
        day,
        List.of("Mori Aiko"),
        Tags.NONE);
  }
}
