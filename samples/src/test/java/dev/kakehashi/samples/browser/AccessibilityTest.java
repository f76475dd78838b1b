package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@InBrowser
class AccessibilityTest {
  private static final String ARTICLE = "2025-10-uk-japan-bioindustry-mou-en";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/?",
        "/?q=日英 覚書&country=JP&agreement=mou",
        "/?q=semiconductor&view=pairs",
        "/?view=map",
        "/?q=\"qqqq\"&country=JP",
        "/?article=" + ARTICLE,
        "/?article=nowhere",
      })
  void noStateHasABarrierInAnyLanguageOrColours(String address, Page page) {
    SoftAssertions softly = new SoftAssertions();
    for (String language : List.of("en", "ja")) {
      page.open(address + "&lang=" + language);
      inAllColours(page, language, softly);
    }
    softly.assertAll();
  }

  static Stream<Named<Map<String, Object>>> answers() {
    return Stream.of(
        Named.of("error", Map.of("status", 500, "body", Map.of("title", "No room"))),
        Named.of("rate limited", Map.of("status", 429, "body", Map.of("title", "Too many"))),
        Named.of("locked", Map.of("status", 401, "body", Map.of("title", "A key is needed"))),
        Named.of("unreachable", Map.of("broken", true)),
        Named.of("partial", Map.of("merge", Map.of("partial", true, "tookMillis", 3000))),
        Named.of("copies, spelling", Map.of("merge", Map.of("groups", 3, "didYouMean", "Japan"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void noAnswerOfTheServerLeadsToABarrier(Map<String, Object> answer, Page page) {
    Map<String, Object> rule = new HashMap<>(answer);
    rule.put("part", "/api/search");
    SoftAssertions softly = new SoftAssertions();
    for (String language : List.of("en", "ja")) {
      page.rules(rule).open("/?q=semiconductor&lang=" + language);
      inAllColours(page, language, softly);
    }
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "ja"})
  void waitingAndBeingOfflineHaveNoBarrier(String language, Page page) {
    page.rules(Map.of("part", "sort=newest", "delay", 12_000));
    page.open("/?q=semiconductor&lang=" + language);
    SoftAssertions softly = new SoftAssertions();
    page.run("document.querySelector('[data-key=sort-newest]').click()");
    expect(() -> page.attributes("body", "data-waiting").getFirst().equals("null"), false);
    inAllColours(page, language, softly);
    page.offline(true);
    page.run("wire.rules.length = 0; document.querySelector('[data-key=sort-oldest]').click()");
    expect(() -> page.shows(".trouble"), true);
    inAllColours(page, language, softly);
    page.offline(false);
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "ja"})
  void whatUnfoldsHasNoBarrier(String language, Page page) {
    page.open("/?q=bioindustry&from=2020-01-01&lang=" + language);
    page.run("document.querySelectorAll('details').forEach((details) => details.open = true)");
    expect(() -> page.shows(".reasons") && page.shows(".citation"), true);
    page.settle();
    SoftAssertions softly = new SoftAssertions();
    inAllColours(page, language, softly);
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "ja"})
  void openSuggestionsHaveNoBarrier(String language, Page page) {
    page.rules(CompositionTest.SUGGESTIONS).open("/?lang=" + language);
    page.typeForSuggestions("日英");
    expect(() -> page.shows("#suggestions"), true);
    page.type(Keys.ARROW_DOWN);
    SoftAssertions softly = new SoftAssertions();
    inAllColours(page, language, softly);
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "ja"})
  void aNarrowScreenWithItsFiltersOpenHasNoBarrier(String language, Page page) {
    page.width(320, 640).open("/?q=semiconductor&lang=" + language);
    page.click(".filters-toggle");
    SoftAssertions softly = new SoftAssertions();
    inAllColours(page, language, softly);
    softly.assertAll();
  }

  private static void inAllColours(Page page, String language, SoftAssertions softly) {
    for (String[] colours :
        List.of(
            new String[] {"prefers-color-scheme", "light"},
            new String[] {"prefers-color-scheme", "dark"},
            new String[] {"forced-colors", "active"})) {
      page.media(colours[0], colours[1]);
      softly.assertThat(page.barriers()).as(language + " " + colours[1]).isEmpty();
    }
  }

  @Test
  void assistiveTechnologyIsToldWhatThingsAre(Page page) {
    page.rules(CompositionTest.SUGGESTIONS).open("/?country=US");
    expect(() -> page.attributes("#q", "role"), List.of("combobox"));
    assertThat(page.roles())
        .contains(
            "search",
            "combobox Search articles",
            "region Filters",
            "group Country or region",
            "checkbox United States 20 articles",
            "list Filters in use",
            "link Remove filter: Country or region United States",
            "main",
            "navigation Pages of results",
            "link Page 2",
            "navigation This search elsewhere",
            "status")
        .doesNotContain("listbox Suggestions");
    page.typeForSuggestions("日英");
    expect(() -> page.shows("#suggestions"), true);
    page.type(Keys.ARROW_DOWN);
    assertThat(page.roles())
        .contains(
            "combobox Search articles",
            "listbox Suggestions",
            "group Country pair",
            "option Japan–United Kingdom 22",
            "group Words",
            "option 東京");
  }

  @Test
  void theKeyboardReachesTheResultsAtOnce(Page page) {
    page.open("/?q=semiconductor");
    page.press(Keys.TAB);
    expect(() -> page.run("return document.activeElement.textContent"), "Skip to results");
    page.press("\n");
    expect(page::focus, "results-heading");
    assertThat(page.address()).isEqualTo("/?q=semiconductor#results-heading");
  }
}
