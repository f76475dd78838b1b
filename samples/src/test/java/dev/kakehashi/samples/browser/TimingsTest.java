package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.openqa.selenium.Keys;

/** Measures how soon the page answers, over loopback, when it is asked to; web/docs tells how. */
@InBrowser
@EnabledIfEnvironmentVariable(named = "BROWSER_TIMINGS", matches = "true")
class TimingsTest {
  private static final int ROUNDS = 40;

  /** From the event that the reader causes to the first frame that shows what changed. */
  private static final String WATCH =
      """
      const [cause, changing] = arguments;
      window.waits = [];
      let since = null;
      addEventListener(cause, (event) => (since ??= event.timeStamp), true);
      new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => {
        if (since !== null) window.waits.push(performance.now() - since);
        since = null;
      }))).observe(document.querySelector(changing), {childList: true});\
      """;

  @Test
  void fromTheKeyToTheSuggestion(Page page) {
    List<Double> waits = new ArrayList<>();
    page.open("/");
    page.run(WATCH, "input", "#suggestions");
    List<String> words = List.of("uk", "semi", "日英", "memo", "再生", "bio", "hydro", "協定");
    for (int i = 0; i < ROUNDS; i++) {
      page.run("document.querySelector('#q').value = ''");
      String word = words.get(i % words.size());
      page.run(
          "document.querySelector('#q').value = arguments[0]",
          word.substring(0, word.length() - 1));
      page.type(word.substring(word.length() - 1));
      waits.add(nextWait(page, i));
      page.type(Keys.ESCAPE);
    }
    print("key to suggestions", waits);
  }

  @Test
  void fromTheChoiceToTheFacets(Page page) {
    List<Double> waits = new ArrayList<>();
    page.open("/?q=agreement");
    page.run(WATCH, "change", "#chips");
    List<String> countries = List.of("JP", "GB", "US", "EU", "IN");
    for (int i = 0; i < ROUNDS; i++) {
      page.click(
          ".facet[data-facet=country] input[value=%s]"
              .formatted(countries.get(i % countries.size())));
      waits.add(nextWait(page, i));
    }
    print("choice to facets", waits);
  }

  @Test
  void untilTheFirstResult(Page page) {
    List<Double> waits = new ArrayList<>();
    List<Double> requests = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      page.open("/?q=agreement&size=" + (10 + i)); // another answer each time
      waits.add(
          number(
              page,
              "return performance.getEntriesByType('resource')"
                  + ".filter(({name}) => name.includes('/api/search'))[0].responseEnd"));
      requests.add(
          number(
              page,
              "const all = performance.getEntriesByType('resource');const answered ="
                  + " all.find(({name}) => name.includes('/api/search')).responseEnd;return 1 +"
                  + " all.filter(({startTime}) => startTime < answered).length"));
    }
    print("navigation to first answer", waits);
    print("requests until then", requests);
  }

  private static double nextWait(Page page, int round) {
    expect(() -> number(page, "return window.waits.length"), round + 1.0);
    return number(page, "return window.waits.at(-1)");
  }

  private static double number(Page page, String script) {
    return ((Number) page.run(script)).doubleValue();
  }

  private static void print(String name, List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.0f, 95th percentile %.0f, of %d%n",
        name,
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * 0.95)),
        sorted.size());
  }
}
