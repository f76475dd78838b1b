package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kakehashi.article.Article;
import dev.kakehashi.article.Facet;
import dev.kakehashi.article.Language;
import dev.kakehashi.search.Deadline;
import dev.kakehashi.search.OverdueException;
import dev.kakehashi.search.PageRequest;
import dev.kakehashi.search.SearchEngine;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.FacetCount;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time is told by how often it was asked for, so each test stops at exactly the place it means. */
final class DeadlineTest {
  private static final Deadline OVER = () -> true;
  private static final LuceneArticleSearch SEARCH = Shelf.search(articles());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Shelf.ALL);
    for (int i = 0; i < 600; i++) {
      String body = "Japan and Vietnam talked of bridge number " + i + ". 日本とベトナムは橋を架ける。";
      articles.add(Shelf.article("n" + i, "Notes", "2024-05-06", "Note " + i, body));
    }
    return articles;
  }

  private static final Map<String, String> FIRST_SENTENCES =
      Map.of(
          "undated", "The garden was planted by pupils.",
          "n0", "Japan and Vietnam talked of bridge number 0.",
          "n1", "Japan and Vietnam talked of bridge number 1.");

  @AfterAll
  static void close() {
    SEARCH.close();
  }

  /** Is over when it is asked once more than so many times. */
  private static Deadline after(int questions) {
    AtomicInteger left = new AtomicInteger(questions);
    return () -> left.decrementAndGet() < 0;
  }

  @Test
  void whatBeginsTooLateIsNotBegun() {
    SearchEngine late = SEARCH.within(OVER);
    SearchRequest request = SearchRequest.of("bridge");
    assertThatThrownBy(() -> late.search(request)).isInstanceOf(OverdueException.class);
    assertThatThrownBy(() -> late.suggest("bri", Language.ENGLISH))
        .isInstanceOf(OverdueException.class);
    assertThatThrownBy(() -> late.similarTo("uk-en")).isInstanceOf(OverdueException.class);
    assertThatThrownBy(() -> late.pairs(request)).isInstanceOf(OverdueException.class);
    assertThatThrownBy(() -> late.article("uk-en")).isInstanceOf(OverdueException.class);
    SearchResponse nothing = SEARCH.search(SearchRequest.of("memorandun"));
    assertThat(SEARCH.correction(SearchRequest.of("memorandun"), nothing)).hasValue("memorandum");
    assertThat(late.correction(SearchRequest.of("memorandun"), nothing)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridge", "", "橋", "japan vietnam -uk", "note OR memorandum", "\"架ける\""})
  void whereverTimeRunsOutTheAnswerIsTrueAndSaysWhetherItIsWhole(String text) {
    SearchRequest request =
        SearchRequest.of(text)
            .withSelected(Map.of(Facet.LANGUAGE, List.of("en", "ja")))
            .withPage(new PageRequest(1, 5));
    SearchResponse whole = SEARCH.search(request);
    int nothing = 0;
    int partial = 0;
    Optional<SearchResponse> last = Optional.empty();
    for (int questions = 0;
        last.map(SearchResponse::partial).orElse(true);
        questions += 1 + questions / 50) {
      try {
        SearchResponse answer = SEARCH.within(after(questions)).search(request);
        requireNoMoreThan(whole, answer);
        partial += answer.partial() ? 1 : 0;
        last = Optional.of(answer);
      } catch (OverdueException overdue) {
        nothing++;
      }
    }
    assertThat(nothing).isPositive();
    assertThat(partial).isPositive();
    assertThat(last).hasValue(whole);
  }

  private static void requireNoMoreThan(SearchResponse whole, SearchResponse answer) {
    assertThat(answer.total()).isBetween(1L, whole.total());
    assertThat(answer.hits()).hasSizeBetween(1, whole.hits().size());
    for (Facet facet : answer.facets().keySet()) {
      Map<String, Integer> counts =
          whole.facets().getOrDefault(facet, List.of()).stream()
              .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
      for (FacetCount count : answer.facets().get(facet)) {
        assertThat(count.count()).isLessThanOrEqualTo(counts.getOrDefault(count.value(), 0));
      }
    }
    if (!answer.partial()) {
      assertThat(answer).isEqualTo(whole);
    }
  }

  @Test
  void hitsWithoutTimeForTheirMarksShowTheirBeginning() {
    SearchRequest request = SearchRequest.of("bridge").withPage(new PageRequest(1, 3));
    Optional<SearchResponse> unmarked = Optional.empty();
    for (int questions = 0; unmarked.isEmpty(); questions++) {
      try {
        SearchResponse answer = SEARCH.within(after(questions)).search(request);
        unmarked = Optional.of(answer).filter(a -> a.total() == 601);
      } catch (OverdueException tooEarly) {
        // goes on
      }
    }
    assertThat(unmarked.get().partial()).isTrue();
    assertThat(unmarked.get().hits())
        .allSatisfy(
            hit -> {
              assertThat(hit.title()).noneMatch(SearchResponse.Piece::match);
              assertThat(hit.snippets().getFirst())
                  .singleElement()
                  .isEqualTo(
                      new SearchResponse.Piece(
                          FIRST_SENTENCES.getOrDefault(hit.article().id(), "none"), false));
            });
  }

  @Test
  void suggestionsThatAreLateAreTheConceptsAlone() {
    List<Suggestion> all = SEARCH.suggest("japan", Language.ENGLISH);
    assertThat(all).anyMatch(Suggestion.OfTitle.class::isInstance);
    assertThat(SEARCH.within(after(1)).suggest("japan", Language.ENGLISH))
        .isNotEmpty()
        .isEqualTo(all.stream().filter(Suggestion.OfConcept.class::isInstance).toList());
  }

  @Test
  void enoughTimeChangesNothing() {
    SearchEngine timed = SEARCH.within(Deadline.after(System.nanoTime(), Duration.ofHours(1)));
    SearchRequest request = SearchRequest.of("Japan memorandum");
    assertThat(timed.search(request)).isEqualTo(SEARCH.search(request));
    assertThat(timed.similarTo("uk-en")).isEqualTo(SEARCH.similarTo("uk-en"));
    assertThat(timed.pairs(request)).isEqualTo(SEARCH.pairs(request));
    assertThat(timed.article("uk-en")).isEqualTo(SEARCH.article("uk-en"));
  }
}
