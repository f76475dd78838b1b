package dev.kakehashi.search.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The best few of many, in order; of those with one key only the best is kept. */
final class Best<T> {
  private final int most;
  private final Comparator<T> bestFirst;
  private final Function<T, ?> key;
  private final List<T> kept = new ArrayList<>();

  Best(int most, Comparator<T> bestFirst, Function<T, ?> key) {
    this.most = most;
    this.bestFirst = bestFirst;
    this.key = key;
  }

  boolean isFull() {
    return kept.size() == most;
  }

  T last() {
    return kept.getLast();
  }

  void add(T candidate) {
    if (isFull() && bestFirst.compare(candidate, last()) >= 0) {
      return;
    }
    for (int i = 0; i < kept.size(); i++) {
      if (key.apply(kept.get(i)).equals(key.apply(candidate))) {
        if (bestFirst.compare(candidate, kept.get(i)) < 0) {
          kept.set(i, candidate);
          kept.sort(bestFirst);
        }
        return;
      }
    }
    kept.add(candidate);
    kept.sort(bestFirst);
    if (kept.size() > most) {
      kept.removeLast();
    }
  }

  List<T> inOrder() {
    return List.copyOf(kept);
  }
}
