package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en, UK-Japan, Japan–United Kingdom, Memorandum of understanding, 2025",
    "ja, 日英, 日本・英国, 覚書, 2025年"
  })
  void theUkJapanMemorandaOf2025AreThreeActionsAway(
      String lang, String typed, String pair, String memorandum, String year, Page page) {
    page.open("/?lang=" + lang);
    page.typeForSuggestions(typed);
    String pairs = "#suggestions [role=option]";
    expect(() -> page.texts(pairs).stream().anyMatch(text -> text.startsWith(pair)), true);
    page.clickText(pairs, pair);
    page.clickText(".facet[data-facet=agreement] label", memorandum);
    page.clickText(".facet[data-facet=year] label", year);
    assertThat(page.address())
        .isEqualTo(
            "/?pair=GB-JP&agreement=mou&from=2025-01-01&to=2025-12-31"
                + (lang.equals("ja") ? "&lang=ja" : ""));
    assertThat(page.articles())
        .containsExactlyInAnyOrder(
            ENGLISH,
            JAPANESE,
            "2025-03-uk-japan-economic-2plus2-ja",
            "2025-03-uk-japan-offshore-wind-moc-en",
            "2025-03-uk-japan-offshore-wind-moc-ja",
            "2025-04-qstar-ukquantum-mou-ja",
            "2025-04-uk-japan-quantum-moc-en",
            "2025-04-uk-japan-quantum-moc-ja");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, Write at least two letters.", "ja, 2文字以上入力してください。"})
  void oneLatinLetterIsNotAQuestion(String lang, String told, Page page) {
    page.open("/?lang=" + lang);
    String address = page.address();
    page.search("s");
    assertThat(page.run("return document.querySelector('#q').validationMessage")).isEqualTo(told);
    assertThat(page.address()).isEqualTo(address);
    assertThat(page.asked("/api/search")).hasSize(1);
    page.type("emiconductor", "\n");
    expect(() -> page.address().startsWith("/?q=semiconductor"), true);
    page.settle();
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
        () -> page.texts(".notes p:last-child"),
        List.of(
            "“after:soon” has no date in it and was left out. Write 2024, 2024-04 or 2024-04-15."));
    page.open("/?lang=ja&q=国:ナルニア");
    expect(
        () -> page.texts(".notes p:last-child"),
        List.of("「country:ナルニア」に当たる値がないため、文中の語として検索しました。"));
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

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en, 'Relevance, newer first', /?q=Japan&recency=mild",
    "ja, 関連度順（新しいもの優先）, /?q=Japan&recency=mild&lang=ja"
  })
  void theNewerCanBePreferredALittle(String lang, String label, String address, Page page) {
    page.open("/?q=Japan&lang=" + lang);
    List<String> relevant = page.articles();
    assertThat(page.text("[data-key=sort-recent]")).isEqualTo(label);
    page.click("[data-key=sort-recent]");
    expect(page::address, address);
    page.settle();
    assertThat(page.asked("recency=mild")).hasSize(1);
    assertThat(page.attributes("[data-key=sort-recent]", "aria-current")).containsExactly("true");
    assertThat(page.attributes(".elsewhere a", "href"))
        .allMatch(link -> link.contains("recency=mild"));
    List<String> newer = page.articles();
    assertThat(newer).isNotEqualTo(relevant);
    page.open(address);
    assertThat(page.articles()).isEqualTo(newer);
    page.click("[data-key=sort-relevance]");
    assertThat(page.articles()).isEqualTo(relevant);
    page.open("/?recency=mild"); // without words nothing is relevant
    assertThat(page.texts("#sorting a[aria-current]")).hasSize(1).doesNotContain(label);
    assertThat(page.asked("recency=mild")).isEmpty();
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Atom feed | CSV of 22 articles, opens in Excel | JSON | Embed this search",
        "ja | この検索の新着（Atom） | CSV（22件、Excelで開けます） | JSON | この検索を埋め込む",
      })
  void theSearchCanBeTakenElsewhere(
      String lang, String atom, String csv, String json, String embed, Page page) {
    page.open("/?pair=GB-JP&lang=" + lang);
    assertThat(page.texts(".elsewhere a")).containsExactly(atom, csv, json, embed);
    assertThat(page.attributes(".elsewhere a", "href"))
        .allMatch(address -> address.contains("pair=GB-JP"))
        .last(InstanceOfAssertFactories.STRING)
        .isEqualTo("/embed/builder?pair=GB-JP" + (lang.equals("ja") ? "&lang=ja" : ""));
    List<String> first = page.texts(".result h3").subList(0, 3);
    assertThat(first)
        .allSatisfy(
            title -> assertThat(page.fetched(".elsewhere a[type='text/csv']")).contains(title));
    page.attributes(".elsewhere a", "href")
        .forEach(address -> assertThat(page.status(address)).as(address).isEqualTo(200L));
  }

  @Test
  void theTableHasTheArticlesOfThePageInItsOrder(Page page) {
    page.open("/?q=Japan&country=GB&sort=oldest&size=50");
    List<String> titles = page.texts(".result h3");
    String table = page.fetched(".elsewhere a[type='text/csv']");
    assertThat(titles).hasSizeGreaterThan(10);
    assertThat(table)
        .containsSubsequence(titles.stream().map(t -> t.replace("\"", "\"\"")).toList());
    assertThat(table.lines().count()).isEqualTo(titles.size() + 1L);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 19 without copies. Show copies as one | Copies of one article are shown as one. Show"
            + " each | ⧉ 3 similar",
        "ja | 重複を除くと19件。 重複をまとめる | 同じ記事の重複はまとめて表示しています。 すべて表示 | ⧉ 類似3件",
      })
  void copiesOfOneArticleCanBeShownAsOne(
      String lang, String counted, String shown, String alike, Page page) {
    Map<String, Object> copy =
        Map.of("id", "a", "language", "en", "title", List.of(Map.of("text", "T")), "similar", 3);
    page.rules(
        Map.of("part", "collapse=true", "merge", Map.of("results", List.of(copy))),
        Map.of("part", "/api/search", "merge", Map.of("groups", 19)));
    page.open("/?q=semiconductor&lang=" + lang);
    assertThat(page.text("#copies")).isEqualTo(counted);
    page.click("#copies a");
    assertThat(page.address()).contains("collapse=true");
    assertThat(page.text("#copies")).isEqualTo(shown);
    assertThat(page.text(".tools a")).isEqualTo(alike);
    assertThat(page.attributes(".elsewhere a", "href"))
        .allMatch(address -> address.contains("collapse=true"));
    page.click(".tools a");
    assertThat(page.address()).doesNotContain("collapse");
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
