package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The widget on a page of another site: its kinds, what a host sets, and what a host is told. */
@InBrowser
class WidgetTest {

  @Test
  void theCompactKindShowsFiveArticlesAndMoreWhereTheyAreWanted(HostPage host) {
    host.open(host.widget("query=semiconductor"));
    assertThat(host.titles()).hasSize(5);
    assertThat(host.texts(".summary")).hasSize(1).allMatch(text -> text.matches("\\d+ articles"));
    String sixth =
        (String) host.run("return widget.lastResponse.total > 5 ? 'result-5' : 'heading'");
    host.click("[part=more]");
    assertThat(host.titles()).hasSizeGreaterThan(5);
    assertThat(host.focus()).isEqualTo(sixth);
    assertThat(host.attribute("[part=footer] a", "href"))
        .isEqualTo(host.page.origin() + "/?q=semiconductor&lang=en");
  }

  @Test
  void theCompactKindAsksForNothingBeforeTheReaderDoes(HostPage host) {
    host.open(host.widget(""));
    assertThat(host.page.asked("/api/")).isEmpty();
    host.search("覚書");
    assertThat(host.titles()).hasSize(5);
    host.click("[part=clear]");
    assertThat(host.titles()).isEmpty();
    assertThat(host.state("status")).isEqualTo("idle");
    assertThat(host.focus()).isEqualTo("input");
  }

  @Test
  void theBoxSendsTheReaderToTheSearchPageWithItsFilter(HostPage host) {
    host.open(host.widget("mode=box lang=ja filter='pair:GB-JP'"));
    assertThat(host.titles()).isEmpty();
    assertThat(host.texts(".summary")).containsExactly("日本・英国の記事のみ");
    host.type("覚書", "\n");
    expect(
        () -> host.page.run("return location.href"),
        host.page.origin() + "/?q=%E8%A6%9A%E6%9B%B8&pair=GB-JP&lang=ja");
    host.page.settle();
    assertThat(host.page.articles()).isNotEmpty();
  }

