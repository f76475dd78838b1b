package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class LayoutTest {

  @ParameterizedTest(name = "{0} at {1} pixels")
  @CsvSource({
    "/, 320",
    "/?lang=ja, 320",
    "/?q=日英 覚書&country=JP&agreement=mou&lang=ja, 320",
    "/?q=UK Japan MOU&agreement=cptpp&agreement=mou, 320",
    "/?article=2025-10-uk-japan-bioindustry-mou-ja&lang=ja, 320",
    "/?article=2025-10-uk-japan-bioindustry-mou-en, 320",
    "/?q=\"qqqq\"&country=JP, 320",
    "/?view=pairs, 320",
    "/?view=map&lang=ja, 320",
    "/?view=pairs, 768",
    "/?view=map, 768",
    "/?view=pairs&lang=ja, 1280",
    "/?view=map, 1440",
  })
  void nothingIsWiderThanTheWindow(String address, int width, Page page) {
    page.width(width, 900).open(address);
    page.run("document.querySelector('.filters-toggle')?.click()");
    page.run(
        "document.querySelectorAll('details').forEach((details) => details.open = true);"
            + "return new Promise((resolve) => setTimeout(resolve, 50))"); // each is told later
    page.settle();
    List<String> wide =
        List.of(
            String.valueOf(
                page.run(
                    """
                    const edge = document.documentElement.clientWidth;
                    const scrolls = (e) => e && (/(auto|scroll)/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
                    return [...document.querySelectorAll('body *')]
                        .filter((e) => e.checkVisibility() && !e.closest('.unseen') && !e.closest('.skips'))
                        .filter((e) => e.getBoundingClientRect().right > edge + 1 && !scrolls(e.parentElement))
                        .map((e) => e.tagName + '.' + e.className).slice(0, 5).join(' ')\
                    """)));
    assertThat(wide).containsExactly("");
    assertThat(page.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void whatIsPressedIsLargeEnough(Page page) {
    page.width(360, 740).open("/?q=semiconductor&country=JP");
    page.click(".filters-toggle");
    assertThat(
            (List<?>)
                page.run(
                    """
                    return [...document.querySelectorAll('button, .chip, .choices a, .pages a, label:has(input)')]
                        .filter((e) => e.checkVisibility())
                        .map((e) => [e.className || e.tagName, e.getBoundingClientRect()])
                        .filter(([, box]) => box.height < 24 || box.width < 24)
                        .map(([name, box]) => `${name} ${box.width}×${box.height}`)\
                    """))
        .isEmpty();
  }

  @Test
  void paperShowsTheQuestionAndWhereToFindItAgain(Page page) {
    page.open("/?q=semiconductor");
    page.media("prefers-color-scheme", "light");
    page.print(true);
    expect(() -> page.shows("#filters"), false);
    assertThat(page.text("#printed")).contains("semiconductor").contains("/?q=semiconductor");
    assertThat(page.shows(".result")).isTrue();
    assertThat(
            page.run(
                "return [...document.querySelectorAll('.source')].every((a) => a.checkVisibility()"
                    + " && getComputedStyle(a,"
                    + " '::after').content.includes(a.getAttribute('href')))"))
        .isEqualTo(true);
    page.print(false);
    expect(() -> page.shows("#filters"), true);
  }

  @Test
  void nothingMovesForReadersWhoWantNoMotion(Page page) {
    page.media("prefers-reduced-motion", "reduce").open("/?q=semiconductor");
    page.run("document.body.setAttribute('data-waiting', '…')");
    assertThat(
            page.run(
                """
                return [...document.querySelectorAll('*')].filter((element) => {
                  const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(element);
                  return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
                }).length\
                """))
        .isEqualTo(0L);
    page.run("document.body.removeAttribute('data-waiting')");
  }

  @Test
  void theFirstResultsNeedFewRequests(Page page) {
    page.open("/?q=semiconductor");
    assertThat(page.asked("/api/")).hasSize(1);
  }
}
