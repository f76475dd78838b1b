package dev.kakehashi.search.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few names that fit best, then those of most articles; a concept is kept once. */
final class BestNames {
  private static final Comparator<CountedNames.Counted> BEST_FIRST =
      Comparator.comparing((CountedNames.Counted counted) -> counted.match().fit())
          .thenComparing(Comparator.comparingInt(CountedNames.Counted::count).reversed())
          .thenComparing(counted -> counted.match().concept().key())
          .thenComparingInt(counted -> counted.match().rank());

  private final int most;
  private final List<CountedNames.Counted> kept = new ArrayList<>();

  BestNames(int most) {
    this.most = most;
  }

  /** Whether one like this may be kept; asked of every name that fits, and therefore cheap. */
  boolean takes(ConceptNames.Fit fit, int count) {
    if (kept.size() < most) {
      return true;
    }
    CountedNames.Counted last = kept.getLast();
    int order = fit.compareTo(last.match().fit());
    return order < 0 || order == 0 && count >= last.count();
  }

  void add(CountedNames.Counted candidate) {
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).match().concept().equals(candidate.match().concept())) {
        if (BEST_FIRST.compare(candidate, kept.get(i)) < 0) {
          kept.set(i, candidate);
          kept.sort(BEST_FIRST);
        }
        return;
      }
    }
    kept.add(candidate);
    kept.sort(BEST_FIRST);
    if (kept.size() > most) {
      kept.removeLast();
    }
  }

  List<CountedNames.Counted> names() {
    return List.copyOf(kept);
  }
}
