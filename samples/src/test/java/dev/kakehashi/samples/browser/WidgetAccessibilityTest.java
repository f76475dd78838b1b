package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No kind of the widget has a barrier, whatever it shows, in both languages and all colours. */
@InBrowser
class WidgetAccessibilityTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "box, en",
    "box, ja",
    "compact, en",
    "compact, ja",
    "latest, en",
    "latest, ja",
    "full, en",
    "full, ja"
  })
  void noKindHasABarrier(String mode, String lang, HostPage host) {
    SoftAssertions softly = new SoftAssertions();
    for (String ground : List.of("background:#161b22;color:#eee", "background:#fff;color:#222")) {
      String widget = host.widget("filter='pair:GB-JP' query=覚書 mode=" + mode);
      host.open(lang, "<div style='%s'>%s</div>".formatted(ground, widget), "");
      if (mode.equals("full")) {
        host.click("[part=facet] input"); // a chip and its way out
      }
      softly.assertThat(host.page.barriers()).as(ground).isEmpty();
    }
    // on the light ground: colours are forced when they are painted, axe reads those written
    host.page.media("forced-colors", "active");
    softly.assertThat(host.page.barriers()).as("forced colours").isEmpty();
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"light, en", "light, ja", "dark, en", "dark, ja"})
  void troubleNothingFoundAndSuggestionsHaveNone(String theme, String lang, HostPage host) {
    SoftAssertions softly = new SoftAssertions();
    String widget = host.widget("theme=%s mode=full".formatted(theme));
    host.page.rules(
        Map.of("part", "/api/search", "status", 500, "body", Map.of("title", "No room")));
    host.open(lang, widget, "");
    softly.assertThat(host.page.barriers()).as("trouble").isEmpty();
    host.page.rules(CompositionTest.SUGGESTIONS);
    host.open(lang, widget.replace("mode=full", "query='\"qqqq\"'"), "");
    softly.assertThat(host.texts(".note")).hasSize(1);
    softly.assertThat(host.page.barriers()).as("nothing found").isEmpty();
    host.run("shadow.querySelector('input').value = ''");
    host.typeForSuggestions("日英");
    expect(() -> host.shows("[part=option]"), true);
    host.press("ArrowDown");
    softly.assertThat(host.page.barriers()).as("suggestions").isEmpty();
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en", "ja"})
  void theFrameHasNone(String lang, HostPage host) {
    host.page.visit(
        host.page.origin() + "/embed?mode=full&theme=light&q=%E8%A6%9A%E6%9B%B8&lang=" + lang);
    host.settle();
    assertThat(host.titles()).isNotEmpty();
    assertThat(host.page.barriers()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"box", "compact", "latest", "full"})
  void nothingIsWiderThanANarrowColumn(String mode, HostPage host) {
    host.page.width(320, 640);
    host.open("ja", host.widget("query=半導体 mode=" + mode), "");
    assertThat(host.page.overflow()).isZero();
  }

  @Test
  void everyTargetIsLargeEnoughForAFinger(HostPage host) {
    host.open(host.widget("query=semiconductor mode=full page-size=3"));
    host.click("[part=facet] input");
    assertThat(
            (List<?>)
                host.run(
                    """
                    return [...shadow.querySelectorAll('button, input, select, summary, [part=facet] label')]
                        .filter((e) => e.checkVisibility() && !e.closest('label:has(input)') || e.matches('label'))
                        .filter((e) => e.getBoundingClientRect().height < 24)
                        .map((e) => e.outerHTML.slice(0, 80))\
                    """))
        .isEmpty();
  }

  /** What a screen reader is given, as the browser computes it. */
  @Test
  void theFieldIsAComboboxWithItsListAndTheFiltersAreGroups(HostPage host) {
    host.page.rules(CompositionTest.SUGGESTIONS);
    host.open(host.widget("query=hydrogen mode=full page-size=2"));
    host.run("shadow.querySelector('input').value = ''");
    host.typeForSuggestions("日英");
    expect(() -> host.shows("[part=option]"), true);
    List<String> tree = host.page.accessibleNames();
    assertThat(tree)
        .contains(
            "search: Search trade cooperation news",
            "combobox: Search trade cooperation news",
            "listbox: Suggestions",
            "group: Country pair",
            "option: Japan–United Kingdom 22",
            "navigation: Pages of results",
            "button: Previous",
            "button: Next",
            "combobox: Sort by",
            "group: Country or region",
            "checkbox: Japan "
                + host.run(
                    "return widget.lastResponse.facets.country.find((c) => c.code ==="
                        + " 'JP').count"));
  }
}
