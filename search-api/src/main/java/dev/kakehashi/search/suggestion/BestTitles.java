package dev.kakehashi.search.suggestion;

import dev.kakehashi.search.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few titles that fit best, then the newest; a title is kept once, also of copies. */
final class BestTitles {
  private static final int MOST = 5;

  /** No day is further from 1970. */
  private static final int FURTHEST = 1 << 28;

  private record Kept(Suggestion.OfTitle title, int worth) {}

  private static final Comparator<Kept> BEST_FIRST =
      Comparator.comparingInt(Kept::worth).reversed().thenComparing(kept -> kept.title.id());

  private final List<Kept> kept = new ArrayList<>();

  /**
   * Titles that begin as typed before all others, then by day.
   *
   * @param day since 1970; {@code Integer.MIN_VALUE} where unknown
   */
  static int worth(boolean first, int day) {
    return Math.clamp(day, -FURTHEST, FURTHEST) + (first ? 2 * FURTHEST + 1 : 0);
  }

  /** What one has to be worth to be kept. */
  int least() {
    return kept.size() < MOST ? Integer.MIN_VALUE : kept.getLast().worth;
  }

  void add(Suggestion.OfTitle title, int worth) {
    Kept candidate = new Kept(title, worth);
    if (kept.size() == MOST && BEST_FIRST.compare(candidate, kept.getLast()) >= 0) {
      return;
    }
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
