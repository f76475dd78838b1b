package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class SearchingTest {
  private static final String ENGLISH = "2025-10-uk-japan-bioindustry-mou-en";
  private static final String JAPANESE = "2025-10-uk-japan-bioindustry-mou-ja";

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UK Japan bioindustry MOU", "日英 バイオ 覚書"})
  void aQuestionInEitherLanguageFindsTheArticlesOfBoth(String question, Page page) {
    page.open("/");
    page.search(question);
    expect(page::title, question + " – Kakehashi");
    assertThat(page.articles().subList(0, 2)).containsExactlyInAnyOrder(ENGLISH, JAPANESE);
    assertThat(page.texts(".result mark")).isNotEmpty();
  }

  @Test
  void theUkJapanMemorandaOf2025AreThreeActionsAway(Page page) {
    page.open("/");
    page.search("UK Japan");
    page.click("facet-list[facet=agreement] input[value=mou]");
    page.click("facet-list[facet=year] input[value='2025']");
    assertThat(page.articles()).contains(ENGLISH, JAPANESE);
    assertThat(page.attributes(".result time", "datetime")).allMatch(day -> day.startsWith("2025"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"覚書", "米", "日英"})
  void oneOrTwoKanjiAreAQuestion(String kanji, Page page) {
    page.open("/");
    page.search(kanji);
    assertThat(page.articles()).isNotEmpty();
    assertThat(page.field()).isEqualTo(kanji);
  }

  @Test
  void whatWasReadOtherwiseIsSaidInTheLanguageOfThePage(Page page) {
    page.open("/");
    page.search("after:soon MOU");
    expect(
        () -> page.texts(".notes p"),
        List.of(
            "“after:soon” has no date in it and was left out. Write 2024, 2024-04 or 2024-04-15."));
    page.open("/?lang=ja&q=国:ナルニア");
    expect(() -> page.texts(".notes p"), List.of("「country:ナルニア」に当たる値がないため、文中の語として検索しました。"));
  }

  @Test
  void resultsComeInPagesThatMissNothing(Page page) {
    page.open("/?sort=newest");
    List<String> seen = new ArrayList<>(page.articles());
    assertThat(seen).hasSize(10);
    page.click("[data-key=next]");
    expect(page::address, "/?page=2");
    expect(page::focus, "results-heading");
    assertThat(page.articles()).hasSize(10).doesNotContainAnyElementsOf(seen);
    page.click("[data-key=previous]");
    expect(page::articles, seen);
    page.click("[data-key=size-25]");
    expect(page::address, "/?size=25");
    assertThat(page.articles()).hasSize(25).startsWith(seen.toArray(String[]::new));
  }

  @Test
  void anAddressBehindTheLastPageShowsTheLastPage(Page page) {
    page.open("/?page=50");
    expect(() -> page.attributes(".pages [aria-current=page]", "data-key"), List.of("page-11"));
    assertThat(page.address()).isEqualTo("/?page=11");
  }

  @Test
  void resultsCanBeSortedByDay(Page page) {
    page.open("/?q=semiconductor");
    page.click("[data-key=sort-newest]");
    assertThat(page.attributes(".result time", "datetime"))
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    page.click("[data-key=sort-oldest]");
    assertThat(page.attributes(".result time", "datetime")).isSorted();
    assertThat(page.address()).isEqualTo("/?q=semiconductor&sort=oldest");
  }

  @Test
  void theLanguageOfThePageChangesAndTheQuestionStays(Page page) {
    page.open("/?q=semiconductor&country=JP");
    List<String> found = page.articles();
    page.click("[data-key=language-ja]");
    expect(page::title, "semiconductor・日本｜架け橋");
    assertThat(page.address()).isEqualTo("/?q=semiconductor&country=JP&lang=ja");
    assertThat(page.attributes("html", "lang")).containsExactly("ja");
    assertThat(page.field()).isEqualTo("semiconductor");
    assertThat(page.articles()).isEqualTo(found);
    assertThat(page.texts(".chip")).containsExactly("国・地域 日本 ×");
    assertThat(page.heading()).matches("\\d+件");
    assertThat(page.focus()).isEqualTo("language-ja");
  }

  @Test
  void anAddressOfAnotherTimeLosesOnlyWhatIsNotUnderstood(Page page) {
    page.open("/?q=semiconductor&colour=red");
    assertThat(page.texts(".notes p"))
        .contains("Not understood in the address and left out: colour");
    assertThat(page.articles()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Also searched in Japanese 覚書、メモランダム | Only the words you typed were searched.",
        "ja | 日本語でも検索 覚書、メモランダム | 入力した語だけで検索しました。",
      })
  void whatWasSearchedBesideTheWordsIsToldAndCanBeLeftOut(
      String lang, String told, String without, Page page) {
    Map<String, Object> translation =
        Map.of("text", "memorandum", "language", "ja", "terms", List.of("覚書", "メモランダム"));
    Map<String, Object> query =
        Map.of("text", "memorandum", "concepts", List.of(), "translations", List.of(translation));
    page.rules(
        Map.of("part", "translate=false"),
        Map.of("part", "/api/search", "merge", Map.of("query", query)));
    page.open("/?q=memorandum&lang=" + lang);
    assertThat(page.text(".notes p")).startsWith(told);
    page.click(".notes a");
    assertThat(page.address()).contains("translate=false");
    assertThat(page.asked("translate=false")).hasSize(1);
    assertThat(page.text(".notes")).contains(without);
    page.search("mou");
    assertThat(page.address()).doesNotContain("translate");
  }

  @Test
  void aBetterSpellingIsOffered(Page page) {
    page.rules(Map.of("part", "semiconducter", "merge", Map.of("didYouMean", "semiconductor")));
    page.open("/?q=semiconducter&country=JP");
    assertThat(page.text(".notes")).contains("Did you mean semiconductor?");
    page.click(".notes a");
    assertThat(page.address()).isEqualTo("/?q=semiconductor&country=JP");
    assertThat(page.field()).isEqualTo("semiconductor");
  }

  @Test
  void theSearchCanBeTakenElsewhere(Page page) {
    Map<String, String> links = Map.of("atom", "/search.atom?q=mou", "csv", "/search.csv?q=mou");
    page.rules(Map.of("part", "/api/search", "merge", Map.of("links", links))).open("/?q=mou");
    assertThat(page.attributes(".elsewhere a", "href"))
        .containsExactly(
            "/search.atom?q=mou", "/search.csv?q=mou", "/api/search?q=mou&size=10&lang=en");
  }

  @Test
  void aSettledChangeIsSaidOnce(Page page) {
    page.open("/?q=semiconductor");
    expect(() -> page.said().size(), 1);
    page.click("[data-key=sort-newest]");
    expect(() -> page.said().size(), 2);
    assertThat(page.said().getFirst()).matches("\\d+ articles found\\. Page 1 of \\d\\.");
    assertThat(page.said().get(1)).isEqualTo(page.said().getFirst());
  }
}
