package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says when all is not well, and that it keeps what the reader wrote. */
@InBrowser
class StatesTest {

  @Test
  void theFirstPageExplainsItselfInBothLanguages(Page page) {
    page.open("/");
    assertThat(page.text(".intro-line"))
        .isEqualTo("Search news about trade and cooperation between countries.");
    assertThat(page.heading()).isEqualTo("Latest articles");
    page.click("[data-key=language-ja]");
    assertThat(page.text(".intro-line")).isEqualTo("国・地域間の貿易・経済協力に関するニュースを検索できます。");
    assertThat(page.heading()).isEqualTo("新着記事");
  }

  @Test
  void aReaderWhoseBrowserSpeaksJapaneseIsMetInJapanese(Page page) {
    page.browserLanguage("ja").open("/");
    assertThat(page.attributes("html", "lang")).containsExactly("ja");
    page.click("[data-key=language-en]");
    expect(page::address, "/?lang=en");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | No articles match “\"qqqq\"”. | articles? without “Japan”",
        "ja | 「\"qqqq\"」に一致する記事はありません。 | 「日本」を外すと",
      })
  void nothingFoundNamesTheFilterToDrop(String lang, String line, String way, Page page) {
    page.rules(Map.of("part", "country=JP", "merge", Map.of("total", 0, "results", List.of())));
    page.open("/?q=\"qqqq\"&country=JP&lang=" + lang);
    assertThat(page.text(".nothing-line")).isEqualTo(line);
    page.rules(Map.of("part", "country=JP", "merge", Map.of("total", 0, "results", List.of())));
    page.open("/?q=semiconductor&country=JP&lang=" + lang);
    expect(() -> page.texts(".nothing li").size(), 1);
    assertThat(page.texts(".nothing li").getFirst()).containsPattern(way);
    page.click(".nothing li a");
    assertThat(page.articles()).isNotEmpty();
    assertThat(page.focus()).isEqualTo("results-heading");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | en | Search failed (No room). Your words are kept.",
        "500 | ja | 検索できませんでした（No room）。入力内容は残っています。",
        "429 | en | Too many searches. Try again in 7 seconds.",
        "429 | ja | 検索が集中しています。7秒後にもう一度お試しください。",
        "503 | en | Too many searches. Try again in 7 seconds.",
        "503 | ja | 検索が集中しています。7秒後にもう一度お試しください。",
      })
  void whatTheServerRefusesIsSaidAndTheWordsStay(int status, String lang, String line, Page page) {
    page.rules(
        Map.of(
            "part",
            "/api/search",
            "status",
            status,
            "headers",
            Map.of("Retry-After", "7"),
            "body",
            Map.of("title", "No room")));
    page.open("/?q=半導体&lang=" + lang);
    assertThat(page.text(".trouble p")).isEqualTo(line);
    expect(page::said, List.of(line));
    assertThat(page.field()).isEqualTo("半導体");
    page.run("wire.rules.length = 0");
    page.click("[data-again]");
    assertThat(page.texts(".trouble")).isEmpty();
    assertThat(page.articles()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | You are offline. These are the last results.",
        "ja | オフラインです。前回の検索結果を表示しています。",
      })
  void whoIsOfflineKeepsTheLastResults(String lang, String line, Page page) {
    page.open("/?q=semiconductor&lang=" + lang);
    List<String> before = page.articles();
    page.offline(true);
    try {
      page.click("[data-key=sort-newest]");
      expect(() -> page.text(".trouble p"), line);
      assertThat(page.articles()).isEqualTo(before);
    } finally {
      page.offline(false);
    }
    expect(() -> page.texts(".trouble"), List.of()); // asked again without a hand
    expect(() -> page.attributes("[data-key=sort-newest]", "aria-current"), List.of("true"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Search cannot be reached. Your words are kept.",
        "ja | 検索サーバーに接続できません。入力内容は残っています。",
      })
  void anUnreachableServerIsSaid(String lang, String line, Page page) {
    page.rules(Map.of("part", "/api/search", "broken", true));
    page.open("/?q=semiconductor&lang=" + lang);
    assertThat(page.text(".trouble p")).isEqualTo(line);
    assertThat(page.field()).isEqualTo("semiconductor");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | This server answers only those who have a key. Ask whoever runs it.",
        "ja | このサーバーの検索にはキーが必要です。管理者にお問い合わせください。",
      })
  void aServerThatWantsAKeyIsSaidToWantOne(String lang, String line, Page page) {
    Map<String, Object> refusal =
        Map.of(
            "part",
            "/api/",
            "status",
            401,
            "body",
            Map.of("title", "A key is needed", "detail", "a search needs a valid key"));
    page.rules(refusal).open("/?q=semiconductor&lang=" + lang);
    assertThat(page.text(".trouble p")).isEqualTo(line);
    assertThat(page.field()).isEqualTo("semiconductor");
    expect(page::said, List.of(line));
    page.open("/?article=somewhere&lang=" + lang);
    assertThat(page.text("#article-heading")).isEqualTo(line);
    expect(page::said, List.of(line));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | This article is not here any more. | The article could not be opened (No room).",
        "ja | この記事は見つかりません。 | 記事を開けませんでした（No room）。",
      })
  void anArticleThatCannotBeOpenedIsSaid(String lang, String gone, String failed, Page page) {
    page.open("/?article=nowhere&lang=" + lang);
    assertThat(page.text("#article-heading")).isEqualTo(gone);
    page.rules(Map.of("part", "/articles/", "status", 500, "body", Map.of("title", "No room")));
    page.open("/?article=nowhere&lang=" + lang);
    assertThat(page.text("#article-heading")).isEqualTo(failed);
    expect(page::said, List.of(failed));
    assertThat(page.shows("[data-again]")).isTrue();
  }

  @Test
  void anAnswerThatComesTooLateIsIgnored(Page page) {
    page.rules(Map.of("part", "q=hydrogen", "delay", 1200)).open("/");
    page.run("document.querySelector('#q').value = 'hydrogen'");
    page.run("document.querySelector('#search-form').requestSubmit()");
    expect(() -> page.asked("q=hydrogen").size(), 1);
    page.run("document.querySelector('#q').value = '再生医療'");
    page.run("document.querySelector('#search-form').requestSubmit()");
    expect(page::title, "再生医療 – Kakehashi");
    List<String> quick = page.articles();
    page.settle();
    assertThat(page.dropped("q=hydrogen")).hasSize(1);
    assertThat(page.articles()).isEqualTo(quick);
    assertThat(page.title()).isEqualTo("再生医療 – Kakehashi");
    expect(() -> page.lastSaid().matches("\\d articles found\\. Page 1 of 1\\."), true);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, Searching…", "ja, 検索しています…"})
  void aSlowAnswerIsAnnouncedAndItsWaitIsSeen(String lang, String line, Page page) {
    page.rules(Map.of("part", "sort=newest&size", "delay", 3000));
    page.open("/?q=semiconductor&lang=" + lang);
    page.run("document.querySelector('[data-key=sort-newest]').click()");
    expect(() -> page.attributes("body", "data-waiting"), List.of(line));
    expect(() -> page.said().contains(line), true);
    page.settle();
    assertThat(page.attributes("#results", "aria-busy").getFirst()).isEqualTo("null");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Showing what was found in 3 s. Search again",
        "ja | 3秒以内に見つかった分を表示しています。 もう一度検索",
      })
  void aPartOfTheAnswerIsSaidToBeAPart(String lang, String line, Page page) {
    page.rules(Map.of("part", "/api/search", "merge", Map.of("partial", true, "tookMillis", 3000)));
    page.open("/?q=semiconductor&lang=" + lang);
    assertThat(page.texts(".notes p")).contains(line);
    page.run("wire.rules.length = 0");
    page.click("[data-again]");
    assertThat(page.texts(".notes p")).doesNotContain(line);
  }
}
