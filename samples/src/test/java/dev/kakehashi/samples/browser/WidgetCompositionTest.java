package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of {@link CompositionTest} hold in the widget as well, in its most eager setting. */
@InBrowser
class WidgetCompositionTest {

  @BeforeEach
  void putTheCursorIntoTheField(HostPage host) {
    host.page.rules(CompositionTest.SUGGESTIONS);
    host.open(host.widget("search-as-you-type"));
    host.run(
        """
        widget.focus();
        new MutationObserver((all) => all.forEach(({attributeName}) => wire.touched.push(attributeName)))
            .observe(shadow.querySelector('input'), {attributes: true});\
        """);
  }

  @Test
  void theEnterThatConfirmsAWordIsNotAQuestion(HostPage host) {
    for (String text : List.of("t", "と", "とう", "とうきょ", "とうきょう", "東京")) {
      host.page.compose(text);
    }
    for (String key : List.of("Process", "ArrowDown", "Escape", "Enter")) {
      host.page.processKey(key);
    }
    expect(() -> host.page.asked("/api/"), List.of(suggest(host, "東京")));
    assertThat(value(host)).isEqualTo("東京");
    assertThat(host.state("status")).isEqualTo("idle");
    host.page.commit("東京");
    assertThat(value(host)).isEqualTo("東京");
    expect(() -> host.state("query"), "東京"); // decided, so the pause after it searches
    host.settle();
    assertThat(host.page.asked("/api/search")).hasSize(1);
  }

  private static String suggest(HostPage host, String text) {
    return host.page.origin() + "/api/suggest?q=" + text + "&lang=en";
  }

  private static String value(HostPage host) {
    return (String) host.run("return shadow.querySelector('input').value");
  }

  @Test
  void theFieldIsNotTouchedBeforeTheWordIsDecided(HostPage host) {
    host.page.compose("とうきょう");
    expect(() -> host.shows("[part=listbox]"), true);
    host.page.processKey("ArrowDown");
    host.run("widget.label = '探す'; widget.search('日英')"); // a host may be eager, too
    host.page.run("return new Promise((resolve) => setTimeout(resolve, 600))");
    assertThat((List<?>) host.page.run("return wire.touched")).isEmpty();
    assertThat(value(host)).isEqualTo("とうきょう");
    assertThat(host.focus()).isEqualTo("input");
    assertThat(host.attribute("[role=option]", "aria-selected")).isEqualTo("false");
    host.page.commit("東京");
    expect(() -> host.texts("[part=label]"), List.of("探す"));
  }

  @Test
  void nothingIsSaidBeforeTheWordIsDecided(HostPage host) {
    host.page.compose("とうきょう");
    expect(() -> host.shows("[part=listbox]"), true);
    host.page.run("return new Promise((resolve) => setTimeout(resolve, 900))");
    assertThat(host.page.said()).isEmpty();
    host.page.commit("東京");
    expect(() -> host.page.said().isEmpty(), false);
  }

  @Test
  void predictiveLatinTypingIsACompositionThatStillSuggests(HostPage host) {
    host.page.compose("semic");
    expect(() -> host.page.asked("/api/"), List.of(suggest(host, "semic")));
    expect(() -> host.shows("[part=listbox]"), true);
  }

  @Test
  void oneLatinLetterAsksForNothingAndOneKanjiDoes(HostPage host) {
    host.type("s");
    host.page.run("return new Promise((resolve) => setTimeout(resolve, 700))");
    assertThat(host.page.asked("/api/")).isEmpty();
    host.run("shadow.querySelector('input').value = ''");
    host.type("米");
    expect(() -> host.page.asked("/api/suggest"), List.of(suggest(host, "米")));
    expect(() -> host.state("query"), "米");
    host.settle();
  }
}
