package dev.kakehashi.search.lucene;

import dev.kakehashi.search.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few titles that fit best, then the newest; a title is kept once, also of copies. */
final class BestTitles {
  private static final int MOST = 5;

  private record Kept(Suggestion.OfTitle title, int fit, int day) {}

  private static final Comparator<Kept> BEST_FIRST =
      Comparator.comparingInt(Kept::fit)
          .thenComparingInt(Kept::day)
          .reversed()
          .thenComparing(kept -> kept.title.id());

  private final List<Kept> kept = new ArrayList<>();

  /** Whether one like this would be kept. */
  boolean takes(int fit, int day) {
    if (kept.size() < MOST) {
      return true;
    }
    Kept last = kept.getLast();
    return fit > last.fit || fit == last.fit && day >= last.day;
  }

  void add(Suggestion.OfTitle title, int fit, int day) {
    Kept candidate = new Kept(title, fit, day);
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).title.title().equals(title.title())) {
        if (BEST_FIRST.compare(candidate, kept.get(i)) < 0) {
          kept.set(i, candidate);
          kept.sort(BEST_FIRST);
        }
        return;
      }
    }
    kept.add(candidate);
    kept.sort(BEST_FIRST);
    if (kept.size() > MOST) {
      kept.removeLast();
    }
  }

  List<Suggestion.OfTitle> titles() {
    return kept.stream().map(Kept::title).toList();
  }
}
