package dev.kakehashi.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kakehashi.search.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Any parameters are a search within its limits, or a bad request that says why. */
@Tag("fuzz")
final class SearchParametersFuzzTest {
  private static final String[] NAMES = {
    "q",
    "from",
    "to",
    "sort",
    "recency",
    "page",
    "size",
    "lang",
    "facets",
    "translate",
    "collapse",
    "country",
    "pair",
    "sector",
    "agreement",
    "stage",
    "organisation",
    "language",
    "source",
    "year"
  };

  @FuzzTest(maxExecutions = 1_000_000, maxDuration = "30m")
  void anyParametersAreASearchOrABadRequest(FuzzedDataProvider data) {
    Map<String, List<String>> query = new HashMap<>();
    int parameters = data.consumeInt(0, 6);
    for (int i = 0; i < parameters; i++) {
      String name =
          data.consumeProbabilityDouble() < 0.95 ? data.pickValue(NAMES) : data.consumeString(8);
      query.computeIfAbsent(name, n -> new ArrayList<>()).add(data.consumeString(40));
    }
    try {
      SearchParameters parsed = SearchParameters.of(query);
      PageRequest page = parsed.request().page();
      assertThat(page.offset() + page.size()).isLessThanOrEqualTo(PageRequest.DEEPEST);
      assertThat(SearchParameters.of(query)).isEqualTo(parsed);
    } catch (ProblemException refused) {
      assertThat(refused.problem().status()).isEqualTo(400);
      assertThat(refused.problem().detail()).isNotBlank().hasSizeLessThan(300);
    }
  }
}
