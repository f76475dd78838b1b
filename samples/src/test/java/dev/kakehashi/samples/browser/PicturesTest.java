package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    page.press(Keys.ARROW_RIGHT);
    assertThat(page.focus()).startsWith("bar-").isNotEqualTo(first);
    page.press(Keys.HOME);
    assertThat(page.focus()).isEqualTo(page.attributes(".bars a", "data-key").getFirst());
  }

  @Test
  void theMatrixIsATableWhoseCellsNarrow(Page page) {
    page.open("/?q=semiconductor&view=pairs");
    assertThat(page.attributes(".matrix th[scope=row]", "scope")).isNotEmpty();
    String label = page.attributes(".matrix a", "aria-label").getFirst();
    page.click(".matrix a");
    assertThat(page.address()).contains("pair=");
    assertThat(page.text(".chip")).startsWith("Country pair " + label.replaceFirst(":.*", ""));
  }

  @Test
  void theTilesCountWhatTheListCounts(Page page) {
    page.open("/?view=map&lang=ja");
    String japan = page.text("[data-key=tile-JP] span[aria-hidden]");
    assertThat(page.texts("facet-list[facet=country] li").getFirst()).startsWith("日本 " + japan);
    page.click("[data-key=tile-JP]");
    assertThat(page.heading()).isEqualTo(japan + "件");
  }
}
