package dev.kakehashi.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.lucene.LuceneArticleSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {
  private static final int TAIL = 5;

  private final LuceneArticleSearch search = SampleIndex.open();

  @AfterAll
  void close() {
    search.close();
  }

  /**
   * A line of relevance.tsv.
   *
   * @param open why the engine does not yet rank it so; empty where it has to
   */
  record Expectation(String query, List<String> first, Optional<String> open) {
    static Expectation of(String line) {
      String[] cells = line.split("\t", -1);
      return new Expectation(
          cells[0],
          Arrays.asList(cells[1].split(" ", -1)),
          Arrays.stream(cells).skip(2).findFirst());
    }

    @Override
    public String toString() {
      return query;
    }
  }

  static List<Expectation> expectations() {
    return Project.lines("samples/relevance.tsv").stream()
        .filter(line -> !line.startsWith("#"))
        .map(Expectation::of)
        .toList();
  }

  @Test
  void theTableAsksInBothLanguages() {
    List<Expectation> expectations = expectations();
    long english = expectations.stream().filter(e -> e.query().matches("[\\p{ASCII}–]+")).count();
    assertThat(english).isGreaterThanOrEqualTo(25);
    assertThat(expectations.size() - english).isGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void theExpectedArticlesComeFirst(Expectation expected) {
    int wanted = expected.first().size();
    List<String> ranking = ranking(expected.query(), wanted + TAIL);
    List<String> first = ranking.subList(0, Math.min(wanted, ranking.size()));
    assumeTrue(
        expected.open().isEmpty() || Set.copyOf(first).equals(Set.copyOf(expected.first())),
        () -> expected.open().orElseThrow() + ": " + ranking);
    assertThat(first)
        .as("ranking of %s: %s", expected.query(), ranking)
        .containsExactlyInAnyOrderElementsOf(expected.first());
  }

  private List<String> ranking(String query, int size) {
    SearchRequest request =
        SearchRequest.of(query).withPage(new PageRequest(1, size)).withCounted(Set.of());
    return search.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }
}
