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
  private static final String COUNTRIES = "facet-list[facet=country]";
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

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({"イギリス, GB", "united k, GB", "gb, GB", "インド, IN", "いんど, IN"})
  void aCountryIsFoundByItsNameInEitherLanguageOrItsCode(String typed, String code, Page page) {
    page.open("/");
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
    page.click("facet-list[facet=organisation] summary");
    page.run("document.querySelector('facet-list[facet=organisation] .facet-find').focus()");
    page.press("ケイサン");
    assertThat(page.attributes("facet-list[facet=organisation] li input", "value"))
        .containsExactly("meti");
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

  @Test
  void whatBelongsToASectorUnfolds(Page page) {
    page.open("/");
    page.click("facet-list[facet=sector] summary");
    String lifeSciences =
        "facet-list[facet=sector] li:has(input[value=life-sciences]) .facet-expand";
    page.click(lifeSciences);
    assertThat(page.attributes("facet-list[facet=sector] li.below input", "value"))
        .contains("biotechnology");
    assertThat(page.attributes(lifeSciences, "aria-expanded")).containsExactly("true");
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
