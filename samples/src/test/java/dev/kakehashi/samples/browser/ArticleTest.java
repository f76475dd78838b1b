package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class ArticleTest {
  private static final String ENGLISH = "2025-10-uk-japan-bioindustry-mou-en";
  private static final String JAPANESE = "2025-10-uk-japan-bioindustry-mou-ja";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "en, 2025-10-uk-japan-bioindustry-mou-en, Memorandum of understanding, memorandum",
    "ja, 2025-10-uk-japan-bioindustry-mou-ja, 覚書, 覚書"
  })
  void aTagLightsTheWordsItRestsOn(String lang, String id, String tag, String word, Page page) {
    page.open("/?article=" + id + "&lang=" + lang);
    int button = page.texts(".tag-button .tag-label").indexOf(tag);
    assertThat(button).as(page.texts(".tag-button").toString()).isNotNegative();
    page.run("document.querySelectorAll('.tag-button')[arguments[0]].click()", button);
    expect(() -> page.attributes(".tag-button[aria-pressed=true]", "type").size(), 1);
    expect(() -> page.texts("mark[data-lit]").isEmpty(), false);
    assertThat(page.texts("mark[data-lit]"))
        .anyMatch(lit -> lit.toLowerCase(Locale.ROOT).contains(word));
  }

  @Test
  void anArticleOpensFromTheListAndLeadsBack(Page page) {
    page.open("/?q=bioindustry");
    page.click("[data-key=result-" + ENGLISH + "]");
    expect(page::focus, "article-heading");
    assertThat(page.address()).isEqualTo("/?q=bioindustry&article=" + ENGLISH);
    expect(() -> page.texts("#kin a").isEmpty(), false);
    assertThat(page.focus()).isEqualTo("article-heading");
    assertThat(page.attributes(".reading", "lang")).containsExactly("en");
    assertThat(page.attributes(".original a", "rel")).containsExactly("noopener external");
    page.click("[data-back]");
    expect(page::focus, "result-" + ENGLISH);
    assertThat(page.address()).isEqualTo("/?q=bioindustry");
  }

  @Test
  void theReasonsOfTheTagsAreQuotedInTheList(Page page) {
    page.open("/?q=bioindustry");
    page.click("[data-unfold=why] summary");
    expect(() -> page.texts(".reasons q").isEmpty(), false);
    assertThat(page.texts(".reasons dt")).contains("Japan–United Kingdom");
  }

  @Test
  void aCitationIsGivenInBothStyles(Page page) {
    page.open("/?article=" + JAPANESE + "&lang=ja");
    List<String> citations = page.texts(".citation p");
    assertThat(citations).hasSize(2);
    assertThat(citations.getFirst()).startsWith("「").contains("2025年10月").endsWith("閲覧）");
    assertThat(citations.get(1)).startsWith("“").contains("October 2025").contains("(accessed ");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "link, en, Link copied",
    "link, ja, リンクをコピーしました",
    "search, en, Link copied",
    "search, ja, リンクをコピーしました"
  })
  void whatIsCopiedIsSaid(String what, String lang, String told, Page page) {
    page.open("/?q=bioindustry&lang=" + lang);
    page.click("[data-copy=" + what + "]");
    expect(page::lastSaid, told);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"en, Citation copied, “, 「", "ja, 引用をコピーしました, 「, “"})
  void bothStylesOfACitationUnfoldInTheList(
      String lang, String told, String first, String second, Page page) {
    page.open("/?q=bioindustry&lang=" + lang);
    page.click("[data-unfold=cite] summary");
    expect(() -> page.texts(".citation p").size(), 2);
    assertThat(page.texts(".citation p").getFirst()).startsWith(first);
    assertThat(page.texts(".citation p").get(1)).startsWith(second);
    page.click("[data-copy=citation]");
    expect(page::lastSaid, told);
  }

  @Test
  void theSameEventInTheOtherLanguageComesFirst(Page page) {
    page.open("/?article=" + ENGLISH);
    expect(
        () -> page.texts(".related section:has(ul a) h2"),
        List.of("The same event in the other language", "Similar articles"));
    page.click(".related section a");
    expect(() -> page.attributes(".reading", "lang"), List.of("ja"));
    assertThat(page.address()).isEqualTo("/?article=" + JAPANESE);
  }
}
