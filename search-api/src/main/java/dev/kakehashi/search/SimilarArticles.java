package dev.kakehashi.search;

import dev.kakehashi.search.SearchResponse.Hit;
import java.util.List;
import java.util.Optional;

/** Finds what else to read beside an article. Any thread may call. */
@FunctionalInterface
public interface SimilarArticles {
  /** Empty where no article has this id. */
  Optional<Similar> similarTo(String id);

  /**
   * @param results in either language, the most alike first; neither copies of the article nor
   *     those of the same event
   * @param sameEvent in another language, about the same event as all evidence says
   */
  record Similar(List<Alike> results, List<Alike> sameEvent) {
    public Similar {
      results = List.copyOf(results);
      sameEvent = List.copyOf(sameEvent);
    }
  }

  /**
   * An article like another.
   *
   * @param reasons what both have: keys of concepts, {@code words}, {@code day}
   */
  record Alike(Hit hit, List<String> reasons) {
    public Alike {
      reasons = List.copyOf(reasons);
    }
  }
}