  @Test
  void theLatestKindIsAListWithoutAField(HostPage host) {
    host.open(host.widget("mode=latest filter='pair:GB-JP' page-size=4"));
    assertThat(host.shows("[part=input]")).isFalse();
    assertThat(host.titles()).hasSize(4);
    assertThat(host.texts(".heading")).containsExactly("Latest trade cooperation news");
    assertThat(days(host)).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private static List<String> days(HostPage host) {
    return ((List<?>)
            host.run("return [...shadow.querySelectorAll('time')].map((time) => time.dateTime)"))
        .stream().map(String::valueOf).toList();
  }

  @Test
  void theFullKindNarrowsInPlaceAndKeepsTheFocus(HostPage host) {
    host.open(host.widget("mode=full"));
    long all = total(host);
    host.click("[data-key='country:JP']");
    assertThat(total(host)).isBetween(1L, all - 1);
    assertThat(host.focus()).isEqualTo("country:JP");
    host.click("[data-key='language:ja']");
    assertThat(host.texts("[part=chip]")).containsExactly("Japan ×", "Japanese ×");
    assertThat(host.attribute("[part=chip]", "aria-label")).isEqualTo("Remove filter: Japan");
    assertThat(host.texts(".language")).containsOnly("日本語");
    host.click("[part=chip]");
    assertThat(host.texts("[part=chip]")).containsExactly("Japanese ×");
    assertThat(host.focus()).isEqualTo("heading");
    host.click("[data-key='country:JP']");
    host.click(".chips button:last-child");
    assertThat(total(host)).isEqualTo(all);
    assertThat(host.texts("[part=chip]")).isEmpty();
    assertThat(host.told("facet", "({facet, code, chosen}) => `${facet}:${code} ${chosen}`"))
        .containsExactly(
            "country:JP true", "language:ja true", "country:JP false", "country:JP true");
  }

  @Test
  void theFullKindTurnsPagesAndSorts(HostPage host) {
    host.open(host.widget("mode=full query=semiconductor page-size=3"));
    List<String> first = host.titles();
    assertThat(host.attribute("[part=pager] button", "aria-disabled")).isEqualTo("true");
    host.click("[part=pager] button:last-child");
    assertThat(host.titles()).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(host.focus()).isEqualTo("heading");
    assertThat(host.attribute("[part=results]", "start")).isEqualTo("4");
    sort(host, "oldest");
    assertThat(days(host)).hasSize(3).isSorted();
    assertThat(host.state("page")).isEqualTo(1L);
  }

  private static void sort(HostPage host, String order) {
    host.run(
        """
        const sort = shadow.querySelector('select');
        sort.value = arguments[0];
        sort.dispatchEvent(new Event('change'))\
        """,
        order);
    host.settle();
  }

  private static long total(HostPage host) {
    return (Long) host.state("total");
  }

  @Test
  void aLockedFilterHoldsWhateverTheReaderDoes(HostPage host) {
    host.open(host.widget("mode=full filter='pair:GB-JP' facets='pair country'"));
    assertThat(host.texts("[part=chip]")).containsExactly("Japan–United Kingdom only");
    assertThat(host.shows("[data-facet=pair]")).isFalse(); // there is nothing to choose in it
    host.search("memorandum");
    assertThat(host.page.asked("/api/search")).isNotEmpty().allMatch(a -> a.contains("pair=GB-JP"));
    assertThat(host.texts("[part=chip]")).containsExactly("Japan–United Kingdom only");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "endpoint | https://search.example.org/ | https://search.example.org",
        "mode | latest | latest",
        "query | 覚書 | 覚書",
        "filter | pair:GB-JP | pair:GB-JP",
        "facets | stage sector | stage,sector",
        "page-size | 7 | 7",
        "sort | oldest | oldest",
        "article-lang | ja | ja",
        "min-chars | 3 | 3",
        "placeholder | 例：覚書 | 例：覚書",
        "label | 探す | 探す",
        "heading-level | 4 | 4",
        "results-page | https://www.example.org/find | https://www.example.org/find",
        "link-target | _top | _top",
        "theme | dark | dark",
        "search-as-you-type | true | true",
        "persist | session | session",
        "timeout | 900 | 900",
      })
  void everyAttributeHasAProperty(String name, String value, String read, HostPage host) {
    String property =
        name.chars().filter(c -> c == '-').count() == 0
            ? name
            : (String)
                host.page.run(
                    "return arguments[0].replace(/-(.)/g, (_, c) => c.toUpperCase())", name);
    host.open(host.widget("mode=box"));
    host.run("widget.fetcher = async () => new Response('{}', {status: 404})");
    host.run("widget[arguments[0]] = arguments[1]", property, value);
    assertThat(host.page.attributes(HostPage.WIDGET, name)).containsExactly(value);
    assertThat(host.run("return String(widget[arguments[0]])", property)).isEqualTo(read);
    host.settle();
  }

  @Test
  void aPropertySetBeforeTheScriptArrivesCounts(HostPage host) {
    host.put(
            "/early.js",
            "text/javascript",
            "const w = document.querySelector('trade-news-search'); w.query = 'hydrogen';"
                + " w.pageSize = 2;")
        .open(
            "<trade-news-search endpoint='%s'></trade-news-search><script src='/early.js'></script>%s"
                .formatted(host.page.origin(), host.script()));
    assertThat(host.titles()).hasSize(2);
    assertThat(host.state("query")).isEqualTo("hydrogen");
  }

  @Test
  void aValueWithoutMeaningIsLeftOutWithOneWarning(HostPage host) {
    host.open(host.widget("mode=huge page-size=0 query=hydrogen"));
    assertThat(host.titles()).isNotEmpty();
    assertThat(host.page.complaints())
        .hasSize(2)
        .anyMatch(line -> line.contains("mode=\\\"huge\\\" has no meaning here"))
        .anyMatch(line -> line.contains("page-size=\\\"0\\\" has no meaning here"));
  }

