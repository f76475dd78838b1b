package dev.kakehashi.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kakehashi.article.Article;
import dev.kakehashi.search.Recency;
import dev.kakehashi.search.SearchRequest;
import dev.kakehashi.search.SearchResponse;
import dev.kakehashi.search.SearchResponse.Hit;
import dev.kakehashi.search.Shelf;
import dev.kakehashi.search.SortOrder;
import dev.kakehashi.translation.Dictionary;
import dev.kakehashi.vocabulary.Vocabulary;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecentDaysTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final String BODY = "Maples stand around the pond.";

  private static Article article(String id, String day, String title) {
    return Shelf.article(id, "Harbour News", day, title, BODY);
  }

  private static LuceneArticleSearch search(Article... articles) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Shelf.put(directory, List.of(articles));
    return new LuceneArticleSearch(
        directory,
        Vocabulary.builtIn(),
        Dictionary.EMPTY,
        Ranking.SHIPPED,
        Clock.fixed(Instant.parse("2026-11-22T23:59:59Z"), ZoneOffset.UTC));
  }

  private static SearchResponse answer(
      LuceneArticleSearch search, String text, Recency recency, SortOrder sort) {
    return search.search(SearchRequest.of(text).withRecency(recency).withSort(sort));
  }

  private static Stream<String> ids(
      LuceneArticleSearch search, String text, Recency recency, SortOrder sort) {
    return answer(search, text, recency, sort).hits().stream().map(hit -> hit.article().id());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026-11-22, 1.5",
    "2030-01-01, 1.5",
    "2022-11-22, 1.125", // 1,461 days: four years, two half-lives
    "2018-11-22, 1.03125"
  })
  void theGainOfADayIsHalvedWithEachHalfLife(LocalDate day, double factor) {
    assertThat(new RecentDays(TODAY, 0.5f, 2).of(day.toEpochDay())).isEqualTo(factor);
  }

  @Test
  void anyDayGainsNoMoreThanTodayAndLosesNothing() {
    RecentDays days = new RecentDays(TODAY, 0.5f, 2);
    assertThat(days.of(LocalDate.MIN.toEpochDay())).isEqualTo(1);
    assertThat(days.of(LocalDate.MAX.toEpochDay())).isEqualTo(1.5);
  }

  @Test
  void amongEqualsTheNewerComesFirstWhereItIsAskedFor() throws IOException {
    try (LuceneArticleSearch search =
        search(
            article("a-old", "2016-11-22", "Harbour"), article("b-new", "2026-11-22", "Harbour"))) {
      assertThat(ids(search, "maples", Recency.OFF, SortOrder.RELEVANCE))
          .containsExactly("a-old", "b-new");
      assertThat(ids(search, "maples", Recency.MILD, SortOrder.RELEVANCE))
          .containsExactly("b-new", "a-old");
    }
  }

  @Test
  void aBetterMatchStaysFirstHoweverOld() throws IOException {
    try (LuceneArticleSearch search =
        search(
            article("a-new", "2026-11-22", "Harbour"), article("b-old", "1996-11-22", "Maples"))) {
      assertThat(ids(search, "maples", Recency.MILD, SortOrder.RELEVANCE))
          .containsExactly("b-old", "a-new");
    }
  }

  @Test
  void anOldArticleWithAllTheWordsStaysBeforeNewOnesWithSome() throws IOException {
    try (LuceneArticleSearch search =
        search(
            article("a-new", "2026-11-22", "Harbour"),
            article("b-old", "1996-11-22", "Wayfarers"))) {
      SearchResponse relaxed =
          answer(search, "maples pond wayfarers", Recency.MILD, SortOrder.RELEVANCE);
      assertThat(relaxed.relaxed()).isTrue();
      assertThat(relaxed.hits())
          .extracting(hit -> hit.article().id())
          .containsExactly("b-old", "a-new");
    }
  }

  @Test
  void scoresGainATwentiethAtMostAndNothingWithoutADay() throws IOException {
    try (LuceneArticleSearch search =
        search(
            article("four-years", "2022-11-22", "Harbour"),
            article("today", "2026-11-22", "Harbour"),
            Shelf.UNDATED)) {
      float today = score(search, "today", Recency.OFF);
      float fourYears = score(search, "four-years", Recency.OFF);
      assertThat(score(search, "today", Recency.MILD))
          .isEqualTo((float) (today * (1 + (double) 0.05f)));
      assertThat(score(search, "four-years", Recency.MILD))
          .isEqualTo((float) (fourYears * (1 + (double) 0.05f / 4)));
      assertThat(score(search, "undated", Recency.MILD))
          .isEqualTo(score(search, "undated", Recency.OFF));
    }
  }

  private static float score(LuceneArticleSearch search, String id, Recency recency) {
    return answer(search, "maples", recency, SortOrder.RELEVANCE).hits().stream()
        .filter(hit -> hit.article().id().equals(id))
        .map(Hit::score)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSortByDayIsTheSame() throws IOException {
    try (LuceneArticleSearch search =
        search(
            article("a-old", "2016-11-22", "Harbour"), article("b-new", "2026-11-22", "Harbour"))) {
      for (Recency recency : Recency.values()) {
        assertThat(ids(search, "maples", recency, SortOrder.OLDEST))
            .containsExactly("a-old", "b-new");
        assertThat(ids(search, "maples", recency, SortOrder.NEWEST))
            .containsExactly("b-new", "a-old");
      }
    }
  }
}
