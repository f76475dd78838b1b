package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "ja"})
  void troubleHasNoBarrier(String language, Page page) {
    page.rules(Map.of("part", "/api/search", "status", 500, "body", Map.of("title", "No room")));
    page.open("/?lang=" + language);
    SoftAssertions softly = new SoftAssertions();
    inAllColours(page, language, softly);
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"en", "ja"})
  void openSuggestionsHaveNoBarrier(String language, Page page) {
    page.rules(CompositionTest.SUGGESTIONS).open("/?lang=" + language);
    page.type("日英");
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
  void theKeyboardReachesTheResultsAtOnce(Page page) {
    page.open("/?q=semiconductor");
    page.press(Keys.TAB);
    expect(() -> page.run("return document.activeElement.textContent"), "Skip to results");
    page.press("\n");
    expect(page::focus, "results-heading");
    assertThat(page.address()).isEqualTo("/?q=semiconductor#results-heading");
  }
}