  @Test
  void aHostSearchesClearsAndFocuses(HostPage host) {
    host.open(host.widget(""));
    host.run("return widget.search('  水素 ')");
    assertThat(host.state("query")).isEqualTo("水素");
    assertThat(host.input().getDomProperty("value")).isEqualTo("水素");
    assertThat(host.titles()).isNotEmpty();
    host.run("widget.clear()");
    assertThat(host.state("total")).isEqualTo("");
    host.run("widget.focus()");
    assertThat(host.focus()).isEqualTo("input");
  }

  @Test
  void aHostStopsASearchAndOpensArticlesItself(HostPage host) {
    host.open(host.widget("query=hydrogen"));
    host.page.run(
        """
        addEventListener('tns-search', (event) => { if (event.detail.query === '秘密') event.preventDefault(); });
        addEventListener('tns-select', (event) => event.preventDefault());\
        """);
    String address = (String) host.page.run("return location.href");
    host.click("[part=title] a");
    assertThat(host.page.run("return location.href")).isEqualTo(address);
    assertThat(host.told("select", "({id}) => id"))
        .hasSize(1)
        .allMatch(id -> host.attribute("[part=title] a", "href").contains("article=" + id));
    List<String> before = host.titles();
    int asked = host.page.asked("/api/search").size();
    host.run("widget.search('秘密')");
    host.settle();
    assertThat(host.page.asked("/api/search")).hasSize(asked);
    assertThat(host.titles()).isEqualTo(before);
    assertThat(host.told("search", "({query}) => query")).containsExactly("秘密");
  }

  @Test
  void aHostReadsWhatWasFound(HostPage host) {
    host.open(host.widget(""));
    host.search("hydrogen");
    assertThat(host.told("results", "({total, results}) => total >= results.length"))
        .containsExactly("true");
    assertThat(host.told("state", "({status}) => status")).containsExactly("loading", "results");
    assertThat(host.run("return widget.lastResponse.query.text")).isEqualTo("hydrogen");
  }

  @Test
  void aHostPutsItsOwnWordsIn(HostPage host) {
    host.open(host.widget("mode=latest"));
    host.run("widget.strings = {latestNews: 'From our library'}");
    expect(() -> host.texts(".heading"), List.of("From our library"));
  }

  @Test
  void aHostAddsHeadersThatTheServerIsAskedAboutBefore(HostPage host) {
    host.open(host.widget(""));
    host.run(
        "widget.fetcher = (url, init) => fetch(url, {...init, headers: {Authorization: 'Bearer"
            + " reader', 'X-Site': 'library'}})");
    host.search("hydrogen");
    assertThat(host.titles()).isNotEmpty();
    assertThat(host.state("status")).isEqualTo("results");
  }

  @Test
  void aSuggestionIsChosenByTheKeysOnly(HostPage host) {
    host.page.rules(CompositionTest.SUGGESTIONS);
    host.open(host.widget(""));
    host.typeForSuggestions("日英");
    expect(() -> host.shows("[part=listbox]"), true);
    assertThat(host.texts(".group")).containsExactly("Country pair", "Words");
    assertThat(host.attribute("[part=input]", "aria-expanded")).isEqualTo("true");
    assertThat(host.attribute("[part=input]", "aria-activedescendant")).isEmpty();
    host.press("ArrowUp");
    expect(() -> host.attribute("[part=input]", "aria-activedescendant"), "o1");
    host.press("ArrowDown"); // round through the field itself
    expect(() -> host.attribute("[part=input]", "aria-activedescendant"), "");
    host.press("ArrowDown", "ArrowDown");
    expect(() -> host.attribute("[part~=option-active]", "id"), "o1");
    host.press("Enter");
    expect(() -> host.state("query"), "東京");
    host.settle();
    assertThat(host.shows("[part=listbox]")).isFalse();
  }

