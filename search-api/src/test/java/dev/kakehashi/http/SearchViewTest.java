package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchViewTest {
  private static SearchView view(SearchRequest request, SearchResponse response) {
    return SearchView.of(
        new SearchParameters(request, Language.ENGLISH),
        response,
        Optional.empty(),
        new Labels(Vocabulary.builtIn()),
        0);
  }

  private static SearchResponse response(long total, Map<Facet, List<FacetCount>> facets) {
    return new SearchResponse(
        List.of(), List.of(), false, total, total, List.of(), facets, List.of(), false);
  }

  @Test
  void ofManyValuesTheHundredMostFrequentAreSentAndThoseChosen() {
    List<FacetCount> counts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      counts.add(new FacetCount("source " + i, 200 - i));
    }
    SearchRequest request =
        SearchRequest.of("")
            .withSelected(Map.of(Facet.SOURCE, List.of("source 140", "source 7", "unknown")));
    List<SearchView.FacetView> sent =
        view(request, response(9, Map.of(Facet.SOURCE, counts)))
            .facets()
            .getOrDefault("source", List.of());
    assertThat(sent).hasSize(102);
    assertThat(sent.get(7))
        .isEqualTo(new SearchView.FacetView("source 7", "source 7", 193, true, null, null, null));
    assertThat(sent.subList(100, 102))
        .containsExactly(
            new SearchView.FacetView("source 140", "source 140", 60, true, null, null, null),
            new SearchView.FacetView("unknown", "unknown", 0, true, null, null, null));
  }

  @ParameterizedTest(name = "{0} results, {1} on a page: {2} pages")
  @CsvSource({"0, 10, 0", "1, 10, 1", "10, 10, 1", "11, 10, 2", "100, 1, 100"})
  void pagesAreCountedUp(long total, int size, int pages) {
    SearchRequest request = SearchRequest.of("").withPage(new PageRequest(1, size));
    assertThat(view(request, response(total, Map.of())).page().pages()).isEqualTo(pages);
  }
}
