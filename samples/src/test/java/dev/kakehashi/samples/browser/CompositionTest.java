package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Input methods: what is not decided yet belongs to them, and so do the keys. */
@InBrowser
class CompositionTest {
  static final Map<String, Object> SUGGESTIONS =
      Map.of(
          "part",
          "/api/suggest",
          "status",
          200,
          "body",
          Map.of(
              "suggestions",
              List.of(
                  Map.of(
                      "kind", "pair", "text", "Japan–United Kingdom", "code", "GB-JP", "count", 22),
                  Map.of("kind", "topic", "text", "東京"))));

  @BeforeEach
  void putTheCursorIntoTheField(Page page) {
    page.rules(SUGGESTIONS).open("/");
    page.run("document.querySelector('#q').focus()");
    expect(() -> page.attributes("#q", "role"), List.of("combobox"));
    page.run(
        "new MutationObserver((all) => all.forEach(({attributeName}) =>"
            + " wire.touched.push(attributeName))).observe(document.querySelector('#q'),"
            + " {attributes: true})");
  }

  @Test
  void theEnterThatConfirmsAWordIsNotAQuestion(Page page) {
    int searches = page.asked("/api/search").size();
    for (String text : List.of("t", "と", "とう", "とうきょ", "とうきょう", "東京")) {
      page.compose(text);
    }
    for (String key : List.of("Process", "ArrowDown", "Escape", "Enter")) {
      page.processKey(key);
    }
    expect(() -> page.asked("/api/suggest"), List.of("/api/suggest?q=東京&lang=en"));
    assertThat(page.field()).isEqualTo("東京");
    assertThat(page.address()).isEqualTo("/");
    assertThat(page.asked("/api/search")).hasSize(searches);
    page.commit("東京");
    assertThat(page.field()).isEqualTo("東京");
    assertThat(page.address()).isEqualTo("/");
    assertThat(page.asked("/api/search")).hasSize(searches);
    page.press("\n");
    page.settle();
    expect(page::address, "/?q=%E6%9D%B1%E4%BA%AC");
    assertThat(page.asked("/api/search")).hasSize(searches + 1);
  }

  @Test
  void theFieldIsNotTouchedBeforeTheWordIsDecided(Page page) {
    page.compose("とうきょう");
    expect(() -> page.shows("#suggestions"), true);
    page.processKey("ArrowDown");
    assertThat(touched(page)).isEmpty();
    assertThat(page.attributes("#suggestions [role=option]", "aria-selected"))
        .containsOnly("false");
    page.commit("東京");
    expect(() -> touched(page).contains("aria-expanded"), true);
    assertThat(page.attributes("#q", "aria-expanded")).containsExactly("true");
  }

  @Test
  void nothingIsSaidBeforeTheWordIsDecided(Page page) {
    expect(() -> page.said().size(), 1);
    page.compose("とうきょう");
    expect(() -> page.shows("#suggestions"), true);
    page.run("return new Promise((resolve) => setTimeout(resolve, 900))");
    assertThat(page.said()).hasSize(1);
    page.commit("東京");
    expect(page::lastSaid, "2 suggestions");
  }

  @Test
  void predictiveLatinTypingIsACompositionThatStillSuggests(Page page) {
    page.compose("semic");
    expect(() -> page.asked("/api/suggest"), List.of("/api/suggest?q=semic&lang=en"));
    expect(() -> page.shows("#suggestions"), true);
  }

  @Test
  void oneLatinLetterAsksForNothingAndOneKanjiDoes(Page page) {
    page.type("s");
    page.run("return new Promise((resolve) => setTimeout(resolve, 400))");
    assertThat(page.asked("/api/suggest")).isEmpty();
    page.run("document.querySelector('#q').value = ''");
    page.type("米");
    expect(() -> page.asked("/api/suggest"), List.of("/api/suggest?q=米&lang=en"));
  }

  @Test
  void aSuggestionIsChosenByTheKeysOnly(Page page) {
    page.typeForSuggestions("日英");
    expect(() -> page.shows("#suggestions"), true);
    assertThat(page.texts(".suggest-group")).containsExactly("Country pair", "Words");
    assertThat(page.attributes("#q", "aria-activedescendant").getFirst()).isEqualTo("null");
    page.type(Keys.ARROW_DOWN);
    expect(() -> page.attributes("#q", "aria-activedescendant"), List.of("suggestions-0"));
    page.type(Keys.ENTER);
    expect(page::address, "/?pair=GB-JP");
    page.settle();
    assertThat(page.field()).isEmpty();
    assertThat(page.texts(".chip")).containsExactly("Country pair Japan–United Kingdom ×");
  }

  @Test
  void escapeClosesTheSuggestionsAndThenEmptiesTheField(Page page) {
    page.typeForSuggestions("日英");
    expect(() -> page.shows("#suggestions"), true);
    page.type(Keys.ESCAPE);
    expect(() -> page.shows("#suggestions"), false);
    assertThat(page.field()).isEqualTo("日英");
    page.type(Keys.ESCAPE);
    expect(page::field, "");
  }

  private static List<String> touched(Page page) {
    return ((List<?>) page.run("return wire.touched")).stream().map(String::valueOf).toList();
  }
}
