package dev.kakehashi.search.lucene;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Concept;
import dev.kakehashi.article.Facet;
import dev.kakehashi.search.DayRange;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.SearchResponse.MonthCount;
import dev.kakehashi.search.SearchResponse.Piece;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.SortOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LuceneArticleSearchTest {
  private static final LuceneArticleSearch SHELF = Shelf.search(Shelf.ALL);

  @AfterAll
  static void close() {
    SHELF.close();
  }

  private static SearchResponse answer(String text) {
    return SHELF.search(SearchRequest.of(text));
  }

  private static List<String> ids(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.match() ? "[" + piece.text() + "]" : piece.text())
        .collect(joining());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "Yokohama ¦ uk-en uk-ja",
        "横浜 ¦ uk-en uk-ja",
        "約40社 ¦ tw-ja",
        "missions spring ¦ uk-en",
        "mission companies ¦ uk-en",
        "使節団 派遣 ¦ uk-ja",
        "使節団を派遣 ¦ uk-ja",
        "日英の覚書 ¦ uk-en uk-ja",
        "the garden of Elmwick ¦ undated",
        "日英の覚書について ¦ uk-en uk-ja",
        "\"exchange missions\" ¦ uk-en",
        "「使節団を派遣」 ¦ uk-ja",
        "spring -Yokohama ¦ us-en",
        "覚書 -横浜 ¦ us-en us-ja",
        "Elmwick OR 使節団 ¦ uk-ja undated",
        "language:ja -country:GB ¦ tw-ja us-ja",
        "country:tw ¦ tw-ja",
        "再生医療 ¦ tw-ja",
        "regenerative medicine ¦ tw-ja",
        "semiconductors ¦ us-en us-ja",
        "半導体 ¦ us-en us-ja",
        "source:\"Harbour News\" ¦ us-en",
      })
  void everyWordIsWantedInWhicheverLanguage(String text, String expected) {
    SearchResponse response = answer(text);
    assertThat(ids(response)).containsExactlyInAnyOrder(expected.split(" "));
    assertThat(response.relaxed()).isFalse();
    assertThat(response.total()).isEqualTo(response.hits().size());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"\"missions exchange\"", "「派遣使節団」", "\"!!!\"", "!!!", "・・・", "country:FR"})
  void whatIsNotThereIsNotFound(String text) {
    SearchResponse response = answer(text);
    assertThat(response.total()).isZero();
    assertThat(response.hits()).isEmpty();
    assertThat(response.relaxed()).isFalse();
    assertThat(response.timeline()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"日英", "英日", "UK-Japan", "UK–Japan", "Japan-UK", "uk-japan", "日英関係"})
  void aPairIsMeantInEitherLanguageAndFoundInBoth(String text) {
    SearchResponse response = answer(text);
    assertThat(response.understood().getFirst().concepts())
        .extracting(Concept::key)
        .containsExactly("pair:GB-JP");
    assertThat(ids(response)).containsExactlyInAnyOrder("uk-en", "uk-ja");
  }

  @Test
  void whatWasUnderstoodIsToldInTheOrderTyped() {
    assertThat(answer("日英 バイオ 覚書").understood())
        .extracting(SearchResponse.Understood::text)
        .containsExactly("日英", "バイオ", "覚書");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "missions spring Elmwick Maples Berlin, undated",
    "使節団 派遣 火星, uk-ja",
    "横浜 火星, uk-ja",
    "Yokohama Mars, uk-en"
  })
  void whereNoArticleHasAllWordsThoseWithMostAreLetInAndTheAnswerSaysSo(String text, String first) {
    SearchResponse response = answer(text);
    assertThat(response.relaxed()).isTrue();
    assertThat(ids(response)).startsWith(first);
  }

  @Test
  void anAnswerWithoutArticlesIsNotCalledRelaxed() {
    SearchResponse response = answer("火星 Mars");
    assertThat(response.total()).isZero();
    assertThat(response.relaxed()).isFalse();
  }

  @Test
  void exclusionsAndFiltersAreNeverRelaxed() {
    SearchResponse response = answer("横浜 火星 -バイオテクノロジー");
    assertThat(ids(response)).doesNotContain("uk-ja");
    assertThat(ids(answer("Yokohama Mars language:ja"))).doesNotContain("uk-en");
  }

  @Test
  void nothingTypedGivesAllNewestFirstAndThoseWithoutADayLast() {
    assertThat(ids(answer("")))
        .containsExactly("uk-en", "uk-ja", "tw-ja", "us-ja", "us-en", "undated");
  }

  @Test
  void sortedByDayTiesGoByIdAndThoseWithoutADayComeLast() {
    SearchRequest all = SearchRequest.of("");
    assertThat(ids(SHELF.search(all.withSort(SortOrder.NEWEST))))
        .containsExactly("uk-en", "uk-ja", "tw-ja", "us-ja", "us-en", "undated");
    assertThat(ids(SHELF.search(all.withSort(SortOrder.OLDEST))))
        .containsExactly("us-en", "us-ja", "tw-ja", "uk-en", "uk-ja", "undated");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    List<String> paged = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      SearchResponse response =
          SHELF.search(SearchRequest.of("").withPage(new PageRequest(page, 2)));
      assertThat(response.total()).isEqualTo(6);
      paged.addAll(ids(response));
    }
    assertThat(paged).isEqualTo(ids(answer("")));
  }

  @Test
  void equalScoresAreOrderedById() {
    List<Article> twins = new ArrayList<>();
    for (String id : List.of("d", "a", "c", "b", "e")) {
      twins.add(Shelf.article(id, "Twin News", "2025-01-01", "Tariffs on tea", "Tea is taxed."));
    }
    try (LuceneArticleSearch search = Shelf.search(twins)) {
      assertThat(ids(search.search(SearchRequest.of("tea"))))
          .containsExactly("a", "b", "c", "d", "e");
    }
  }

  @Test
  void aTitleAndAPhraseOutweighWordsFarApart() {
    List<Article> articles =
        List.of(
            Shelf.article(
                "apart", "N", "2025-01-01", "Gardens", "Ports need copper. Later a tunnel opened."),
            Shelf.article(
                "title", "N", "2025-01-01", "Copper tunnel", "Ports need more. Later it opened."));
    try (LuceneArticleSearch search = Shelf.search(articles)) {
      assertThat(ids(search.search(SearchRequest.of("copper tunnel"))))
          .containsExactly("title", "apart");
    }
  }

  @Test
  void choosingAValueKeepsTheCountsOfTheOthers() {
    SearchResponse response =
        SHELF.search(SearchRequest.of("").withSelected(Map.of(Facet.LANGUAGE, List.of("en"))));
    assertThat(response.total()).isEqualTo(3);
    assertThat(response.facets().get(Facet.LANGUAGE))
        .containsExactly(new FacetCount("en", 3), new FacetCount("ja", 3));
    assertThat(response.facets().get(Facet.YEAR))
        .containsExactly(new FacetCount("2024", 1), new FacetCount("2025", 1));
    assertThat(response.timeline())
        .containsExactly(
            new MonthCount(YearMonth.of(2024, 4), 1), new MonthCount(YearMonth.of(2025, 10), 1));
  }

  @Test
  void severalValuesOfOneFacetAddUpAndSeveralFacetsNarrow() {
    SearchResponse response =
        SHELF.search(
            SearchRequest.of("")
                .withSelected(
                    Map.of(Facet.PAIR, List.of("GB-JP", "JP-TW"), Facet.LANGUAGE, List.of("ja"))));
    assertThat(ids(response)).containsExactlyInAnyOrder("uk-ja", "tw-ja");
  }

  @Test
  void aBranchCountsUnderItsParentToo() {
    SearchResponse response =
        SHELF.search(
            SearchRequest.of("").withSelected(Map.of(Facet.SECTOR, List.of("life-sciences"))));
    assertThat(ids(response)).containsExactlyInAnyOrder("uk-en", "uk-ja", "tw-ja");
  }

  @Test
  void chosenDaysNarrowTheArticlesButNotTheTimeline() {
    DayRange april =
        new DayRange(
            Optional.of(LocalDate.of(2024, 4, 11)), Optional.of(LocalDate.of(2025, 4, 25)));
    SearchResponse response = SHELF.search(SearchRequest.of("").withPublished(april));
    assertThat(ids(response)).containsExactly("tw-ja", "us-ja");
    assertThat(response.timeline())
        .containsExactly(
            new MonthCount(YearMonth.of(2024, 4), 2),
            new MonthCount(YearMonth.of(2025, 4), 1),
            new MonthCount(YearMonth.of(2025, 10), 2));
  }

  @Test
  void daysTheWrongWayRoundHoldNothing() {
    DayRange none =
        new DayRange(Optional.of(LocalDate.of(2025, 12, 1)), Optional.of(LocalDate.of(2024, 1, 1)));
    assertThat(SHELF.search(SearchRequest.of("").withPublished(none)).total()).isZero();
  }

  @Test
  void onlyTheFacetsAskedForAreCounted() {
    SearchResponse response =
        SHELF.search(
            SearchRequest.of("")
                .withCounted(Set.of(Facet.SOURCE))
                .withSelected(Map.of(Facet.LANGUAGE, List.of("ja"))));
    assertThat(response.facets())
        .containsExactly(Map.entry(Facet.SOURCE, List.of(new FacetCount("架け橋通信", 3))));
    assertThat(SHELF.search(SearchRequest.of("").withCounted(Set.of())).facets()).isEmpty();
  }

  @Test
  void wordsAreMarkedInTitleAndSnippets() {
    SearchResponse.Hit hit = answer("Yokohama missions").hits().getFirst();
    assertThat(marked(hit.title())).isEqualTo("UK and Japan sign memorandum on biotechnology");
    assertThat(hit.snippets())
        .extracting(LuceneArticleSearchTest::marked)
        .containsExactly(
            "The United Kingdom and Japan signed a memorandum of understanding on biotechnology in"
                + " [Yokohama] on Wednesday.",
            "Both sides will exchange [missions] every spring.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      value = {
        "the missions of the companies ¦ Both sides will exchange [missions] every spring.",
        "使節団の出発 ¦ 最初の[使節団]は3月に[出発]する。"
      })
  void stopWordsAreNotMarked(String text, String expected) {
    assertThat(answer(text).hits().getFirst().snippets())
        .extracting(LuceneArticleSearchTest::marked)
        .contains(expected);
  }

  @Test
  void japaneseSnippetsAreWholeSentences() {
    SearchResponse.Hit hit = answer("使節団 3月").hits().getFirst();
    assertThat(hit.snippets())
        .extracting(LuceneArticleSearchTest::marked)
        .containsExactly("両国は毎年春に[使節団]を派遣する。", "最初の[使節団]は[3月]に出発する。");
  }

  @Test
  void aConceptIsMarkedInTheOtherLanguage() {
    assertThat(answer("覚書").hits())
        .filteredOn(hit -> hit.article().id().equals("uk-en"))
        .flatExtracting(SearchResponse.Hit::snippets)
        .extracting(LuceneArticleSearchTest::marked)
        .containsExactly(
            "The United Kingdom and Japan signed a [memorandum of understanding] on biotechnology in"
                + " Yokohama on Wednesday.");
  }

  @Test
  void withoutAMatchInTheBodyItsBeginningIsShown() {
    SearchResponse.Hit hit = answer("Elmwick").hits().getFirst();
    assertThat(marked(hit.title())).isEqualTo("A bridge garden opens in [Elmwick]");
    assertThat(hit.snippets())
        .extracting(LuceneArticleSearchTest::marked)
        .containsExactly("The garden was planted by pupils.");
  }

  @Test
  void anArticleComesBackWhole() {
    for (Article article : Shelf.ALL) {
      assertThat(SHELF.article(article.id())).contains(article);
    }
    assertThat(SHELF.article("nobody")).isEmpty();
    assertThat(SHELF.size()).isEqualTo(6);
  }

  @Test
  void anEmptyIndexAnswersToo() {
    try (LuceneArticleSearch search = Shelf.search(List.of())) {
      SearchResponse response =
          search.search(
              SearchRequest.of("日英 覚書").withSelected(Map.of(Facet.COUNTRY, List.of("JP"))));
      assertThat(response.total()).isZero();
      assertThat(response.facets().get(Facet.COUNTRY)).isEmpty();
      assertThat(search.size()).isZero();
    }
  }
}
