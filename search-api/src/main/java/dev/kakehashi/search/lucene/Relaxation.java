package dev.kakehashi.search.lucene;

import dev.kakehashi.search.lucene.LuceneQueries.Strictness;

/**
 * When articles with only some of the words are let in: one or two words are always all wanted if
 * any article has them; of several words, and more so of a sentence, nobody expects every one, and
 * where all of them find little those with most follow.
 */
final class Relaxation {
  /** From so many words on it is a description, not two names. */
  static final int SEVERAL = 3;

  /** So many words are a sentence. */
  static final int SENTENCE = 5;

  /** Fewer hits than this are few for several words. */
  private static final int FEW = 5;

  /** Fewer hits than this are too few for a sentence. */
  private static final int LITTLE = 10;

  private Relaxation() {}

  /**
   * @param words how many names, words and dictionary entries were typed
   */
  static boolean isDue(int length, int words, int total, Strictness now) {
    if (now == Strictness.SOME) {
      return false;
    }
    if (words >= Tuning.f("sent",SENTENCE) || length >= Tuning.f("len",24)) {
      return total < Tuning.f("little",LITTLE);
    }
    return now == Strictness.ALL && words >= Tuning.f("several",SEVERAL) ? total < Tuning.f("few",FEW) : total == 0;
  }

  static Strictness next(Strictness now) {
    return switch (now) {
      case ALL -> Strictness.MOST;
      case MOST, SOME -> Strictness.SOME;
    };
  }

  /** How many of the words an article needs at least. */
  static int least(int words, Strictness strictness) {
    return switch (strictness) {
      case ALL -> words;
      case MOST -> words < Tuning.f("n5",5) ? words / 2 + 1 : (int)(words / Tuning.f("most",4)) + 1;
      case SOME -> 1;
    };
  }
}
