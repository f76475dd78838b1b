package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

@InBrowser
class PicturesTest {

  @Test
  void aBarNarrowsToItsTimeAndTheTableSaysTheSame(Page page) {
    page.open("/?q=semiconductor");
    List<String> bars = page.attributes(".bars a", "aria-label");
    page.run("document.querySelector('.as-table').open = true");
    List<String> rows = page.texts(".as-table tbody tr");
    assertThat(rows).hasSameSizeAs(bars);
    String count = rows.getFirst().replaceFirst(".* ", "");
    page.click(".bars a");
    expect(page::heading, count.equals("1") ? "1 article" : count + " articles");
    assertThat(page.address()).matches("/\\?q=semiconductor&from=[0-9-]+&to=[0-9-]+");
  }

  @Test
  void oneTabStopLeadsToAllBars(Page page) {
    page.open("/");
    assertThat(page.attributes(".bars a[tabindex='0']", "href")).hasSize(1);
    page.run("document.querySelector(\".bars a[tabindex='0']\").focus()");
    String first = page.focus();
    assertThat(first).startsWith("bar-");
    page.press(Keys.ARROW_RIGHT);
    expect(() -> page.focus().equals(first), false);
    assertThat(page.focus()).startsWith("bar-");
    page.press(Keys.HOME);
    expect(page::focus, page.attributes(".bars a", "data-key").getFirst());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, Articles over time, 2023, From March 2023", "ja, 記事数の推移, 2023年, 開始 2023年3月"})
  void theEndsOfTheTimeAreChosenFromLists(
      String lang, String heading, String year, String label, Page page) {
    page.open("/?q=semiconductor&lang=" + lang);
    assertThat(page.text(".timeline h2")).isEqualTo(heading);
    page.run("document.querySelector('[data-key=time-from]').focus()");
    page.choose("[data-key=time-from]", "2023-01-01");
    expect(() -> page.address().contains("from=2023-01-01"), true);
    page.settle();
    assertThat(page.focus()).isEqualTo("time-from");
    page.choose("[data-key=time-to]", "2023-12-31");
    expect(() -> page.address().contains("to=2023-12-31"), true);
    page.settle();
    assertThat(page.text(".chip")).contains(year);
    assertThat(page.attributes(".result time", "datetime")).allMatch(day -> day.startsWith("2023"));
    page.choose("[data-key=time-to]", "2022-12-31"); // before the first day, which gives way
    expect(() -> page.address().contains("from="), false);
    page.settle();
    assertThat(page.attributes(".result time", "datetime"))
        .allMatch(day -> day.compareTo("2023") < 0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, Country pair, 'Japan–United Kingdom: '", "ja, 国の組み合わせ, 日本・英国："})
  void theMatrixIsATableWhoseCellsNarrow(String lang, String facet, String label, Page page) {
    page.open("/?q=semiconductor&from=2022-01-01&view=pairs&lang=" + lang);
    assertThat(page.asked("/api/pairs"))
        .containsExactly("/api/pairs?q=semiconductor&from=2022-01-01&lang=" + lang);
    assertThat(page.attributes(".matrix th[scope=row]", "scope")).isNotEmpty();
    String cell = "[data-key=cell-JP-GB]";
    assertThat(page.attributes(cell, "aria-label").getFirst()).startsWith(label);
    int count = Integer.parseInt(page.text(cell));
    assertThat(page.texts(".ranking li").getFirst()).endsWith(" " + count);
    page.click(cell);
    assertThat(page.address()).contains("pair=GB-JP&from=2022-01-01").doesNotContain("view=");
    assertThat(page.articles()).hasSize(count);
    assertThat(page.text(".chip")).startsWith(facet + " " + label.replaceFirst("[:：]", "").trim());
  }

  @Test
  void theMatrixNeedsItsCountsAndSaysWhenTheyDoNotCome(Page page) {
    page.rules(Map.of("part", "/api/pairs", "status", 500, "body", Map.of("title", "No room")));
    page.open("/?view=pairs");
    assertThat(page.text(".trouble p")).isEqualTo("Search failed (No room). Your words are kept.");
    page.run("wire.rules.length = 0");
    page.click("[data-again]");
    assertThat(page.shows(".matrix")).isTrue();
  }

  @Test
  void onASmallScreenTheListStandsForThePicture(Page page) {
    page.width(360, 740).open("/?view=pairs");
    assertThat(page.shows(".matrix")).isFalse();
    assertThat(page.texts(".ranking li").getFirst()).startsWith("Japan–United Kingdom");
    page.open("/?view=map");
    assertThat(page.shows(".tiles")).isFalse();
    assertThat(page.texts(".ranking li").getFirst()).startsWith("Japan");
  }

  @Test
  void theTilesCountWhatTheListCounts(Page page) {
    page.open("/?view=map&lang=ja");
    String japan = page.text("[data-key=tile-JP] span[aria-hidden]");
    assertThat(page.texts(".facet[data-facet=country] li").getFirst()).startsWith("日本 " + japan);
    page.click("[data-key=tile-JP]");
    assertThat(page.heading()).isEqualTo(japan + "件");
  }
}
