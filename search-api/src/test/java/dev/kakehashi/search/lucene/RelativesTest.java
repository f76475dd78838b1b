package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.SimilarArticles.Alike;
import dev.kakehashi.search.SimilarArticles.Similar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class RelativesTest {
  private static final Article LATER =
      Shelf.article(
          "uk-later-en",
          "GOV.UK",
          "2026-03-20",
          "British biotechnology mission arrives in Japan",
          """
          A mission of twelve British companies arrived in Yokohama. The mission follows the \
          memorandum of understanding on biotechnology between the United Kingdom and Japan.\
          """);

  private static final Article LATER_JA =
      Shelf.article(
          "uk-later-ja",
          "架け橋通信",
          "2026-06-01",
          "日英、バイオの覚書を更新へ",
          "英国と日本はバイオテクノロジー分野の覚書を更新する方針で一致した。");

  private static final LuceneArticleSearch SEARCH = Shelf.search(articles());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Shelf.ALL);
    articles.add(LATER);
    articles.add(LATER_JA);
    for (int i = 0; i < 3; i++) {
      articles.add(
          Shelf.article(
              "copy-" + i,
              "Paper " + i,
              "2025-05-0" + (i + 1),
              "Canada and Korea sign battery memorandum",
              "Canada and South Korea signed a memorandum of understanding on batteries in Ottawa"
                  + " on Thursday. Officials of both countries will meet twice a year, and a"
                  + " working group on recycling begins its work in the autumn of this year."));
    }
    return articles;
  }

  @AfterAll
  static void close() {
    SEARCH.close();
  }

  private static Similar similar(Article article) {
    return SEARCH.similarTo(article.id()).orElseThrow();
  }

  private static List<String> ids(List<Alike> alike) {
    return alike.stream().map(one -> one.hit().article().id()).toList();
  }

  @Test
  void theReportOfTheOtherLanguageIsTheSameEvent() {
    assertThat(ids(similar(Shelf.UK_EN).sameEvent())).containsExactly("uk-ja");
    assertThat(ids(similar(Shelf.UK_JA).sameEvent())).containsExactly("uk-en");
    assertThat(similar(Shelf.UK_EN).sameEvent().getFirst().reasons())
        .contains("pair:GB-JP", "agreement:mou", "sector:biotechnology", "day");
  }

  @Test
  void articlesOfBothLanguagesAreAlikeByTagsAndWords() {
    List<Alike> results = similar(Shelf.UK_EN).results();
    assertThat(ids(results)).containsExactlyInAnyOrder("uk-later-en", "uk-later-ja");
    assertThat(results)
        .allSatisfy(
            one -> assertThat(one.reasons()).contains("pair:GB-JP", "sector:biotechnology"));
  }

  @Test
  void neitherTheArticleNorItsCopiesAreLikeIt() {
    assertThat(ids(SEARCH.similarTo("copy-0").orElseThrow().results()))
        .doesNotContain("copy-0", "copy-1", "copy-2");
  }

  @Test
  void anArticleWithoutTagsOrNeighboursIsLikeNone() {
    assertThat(similar(Shelf.UNDATED)).isEqualTo(new Similar(List.of(), List.of()));
    assertThat(SEARCH.similarTo("unknown")).isEmpty();
  }
}
