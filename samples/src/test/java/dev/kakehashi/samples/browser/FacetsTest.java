package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class FacetsTest {
  private static final String COUNTRIES = ".facet[data-facet=country]";
  private static final String UNITED_STATES = COUNTRIES + " input[value=US]";

  @Test
  void choosingACountryNarrowsAndKeepsTheCountsOfTheOthers(Page page) {
    page.open("/");
    List<String> before = page.texts(COUNTRIES + " li");
    String unitedStates = count(before, "United States");
    page.click(UNITED_STATES);
    expect(page::heading, unitedStates + " articles");
    assertThat(page.address()).isEqualTo("/?country=US");
    assertThat(page.texts(COUNTRIES + " li")).isEqualTo(before);
    assertThat(page.run("return document.activeElement.value")).isEqualTo("US");
  }

  private static String count(List<String> rows, String name) {
    return rows.stream()
        .filter(row -> row.startsWith(name))
        .findFirst()
        .orElseThrow()
        .replaceFirst("(?s)" + name + "\\s+(\\d+).*", "$1");
  }

  @Test
  void chipsNameTheFiltersAndRemoveThem(Page page) {
    page.open("/?country=US&agreement=mou&from=2023-01-01&to=2023-12-31");
    assertThat(page.texts(".chip"))
        .containsExactly(
            "Country or region United States ×",
            "Agreement Memorandum of understanding ×",
            "Date 2023 ×");
    page.click("[data-key=chip-1]");
    expect(page::address, "/?country=US&from=2023-01-01&to=2023-12-31");
    expect(page::focus, "chip-1");
    page.click("[data-key=clear-all]");
    expect(page::address, "/");
    expect(page::focus, "results-heading");
    assertThat(page.texts(".chip")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} finds {2}")
  @CsvSource({
    "en, イギリス, GB",
    "en, united k, GB",
    "ja, united k, GB",
    "ja, gb, GB",
    "en, インド, IN",
    "ja, いんど, IN",
    "en, えいこく, GB",
    "ja, エイコク, GB"
  })
  void aCountryIsFoundByNameInEitherLanguageCodeOrReading(
      String lang, String typed, String code, Page page) {
    page.open("/?lang=" + lang);
    page.run("document.querySelector(arguments[0] + ' .facet-find').focus()", COUNTRIES);
    page.press(typed);
    expect(() -> page.attributes(COUNTRIES + " li input", "value").contains(code), true);
    expect(() -> page.attributes(COUNTRIES + " li input", "value").contains("JP"), false);
  }

  @Test
  void aValueIsFoundByTheNamesTheServerKnows(Page page) {
    Map<String, Object> meti =
        Map.of("code", "meti", "label", "Ministry", "count", 1, "names", List.of("けいさんしょう"));
    List<Map<String, Object>> others =
        IntStream.range(0, 12)
            .mapToObj(i -> Map.<String, Object>of("code", "c" + i, "label", "L" + i, "count", 1))
            .toList();
    List<Map<String, Object>> all = new ArrayList<>(others);
    all.add(meti);
    page.rules(
        Map.of("part", "/api/search", "merge", Map.of("facets", Map.of("organisation", all))));
    page.open("/");
    page.click(".facet[data-facet=organisation] summary");
    page.run("document.querySelector('.facet[data-facet=organisation] .facet-find').focus()");
    page.press("ケイサン");
    expect(
        () -> page.attributes(".facet[data-facet=organisation] li input", "value"),
        List.of("meti"));
  }

  @Test
  void equalCountsAreInTheOrderOfNamesAndOfReadingsInJapanese(Page page) {
    List<Map<String, Object>> countries =
        List.of(
            country("US", "米国", "べいこく", 1),
            country("TW", "台湾", "たいわん", 1),
            country("IT", "イタリア", "いたりあ", 1),
            country("GB", "英国", "えいこく", 1),
            country("JP", "日本", "にほん", 2));
    page.rules(
        Map.of("part", "/api/search", "merge", Map.of("facets", Map.of("country", countries))));
    page.open("/?lang=ja");
    assertThat(page.texts(COUNTRIES + " .facet-label"))
        .containsExactly("日本", "イタリア", "英国", "台湾", "米国");
  }

  private static Map<String, Object> country(String code, String label, String read, int count) {
    return Map.of("code", code, "label", label, "count", count, "names", List.of(code, read));
  }

  @Test
  void aLongFacetIsShownWholeWhenWanted(Page page) {
    page.open("/");
    int few = page.texts(COUNTRIES + " li").size();
    page.click(COUNTRIES + " .facet-more");
    assertThat(page.texts(COUNTRIES + " li").size()).isGreaterThan(few);
    page.click(COUNTRIES + " .facet-more");
    assertThat(page.texts(COUNTRIES + " li")).hasSize(few);
  }

  @ParameterizedTest(name = "{2} is below {1}")
  @CsvSource({"sector, life-sciences, biotechnology", "agreement, mou, moc"})
  void whatBelongsToAValueUnfolds(String facet, String broader, String narrower, Page page) {
    page.open("/");
    String list = ".facet[data-facet=%s]".formatted(facet);
    page.run("document.querySelector(arguments[0] + ' details').open = true", list);
    String expand = list + " li:has(input[value=%s]) .facet-expand".formatted(broader);
    page.click(expand);
    assertThat(page.attributes(list + " li.below input", "value")).contains(narrower);
    assertThat(page.attributes(expand, "aria-expanded")).containsExactly("true");
  }

  @Test
  void daysAreChosenByHand(Page page) {
    page.open("/");
    page.run("document.querySelector('#from-day').value = '2025-03-01'");
    page.run("document.querySelector('#to-day').value = '2025-03-31'");
    page.click(".dates button");
    expect(page::address, "/?from=2025-03-01&to=2025-03-31");
    assertThat(page.texts(".chip")).containsExactly("Date March 2025 ×");
    assertThat(page.attributes(".result time", "datetime"))
        .allMatch(day -> day.startsWith("2025-03"));
  }

  @Test
  void onANarrowScreenChoicesAreCollectedAndAppliedTogether(Page page) {
    page.width(360, 740).open("/");
    page.click(".filters-toggle");
    page.click(UNITED_STATES);
    page.click(COUNTRIES + " input[value=IN]");
    assertThat(page.address()).isEqualTo("/");
    String promised = page.text(".filters-apply button");
    page.click(".filters-apply button");
    expect(page::address, "/?country=IN&country=US");
    assertThat(promised).isEqualTo("Show " + page.heading());
    assertThat(page.shows("#filters-body")).isFalse();
  }
}
