package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the widget says when all is not well, and how often it says anything. */
@InBrowser
class WidgetStatesTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | en | Search failed (No room). Your words are kept. | Try again | Open search page ↗",
        "500 | ja | 検索できませんでした（No room）。入力内容は残っています。 | 再試行 | 検索ページを開く ↗",
        "429 | en | Too many searches. Try again in 7 seconds. | Try again | Open search page ↗",
        "429 | ja | 検索が集中しています。7秒後にもう一度お試しください。 | 再試行 | 検索ページを開く ↗",
      })
  void whatTheServerRefusesIsSaidWithTwoWaysOn(
      int status, String lang, String line, String again, String elsewhere, HostPage host) {
    host.page.rules(refusal(status));
    host.open(host.widget("query=水素 lang=" + lang));
    assertThat(host.texts("[part=error] p:first-child")).containsExactly(line);
    assertThat(host.texts("[part=error] .actions > *")).containsExactly(again, elsewhere);
    assertThat(host.attribute("[part=error] a", "href"))
        .isEqualTo(host.page.origin() + "/?q=%E6%B0%B4%E7%B4%A0&lang=" + lang);
    assertThat(host.input().getDomProperty("value")).isEqualTo("水素");
    expect(() -> host.page.said(), List.of(line));
    host.page.run("wire.rules.length = 0");
    host.click("[part=error] button");
    assertThat(host.shows("[part=error]")).isFalse();
    assertThat(host.titles()).isNotEmpty();
  }

  private static Map<String, Object> refusal(int status) {
    return Map.of(
        "part",
        "/api/search",
        "status",
        status,
        "headers",
        Map.of("Retry-After", "7"),
        "body",
        Map.of("title", "No room"));
  }

  @Test
  void theHostIsToldTheProblem(HostPage host) {
    host.page.rules(refusal(500));
    host.open(host.widget(""));
    host.search("hydrogen");
    assertThat(host.told("error", "({status, title}) => `${status} ${title}`"))
        .containsExactly("500 No room");
    assertThat(host.state("status")).isEqualTo("error");
  }

  @Test
  void aSiteTheServerWasNotToldOfGetsAWayToTheSearchPage(HostPage host) {
    host.openElsewhere(host.widget("query=hydrogen"));
    assertThat(host.texts("[part=error] p:first-child"))
        .containsExactly("Search cannot be reached. Your words are kept.");
    assertThat(host.attribute("[part=error] a", "href"))
        .isEqualTo(host.page.origin() + "/?q=hydrogen&lang=en");
    assertThat(host.page.complaints())
        .hasSize(1)
        .allMatch(line -> line.contains("blocked by CORS policy"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | If your browser asks whether this page may reach the local network, allow it.",
        "ja | ローカルネットワークへの接続をブラウザーが確認した場合は、許可してください。",
      })
  void whereTheBrowserGuardsTheLocalNetworkTheReaderIsTold(
      String lang, String line, HostPage host) {
    String asks = "navigator.permissions.query = async () => ({state: 'prompt'});";
    host.page.rules(Map.of("part", "/api/search", "delay", 3000));
    host.open(host.widget("lang=" + lang));
    host.page.run(asks);
    host.run("widget.search('hydrogen')");
    expect(() -> host.texts(".waiting").contains(line), true); // while the reader is asked
    host.settle();
    assertThat(host.texts(".waiting")).isEmpty();
    host.page.rules(Map.of("part", "/api/search", "broken", true));
    host.open(host.widget("lang=" + lang));
    host.page.run(asks);
    host.search("hydrogen");
    expect(() -> host.texts("[part=error] p").contains(line), true); // when the reader said no
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | You are offline. These are the last results.",
        "ja | オフラインです。前回の検索結果を表示しています。",
      })
  void whoIsOfflineKeepsTheLastResults(String lang, String line, HostPage host) {
    host.open(host.widget("query=hydrogen lang=" + lang));
    List<String> before = host.titles();
    host.page.offline(true);
    try {
      host.run("widget.search('biotech')");
      host.settle();
      assertThat(host.texts("[part=error] p:first-child")).containsExactly(line);
      assertThat(host.titles()).isEqualTo(before);
    } finally {
      host.page.offline(false);
    }
  }

  @Test
  void anAnswerThatDoesNotComeIsNotAwaitedForEver(HostPage host) {
    host.page.rules(Map.of("part", "/api/search", "delay", 60_000));
    host.open(host.widget("timeout=500"));
    host.run(
        "widget.fetcher = (url, {signal}) => new Promise((_, reject) =>"
            + " signal.addEventListener('abort', () => reject(signal.reason)))");
    host.search("hydrogen");
    assertThat(host.texts("[part=error] p:first-child"))
        .containsExactly("Search did not answer in time. Your words are kept.");
  }

  @Test
  void anAnswerThatComesTooLateIsIgnored(HostPage host) {
    host.page.rules(Map.of("part", "q=hydrogen", "delay", 1200));
    host.open(host.widget(""));
    host.run("widget.search('hydrogen')");
    host.run("widget.search('再生医療')");
    expect(() -> host.state("status"), "results");
    List<String> quick = host.titles();
    host.settle();
    host.page.run("return new Promise((resolve) => setTimeout(resolve, 500))");
    assertThat(host.page.dropped("q=hydrogen")).hasSize(1);
    assertThat(host.titles()).isEqualTo(quick);
    assertThat(host.told("results", "({query}) => query.text")).containsExactly("再生医療");
    assertThat(host.page.said()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | \\d articles? found\\. Page 1 of 1\\.",
        "ja | \\d件見つかりました。1ページ中1ページ目です。",
      })
  void eachSettledChangeIsSaidOnce(String lang, String pattern, HostPage host) {
    host.open(host.widget("lang=" + lang));
    host.search("\"regenerative medicine\"");
    expect(() -> host.page.said().size(), 1);
    host.run("widget.search('waste'); widget.search('\"再生医療\"')");
    host.settle();
    expect(() -> host.page.said().size(), 2);
    host.page.run("return new Promise((resolve) => setTimeout(resolve, 700))");
    assertThat(host.page.said()).hasSize(2).allMatch(line -> line.matches(pattern));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | No articles match “\"qqqq\"”. | Search all news ↗",
        "ja | 「\"qqqq\"」に一致する記事はありません。 | すべてのニュースから検索 ↗",
      })
  void nothingFoundLeadsFurther(String lang, String line, String way, HostPage host) {
    host.open(host.widget("filter='pair:GB-JP' lang=" + lang));
    host.search("\"qqqq\"");
    assertThat(host.texts(".note p:first-child")).containsExactly(line);
    assertThat(host.texts(".note .actions > *")).containsExactly(way);
    assertThat(host.attribute(".note a", "href"))
        .isEqualTo(host.page.origin() + "/?q=%22qqqq%22&lang=" + lang);
  }

  @Test
  void aPartOfTheAnswerIsSaidToBeAPart(HostPage host) {
    host.page.rules(
        Map.of("part", "/api/search", "merge", Map.of("partial", true, "tookMillis", 3000)));
    host.open(host.widget("query=hydrogen"));
    assertThat(host.texts(".note")).containsExactly("Showing what was found in 3 s.");
  }

  @Test
  void aSlowAnswerIsAwaitedInSight(HostPage host) {
    host.page.rules(Map.of("part", "q=biotech", "delay", 3000));
    host.open(host.widget("query=hydrogen"));
    host.run("widget.search('biotech')");
    expect(() -> host.texts(".waiting"), List.of("Searching…"));
    assertThat(host.attribute(".body", "aria-busy")).isEqualTo("true");
    host.settle();
    assertThat(host.attribute(".body", "aria-busy")).isEqualTo("false");
  }
}
