package dev.kakehashi.search.suggestion;

import dev.kakehashi.search.Suggestion;
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

  private final Best<Kept> kept = new Best<>(MOST, BEST_FIRST, one -> one.title.title());

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
    return kept.isFull() ? kept.last().worth : Integer.MIN_VALUE;
  }

  void add(Suggestion.OfTitle title, int worth) {
    kept.add(new Kept(title, worth));
  }

  List<Suggestion.OfTitle> titles() {
    return kept.inOrder().stream().map(Kept::title).toList();
  }
}
