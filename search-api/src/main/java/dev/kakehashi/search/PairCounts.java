package dev.kakehashi.search;

import dev.kakehashi.article.CountryPair;
import dev.kakehashi.search.SearchResponse.MonthCount;
import java.util.List;

/** Tells who cooperates with whom. Any thread may call. */
@FunctionalInterface
public interface PairCounts {
  /** Of the articles that the request finds, by decreasing count, then by code. */
  List<PairCount> pairs(SearchRequest request);

  /**
   * @param count articles, with those without a day
   * @param months oldest first; months without articles left out
   */
  record PairCount(CountryPair pair, int count, List<MonthCount> months) {
    public PairCount {
      months = List.copyOf(months);
    }
  }
}
