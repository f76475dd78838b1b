package dev.kakehashi.samples.browser;

import static dev.kakehashi.samples.browser.Page.expect;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@InBrowser
class HistoryTest {
  /** What a reader would call the same page again. */
  private record Seen(
      String address, String field, String heading, List<String> articles, List<String> chips) {
    static Seen on(Page page) {
      return new Seen(
          page.address(), page.field(), page.heading(), page.articles(), page.texts(".chip"));
    }
  }

  /** Where the reader was when leaving it. */
  private record Place(String address, double scroll, String focus) {
    /** Goes some way down, with the focus on an article. */
    static Place takenOn(Page page, int article) {
      page.run(
          "const a = document.querySelectorAll('.result h3 a')[arguments[0]];"
              + "a.scrollIntoView({block: 'center'}); a.focus({preventScroll: true})",
          article);
      return on(page);
    }

    static Place on(Page page) {
      return new Place(page.address(), HistoryTest.scroll(page), page.focus());
    }
  }

  @Test
  void backRestoresScrollAndFocusOfFiveStates(Page page) {
    List<String> next = List.of("semiconductor", "agreement", "Japan", "UK", "forum");
    List<Place> places = new ArrayList<>();
    page.open("/?q=Japan&sort=oldest");
    for (int i = 0; i < next.size(); i++) {
      page.click("#results-heading"); // without a gesture the browser may skip a state on its way
      places.add(Place.takenOn(page, i));
      page.run(
          "document.querySelector('#q').value = arguments[0];"
              + "document.querySelector('#search-form').requestSubmit()",
          next.get(i));
      String title = next.get(i) + " – Kakehashi";
      expect(page::title, title);
      page.settle();
    }
    for (Place place : places.reversed()) {
      page.back();
      expect(() -> Place.on(page), place);
    }
  }

  @Test
  void backAndForwardBringFiveStatesAsTheyWere(Page page) {
    List<Seen> states = new ArrayList<>();
    page.open("/");
    states.add(Seen.on(page));
    page.search("Japan");
    states.add(Seen.on(page));
    page.click(".facet[data-facet=country] input[value=US]");
    states.add(Seen.on(page));
    page.click("[data-key=sort-newest]");
    states.add(Seen.on(page));
    page.click("[data-key=next]");
    states.add(Seen.on(page));
    assertThat(states).doesNotHaveDuplicates();
    for (Seen state : states.reversed().subList(1, 5)) {
      page.back();
      expect(() -> Seen.on(page), state);
    }
    for (Seen state : states.subList(1, 5)) {
      page.forward();
      expect(() -> Seen.on(page), state);
    }
    page.reload();
    expect(() -> Seen.on(page), states.getLast());
    page.back();
    expect(() -> Seen.on(page), states.get(3));
  }

  @Test
  void aCopiedAddressShowsTheSame(Page page) {
    page.open("/");
    page.search("日英");
    page.click(".facet[data-facet=language] summary");
    page.click(".facet[data-facet=language] input[value=en]");
    Seen seen = Seen.on(page);
    page.open("/?lang=ja");
    page.open(seen.address());
    expect(() -> Seen.on(page), seen);
  }

  @Test
  void backFromAnArticleReturnsToItsPlaceInTheList(Page page) {
    page.open("/?size=50");
    page.run("document.querySelectorAll('.result h3 a')[30].scrollIntoView()");
    String key = page.attributes(".result h3 a", "data-key").get(30);
    double before = scroll(page);
    page.run("document.querySelectorAll('.result h3 a')[30].focus({preventScroll: true})");
    page.press("\n");
    expect(page::focus, "article-heading");
    page.back();
    expect(page::focus, key);
    assertThat(scroll(page)).isEqualTo(before);
  }

  private static double scroll(Page page) {
    return ((Number) page.run("return Math.round(scrollY)")).doubleValue();
  }
}
