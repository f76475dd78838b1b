package dev.kakehashi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchLinksTest {
  private static SearchLinks links(String query, int pages) {
    return SearchLinks.of(SearchParameters.of(parsed(query)), pages);
  }

  private static Map<String, List<String>> parsed(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters
            .computeIfAbsent(parts[0], name -> new ArrayList<>())
            .add(URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return parameters;
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "q=日英 覚書&lang=ja",
        "q=\"a b\" -c&sort=newest&page=3&size=25",
        "country=gb&country=JP&pair=JP-GB&sector=digital&agreement=mou&stage=signed",
        "organisation=jba&language=ja&source=架け橋通信&year=2025",
        "from=2025-01-01&to=2025-12-31&translate=false&collapse=true&facets=",
        "facets=year,country&sort=oldest",
        "q=a&recency=mild",
      })
  void theLinkToItselfAsksTheSameAgain(String query) {
    String self = links(query, 9).self();
    assertThat(self).startsWith("/api/search");
    SearchParameters again = SearchParameters.of(parsed(self.replaceFirst("^[^?]*\\??", "")));
    assertThat(again).isEqualTo(SearchParameters.of(parsed(query)));
  }

  @Test
  void equalSearchesHaveEqualLinks() {
    assertThat(links("size=10&lang=en&country=gb&q=&page=1&sort=relevance&recency=off", 1))
        .isEqualTo(links("country=GB", 1));
  }

  @ParameterizedTest(name = "page {0} of {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "1, 1, -, -",
        "1, 0, -, -",
        "1, 3, -, /api/search?q=a&page=2",
        "2, 3, /api/search?q=a, /api/search?q=a&page=3",
        "3, 3, /api/search?q=a&page=2, -",
        "1000, 2000, /api/search?q=a&page=999, -",
      })
  void pagesAreLinkedWhereThereAreSome(int page, int pages, String previous, String next) {
    SearchLinks links = links("q=a&page=" + page, pages);
    assertThat(links.previous()).isEqualTo(previous);
    assertThat(links.next()).isEqualTo(next);
  }
}
