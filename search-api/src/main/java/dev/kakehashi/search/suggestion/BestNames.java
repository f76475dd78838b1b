package dev.kakehashi.search.suggestion;

import java.util.Comparator;
import java.util.List;

/** The few names that fit best, then those of most articles; a concept is kept once. */
final class BestNames {
  private static final Comparator<CountedNames.Counted> BEST_FIRST =
      Comparator.comparing((CountedNames.Counted counted) -> counted.match().fit())
          .thenComparing(Comparator.comparingInt(CountedNames.Counted::count).reversed())
          .thenComparing(counted -> counted.match().concept().key())
          .thenComparingInt(counted -> counted.match().rank());

  private final Best<CountedNames.Counted> kept;

  BestNames(int most) {
    kept = new Best<>(most, BEST_FIRST, counted -> counted.match().concept());
  }

  /** Whether one like this may be kept; asked of every name that fits, and therefore cheap. */
  boolean takes(ConceptNames.Fit fit, int count) {
    if (!kept.isFull()) {
      return true;
    }
    CountedNames.Counted last = kept.last();
    int order = fit.compareTo(last.match().fit());
    return order < 0 || order == 0 && count >= last.count();
  }

  void add(CountedNames.Counted candidate) {
    kept.add(candidate);
  }

  List<CountedNames.Counted> names() {
    return kept.inOrder();
  }
}