  @Test
  void escapeClosesTheSuggestionsAndThenEmptiesTheField(HostPage host) {
    host.page.rules(CompositionTest.SUGGESTIONS);
    host.open(host.widget(""));
    host.typeForSuggestions("日英");
    expect(() -> host.shows("[part=listbox]"), true);
    host.press("Escape");
    expect(() -> host.shows("[part=listbox]"), false);
    assertThat(host.input().getDomProperty("value")).isEqualTo("日英");
    host.press("Escape");
    expect(() -> host.input().getDomProperty("value"), "");
  }

  @Test
  void aSuggestedArticleIsOpenedAtTheServer(HostPage host) {
    host.page.rules(
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
                        "kind",
                        "title",
                        "text",
                        "An article",
                        "id",
                        "2025-03-bio-mission-tokyo-en")))));
    host.open(host.widget(""));
    host.typeForSuggestions("bio");
    expect(() -> host.texts("[part=option]"), List.of("An article"));
    host.press("ArrowDown", "Enter");
    expect(
        () -> host.page.run("return location.href"),
        host.page.origin() + "/?article=2025-03-bio-mission-tokyo-en&lang=en");
    host.page.settle();
  }

  @Test
  void aClickOnASuggestionTakesItAndTheFocusStays(HostPage host) {
    host.page.rules(CompositionTest.SUGGESTIONS);
    host.open(host.widget(""));
    host.typeForSuggestions("日英");
    expect(() -> host.shows("[part=option]"), true);
    host.click("[part=option]");
    assertThat(host.state("query")).isEqualTo("Japan–United Kingdom");
    assertThat(host.titles()).isNotEmpty();
    assertThat(host.focus()).isEqualTo("input");
  }

  @Test
  void withControlTheResultsOpenElsewhereAndThePageStays(HostPage host) {
    host.open(host.widget("filter='pair:GB-JP'"));
    host.page.run("window.open = (...all) => { wire.opened = all; }");
    host.type("MOU");
    host.run(
        "shadow.querySelector('input').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter',"
            + " ctrlKey: true, bubbles: true}))");
    assertThat((List<?>) host.page.run("return wire.opened"))
        .isEqualTo(
            List.of(host.page.origin() + "/?q=MOU&pair=GB-JP&lang=en", "_blank", "noopener"));
    assertThat(host.titles()).isEmpty();
  }

  @Test
  void searchingWhileTypingIsTheHostsChoice(HostPage host) {
    host.open(host.widget("search-as-you-type"));
    host.type("hydrogen");
    expect(() -> host.state("query"), "hydrogen");
    host.settle();
    assertThat(host.titles()).isNotEmpty();
    assertThat(host.page.asked("/api/search")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"url", "session"})
  void whatTheReaderAskedOutlivesAReloadWhereTheHostWantsIt(String persist, HostPage host) {
    host.open(host.widget("mode=full persist=" + persist));
    host.search("hydrogen");
    host.click("[data-key='country:JP']");
    sort(host, "oldest");
    List<String> found = host.titles();
    assertThat((String) host.page.run("return location.search"))
        .isEqualTo(
            persist.equals("url") ? "?tns-q=hydrogen&tns-filter=country%3AJP&tns-sort=oldest" : "");
    host.page.reload();
    host.settle();
    assertThat(host.titles()).isEqualTo(found);
    assertThat(host.texts("[part=chip]")).containsExactly("Japan ×");
    host.page.run("sessionStorage.clear()");
  }

  @Test
  void linksSayThatTheyOpenElsewhere(HostPage host) {
    host.open(host.widget("query=hydrogen link-target=_blank lang=ja"));
    assertThat(host.attribute("[part=title] a", "rel")).isEqualTo("noopener");
    assertThat(host.run("return shadow.querySelector('[part=title] a').textContent"))
        .asString()
        .endsWith("（新しいタブで開きます）");
  }
}
